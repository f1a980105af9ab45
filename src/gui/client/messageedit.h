#pragma once

#include <QLineEdit>

namespace echolab::app {
class MessageHistory;
}

namespace echolab::gui {

/// The line in which messages are typed. Up and Down bring back the messages sent before. A message has a length up to
/// which each key is answered at once, MessageHistory::longestMessage; inputRejected() tells of what goes beyond.
class MessageEdit : public QLineEdit
{
    Q_OBJECT

public:
    explicit MessageEdit(QWidget* parent = nullptr);

    /// It must outlive the line's use.
    void setHistory(app::MessageHistory* history) { m_history = history; }

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    app::MessageHistory* m_history = nullptr;
};

} // namespace echolab::gui
