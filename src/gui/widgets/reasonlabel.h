#pragma once

#include <QLabel>

namespace echolab::gui {

/// Says beside a field why what stands there is refused. Takes no room while there is nothing to say.
class ReasonLabel : public QLabel
{
    Q_OBJECT

public:
    explicit ReasonLabel(QWidget* parent = nullptr);

    /// Plain text; empty hides the label.
    void setReason(const QString& reason);

protected:
    void changeEvent(QEvent* event) override;

private:
    void takeColor();
};

} // namespace echolab::gui
