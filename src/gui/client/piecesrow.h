#pragma once

#include <memory>
#include <optional>

#include <QWidget>

#include "app/client/clientinputs.h"
#include "echo/client/clientconfig.h"

namespace echolab::gui {

class FieldChecks;

namespace Ui {
class PiecesRow;
}

/// How a client cuts up its messages. Messages are cut up while the row is shown; it is hidden at first.
class PiecesRow : public QWidget
{
    Q_OBJECT

public:
    explicit PiecesRow(QWidget* parent = nullptr);
    ~PiecesRow() override;

    app::PieceInputs inputs() const;
    void setInputs(const app::PieceInputs& inputs);
    /// Shows the row or hides it; the fields keep what stands in them.
    void setOn(bool on);
    void focusSize();

    /// Nothing where a field is refused, which then has the focus.
    std::optional<echo::Pieces> pieces();

protected:
    void changeEvent(QEvent* event) override;

private:
    std::unique_ptr<Ui::PiecesRow> m_ui;
    FieldChecks* m_checks;
};

} // namespace echolab::gui
