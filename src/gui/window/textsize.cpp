#include "gui/window/textsize.h"

#include <algorithm>

#include <QAction>
#include <QApplication>
#include <QFont>

namespace echolab::gui {

namespace {

constexpr int step = 10;

} // namespace

TextSize::TextSize(QAction* larger, QAction* smaller, QAction* normal, QObject* parent)
    : QObject(parent)
    , m_larger(larger)
    , m_smaller(smaller)
    , m_usualPointSize(QApplication::font().pointSizeF())
{
    larger->setShortcuts(QList{QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Equal)});
    smaller->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Minus));
    connect(larger, &QAction::triggered, this, [this] { setPercent(m_percent + step); });
    connect(smaller, &QAction::triggered, this, [this] { setPercent(m_percent - step); });
    connect(normal, &QAction::triggered, this, [this] { setPercent(usual); });
}

void TextSize::setPercent(int percent)
{
    m_percent = std::clamp(percent, smallest, largest);
    QFont font = QApplication::font();
    font.setPointSizeF(m_usualPointSize * m_percent / 100);
    QApplication::setFont(font);
    m_larger->setEnabled(m_percent < largest);
    m_smaller->setEnabled(m_percent > smallest);
}

} // namespace echolab::gui
