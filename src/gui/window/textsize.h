#pragma once

#include <QObject>

class QAction;

namespace echolab::gui {

/// How large the application's text is, in percent of what the desktop gave, and the actions that change it.
class TextSize : public QObject
{
    Q_OBJECT

public:
    static constexpr int smallest = 70;
    static constexpr int usual = 100;
    static constexpr int largest = 250;

    TextSize(QAction* larger, QAction* smaller, QAction* normal, QObject* parent);

    int percent() const { return m_percent; }
    /// From smallest to largest; beyond, the nearest of them.
    void setPercent(int percent);

private:
    QAction* m_larger;
    QAction* m_smaller;
    const qreal m_usualPointSize;
    int m_percent = usual;
};

} // namespace echolab::gui
