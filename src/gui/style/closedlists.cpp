#include "gui/style/closedlists.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QEvent>
#include <QLayout>

namespace echolab::gui {

namespace {

void takeExtent(QWidget* popup)
{
    auto* const view = popup->findChild<QAbstractItemView*>();
    if (view == nullptr || popup->layout() == nullptr) {
        return;
    }
    view->resize(0, 0);
    popup->layout()->invalidate(); // so that the next opening lays the view out again
}

} // namespace

void ClosedLists::watch(QComboBox* dropdown)
{
    QWidget* const popup = dropdown->view()->window();
    popup->installEventFilter(this);
    if (!popup->isVisible()) {
        takeExtent(popup);
    }
}

bool ClosedLists::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Hide) {
        takeExtent(static_cast<QWidget*>(watched));
    }
    return QObject::eventFilter(watched, event);
}

} // namespace echolab::gui
