#include "gui/window/detailslayout.h"

#include <utility>

#include <QAction>
#include <QMainWindow>
#include <QScreen>
#include <QSplitter>

#include "gui/server/serverpanel.h"
#include "gui/window/detailspanel.h"

namespace echolab::gui {

DetailsLayout::DetailsLayout(const Parts& parts)
    : QObject(parts.window)
    , m_parts(parts)
{
    m_parts.sections->setStretchFactor(0, 1);
    m_parts.sections->setStretchFactor(1, 0);
    m_parts.details->addCornerAction(m_parts.enlarge);
    connect(m_parts.enlarge, &QAction::toggled, m_parts.panels, &QWidget::setHidden);
    connect(m_parts.details, &DetailsPanel::viewChanged, this, &DetailsLayout::showView);
    connect(m_parts.server, &ServerPanel::optionsOpened, this, [this] { m_optionsCameLast = true; });
}

void DetailsLayout::showView(int view)
{
    m_parts.enlarge->setEnabled(view != DetailsPanel::none);
    if (view == DetailsPanel::none) {
        m_parts.enlarge->setChecked(false);
    }
    // Room for some rows, unless somebody has already given it more.
    const QList<int> sizes = m_parts.sections->sizes();
    const int whole = sizes.at(0) + sizes.at(1);
    const int wanted = whole * 2 / 5;
    if (view != DetailsPanel::none && sizes.at(1) < wanted) {
        m_parts.sections->setSizes({whole - wanted, wanted});
    }
    m_optionsCameLast = false;
}

void DetailsLayout::makeRoom()
{
    QMainWindow& window = *m_parts.window;
    const int room = window.screen()->availableSize().height() - (window.frameGeometry().height() - window.height());
    if (window.minimumSizeHint().height() <= room) {
        if (std::exchange(m_madeRoom, false) && window.height() > room) {
            window.resize(window.width(), room); // it had grown beyond the screen
        }
        return;
    }
    if (!m_parts.server->areOptionsOpen() || m_parts.details->view() == DetailsPanel::none) {
        return;
    }
    m_madeRoom = true;
    if (m_optionsCameLast) {
        m_parts.details->setView(DetailsPanel::none);
    } else {
        m_parts.server->setOptionsOpen(false);
    }
}

} // namespace echolab::gui
