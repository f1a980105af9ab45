#pragma once

#include <memory>

#include <QWidget>

#include "app/traffic/trafficrecorder.h"
#include "gui/plot/plotcontent.h"

namespace echolab::gui {

namespace Ui {
class TrafficPane;
}

/// What moves through the server and the clients: now, at most, and over the last ten minutes. Records while it is
/// hidden, too.
class TrafficPane : public QWidget
{
    Q_OBJECT

public:
    explicit TrafficPane(QWidget* parent = nullptr);
    ~TrafficPane() override;

    app::TrafficRecorder& recorder() { return m_recorder; }

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    enum class Unit { Bytes, Messages };

    Unit unit() const;
    void showTraffic();
    PlotContent contentOf(app::TrafficRates app::TrafficSample::*side) const;
    QString figures(const QString& side, const app::TrafficRates& now, const app::TrafficRates& peak) const;
    void savePicture();
    void saveTable();
    void retranslate();

    std::unique_ptr<Ui::TrafficPane> m_ui;
    app::TrafficRecorder m_recorder;
};

} // namespace echolab::gui
