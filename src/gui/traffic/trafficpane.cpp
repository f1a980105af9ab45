#include "gui/traffic/trafficpane.h"

#include <limits>

#include <QDateTime>
#include <QEvent>

#include "app/base/convert.h"
#include "app/base/format.h"
#include "gui/plot/plotpicture.h"
#include "gui/widgets/savefile.h"
#include "ui_trafficpane.h"

namespace echolab::gui {

namespace {

using app::TrafficRates;
using app::TrafficSample;

double seconds(app::TrafficHistory::Time time)
{
    return std::chrono::duration<double>(time.time_since_epoch()).count();
}

/// How much of the ten minutes to show: a history that has just begun is not squeezed into the corner.
double spanOf(double age)
{
    for (const double span : {60.0, 120.0, 300.0}) {
        if (age <= span) {
            return span;
        }
    }
    return std::chrono::duration<double>(app::TrafficHistory::span).count();
}

} // namespace

TrafficPane::TrafficPane(QWidget* parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::TrafficPane>())
{
    m_ui->setupUi(this);
    m_ui->unit->addItem(QString(), QVariant::fromValue(Unit::Bytes));
    m_ui->unit->addItem(QString(), QVariant::fromValue(Unit::Messages));
    connect(m_ui->unit, &QComboBox::currentIndexChanged, this, &TrafficPane::showTraffic);
    connect(m_ui->savePicture, &QToolButton::clicked, this, &TrafficPane::savePicture);
    connect(m_ui->saveTable, &QToolButton::clicked, this, &TrafficPane::saveTable);
    connect(&m_recorder, &app::TrafficRecorder::changed, this, [this] {
        if (isVisible()) {
            showTraffic();
        }
    });
    retranslate();
}

TrafficPane::~TrafficPane() = default;

void TrafficPane::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        retranslate();
    }
    QWidget::changeEvent(event);
}

void TrafficPane::showEvent(QShowEvent* event)
{
    m_recorder.setWatched(true);
    showTraffic();
    QWidget::showEvent(event);
}

void TrafficPane::hideEvent(QHideEvent* event)
{
    m_recorder.setWatched(false);
    QWidget::hideEvent(event);
}

TrafficPane::Unit TrafficPane::unit() const
{
    return m_ui->unit->currentData().value<Unit>();
}

void TrafficPane::showTraffic()
{
    const app::TrafficHistory& history = m_recorder.history();
    const TrafficSample now = history.samples().empty() ? TrafficSample() : history.samples().back();
    m_ui->serverFigures->setValue(figures(tr("Server"), now.server, history.serverPeak()));
    m_ui->clientFigures->setValue(figures(tr("Clients"), now.clients, history.clientsPeak()));
    setAccessibleDescription(m_ui->serverFigures->text() + QLatin1Char('\n') + m_ui->clientFigures->text());
    m_ui->serverPlot->setContent(contentOf(&TrafficSample::server));
    m_ui->clientPlot->setContent(contentOf(&TrafficSample::clients));
    m_ui->savePicture->setEnabled(!history.samples().empty());
    m_ui->saveTable->setEnabled(!history.samples().empty());
}

PlotContent TrafficPane::contentOf(TrafficRates TrafficSample::*side) const
{
    const auto& samples = m_recorder.history().samples();
    const bool bytes = unit() == Unit::Bytes;
    const auto in = bytes ? &TrafficRates::bytesIn : &TrafficRates::messagesIn;
    const auto out = bytes ? &TrafficRates::bytesOut : &TrafficRates::messagesOut;
    PlotContent content;
    content.lines = {{tr("in"), {}}, {tr("out"), {}}};
    for (const TrafficSample& sample : samples) {
        constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
        content.times.push_back(seconds(sample.at));
        content.lines[0].values.push_back(sample.known ? (sample.*side).*in : unknown);
        content.lines[1].values.push_back(sample.known ? (sample.*side).*out : unknown);
    }
    content.earlier = m_recorder.history().forgotten();
    content.timeAxis = PlotContent::TimeAxis::BeforeEnd;
    if (!samples.empty()) {
        content.end = content.times.back();
        content.begin = content.end - spanOf(content.end - content.times.front());
        // While nothing runs the picture stands still: then its end is no longer now.
        content.endText = m_recorder.isRunning()
            ? tr("now")
            : app::Format::dateTime(app::wallTime(samples.back().at)).toString(QStringLiteral("HH:mm:ss"));
    }
    content.caption = bytes ? tr("bytes/s") : tr("messages/s");
    content.tickText = app::Format::shortNumber;
    content.valueText = bytes ? app::Format::byteRate : app::Format::messageRate;
    return content;
}

QString TrafficPane::figures(const QString& side, const TrafficRates& now, const TrafficRates& peak) const
{
    const auto text = unit() == Unit::Bytes ? app::Format::byteRate : app::Format::messageRate;
    const auto in = unit() == Unit::Bytes ? &TrafficRates::bytesIn : &TrafficRates::messagesIn;
    const auto out = unit() == Unit::Bytes ? &TrafficRates::bytesOut : &TrafficRates::messagesOut;
    return tr("%1: in %2 (peak %3), out %4 (peak %5)", "%1: Server or Clients")
        .arg(side, text(now.*in), text(peak.*in), text(now.*out), text(peak.*out));
}

void TrafficPane::savePicture()
{
    saveFile(
        window(),
        {.suggestedName = QStringLiteral("echolab-traffic.png"), .filter = tr("Pictures (*.png)"), .content = [this] {
             return std::optional(pngOf(plotPicture({{tr("Server"), contentOf(&TrafficSample::server)},
                                                     {tr("Clients"), contentOf(&TrafficSample::clients)}})));
         }});
}

void TrafficPane::saveTable()
{
    saveFile(
        window(),
        {.suggestedName = QStringLiteral("echolab-traffic.csv"), .filter = tr("Tables (*.csv)"), .content = [this] {
             return std::optional(m_recorder.history().toCsv());
         }});
}

void TrafficPane::retranslate()
{
    m_ui->unit->setItemText(0, tr("Bytes per second"));
    m_ui->unit->setItemText(1, tr("Messages per second"));
    for (Plot* const plot : {m_ui->serverPlot, m_ui->clientPlot}) {
        plot->setEmptyHint(tr("Start the server, connect a client and send something: what moves appears here."));
    }
    m_ui->unit->setToolTip(tr("A message is a recv() or send() call that moved data."));
    showTraffic();
}

} // namespace echolab::gui
