#pragma once

#include <QObject>

class QComboBox;

namespace echolab::gui {

/// Keeps the list of a closed dropdown out of what assistive technology takes for visible. Qt reports an item as
/// showing when it lies inside its view, whether the view is open or not; so a closed list is given no extent.
class ClosedLists : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    void watch(QComboBox* dropdown);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace echolab::gui
