#include "gui/window/detailspanel.h"

#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include "gui/style/icons.h"
#include "gui/window/detailsarea.h"

namespace echolab::gui {

DetailsPanel::DetailsPanel(QWidget* parent)
    : QWidget(parent)
    , m_views(new QStackedWidget(this))
    , m_bar(new QHBoxLayout)
{
    m_bar->setContentsMargins(8, 2, 8, 2);
    m_bar->setSpacing(4);
    m_bar->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(m_bar);
    layout->addWidget(m_views);
    fit();
}

int DetailsPanel::addView(QWidget* view)
{
    const int number = m_views->addWidget(new DetailsArea(view));
    auto* button = new QToolButton(this);
    button->setCheckable(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setIcon(icon(Symbol::ChevronUp));
    m_bar->insertWidget(number, button);
    m_buttons.push_back(button);
    connect(button, &QToolButton::clicked, this, [this, number](bool open) { setView(open ? number : none); });
    fit();
    return number;
}

void DetailsPanel::setViewName(int view, const QString& name)
{
    m_buttons.at(static_cast<std::size_t>(view))->setText(name);
}

void DetailsPanel::addCornerAction(QAction* action)
{
    auto* button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setFocusPolicy(Qt::TabFocus);
    m_bar->addWidget(button);
}

void DetailsPanel::setView(int view)
{
    if (view < none || view >= m_views->count()) {
        view = none;
    }
    for (int number = 0; number < m_views->count(); ++number) {
        QToolButton* const button = m_buttons[static_cast<std::size_t>(number)];
        button->setChecked(number == view);
        button->setIcon(icon(number == view ? Symbol::ChevronDown : Symbol::ChevronUp));
    }
    if (view == m_view) {
        return;
    }
    m_view = view;
    if (view != none) {
        m_views->setCurrentIndex(view);
    }
    fit();
    Q_EMIT viewChanged(view);
}

/// With nothing open, only the bar is left, whatever the splitter would give.
void DetailsPanel::fit()
{
    m_views->setVisible(m_view != none);
    setMaximumHeight(m_view != none ? QWIDGETSIZE_MAX : sizeHint().height());
}

} // namespace echolab::gui
