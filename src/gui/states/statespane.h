#pragma once

#include <functional>
#include <memory>
#include <set>

#include <QWidget>

#include "app/states/tcpfiguresmodel.h"
#include "app/states/tcpsampler.h"
#include "app/states/tcpstatesmodel.h"

namespace echolab::gui {

namespace Ui {
class StatesPane;
}

/// The TCP sockets of this program as the system reports them, five times a second while it is visible; beside them the
/// state diagram, or the figures of the selected one.
class StatesPane : public QWidget
{
    Q_OBJECT

public:
    /// ownPorts: the ports of this program's server and clients at the moment; asked for before each look.
    explicit StatesPane(std::function<std::set<std::uint16_t>()> ownPorts, QWidget* parent = nullptr);
    ~StatesPane() override;

    bool isWatching() const { return m_sampler.isRunning(); }

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void choosePorts();
    void show(const std::vector<net::TcpRow>& rows);
    void restart();
    void showFigures();
    void showMeaning();
    void retranslate();

    std::unique_ptr<Ui::StatesPane> m_ui;
    const std::function<std::set<std::uint16_t>()> m_ownPorts;
    app::TcpStatesModel m_model;
    app::TcpFiguresModel m_figures;
    app::TcpSampler m_sampler;
};

} // namespace echolab::gui
