#pragma once

#include <functional>
#include <memory>
#include <optional>

#include <QWidget>

#include "app/base/throttle.h"
#include "app/load/loadcontroller.h"
#include "app/load/loadinputs.h"

namespace echolab::gui {

class FieldChecks;
struct FileToSave;

namespace Ui {
class LoadPane;
}

/// Puts load on the server that a client panel points to, and shows what comes of it, while it runs and at the end.
class LoadPane : public QWidget
{
    Q_OBJECT

public:
    using Target = std::function<std::optional<app::LoadTarget>()>;

    /// target: where to, asked for at each start; nothing where what stands there is refused, which it then says.
    explicit LoadPane(Target target, QWidget* parent = nullptr);
    ~LoadPane() override;

    app::LoadInputs inputs() const;
    void setInputs(const app::LoadInputs& inputs);
    /// Where the next load goes, as it is typed.
    void showTarget(const QString& target);
    /// To where the work begins.
    void focusFirstField();

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void addChecks();
    void addSaving();
    void startOrCancel();
    void startNow();
    void showState();
    void showStatus();
    void showResults();
    void showSummary();
    net::Endpoint target() const;
    FileToSave picture();
    void retranslate();

    std::unique_ptr<Ui::LoadPane> m_ui;
    const Target m_target;
    FieldChecks* m_checks = nullptr;
    QAction* m_saveJson = nullptr;
    QAction* m_saveTable = nullptr;
    QAction* m_savePicture = nullptr;
    app::Throttle m_refresh; ///< a few times a second: figures that change faster cannot be read
    app::LoadController m_controller;
};

} // namespace echolab::gui
