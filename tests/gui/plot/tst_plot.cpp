#include <cmath>
#include <limits>

#include <QtTest>

#include "gui/plot/plot.h"
#include "gui/plot/plotcolumns.h"
#include "gui/plot/plotpicture.h"
#include "gui/plot/plotscale.h"
#include "gui/style/colors.h"

using namespace echolab::gui;

namespace {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

QString plain(double value)
{
    return QString::number(value);
}

PlotContent content(std::vector<double> values)
{
    PlotContent made;
    for (std::size_t i = 0; i < values.size(); ++i) {
        made.times.push_back(static_cast<double>(i));
    }
    made.end = static_cast<double>(values.size()) - 1;
    made.lines = {{QStringLiteral("in"), std::move(values)}};
    made.tickText = plain;
    made.valueText = plain;
    return made;
}

int pixelsOf(const QImage& image, const QColor& color)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            count += image.pixelColor(x, y) == color ? 1 : 0;
        }
    }
    return count;
}

} // namespace

/// The plot and what it is made of.
class TestPlot : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLinearAxisEndsAtARoundNumber_data()
    {
        QTest::addColumn<double>("largest");
        QTest::addColumn<double>("top");
        QTest::newRow("nothing") << 0.0 << 4.0;
        QTest::newRow("less than one") << 0.3 << 4.0;
        QTest::newRow("exact") << 2000.0 << 2000.0;
        QTest::newRow("above") << 2001.0 << 3000.0;
        QTest::newRow("odd") << 1'234'567.0 << 1'500'000.0;
        QTest::newRow("end of the decade") << 9.9e9 << 1e10;
    }

    void aLinearAxisEndsAtARoundNumber()
    {
        QFETCH(double, largest);
        QFETCH(double, top);
        const PlotScale scale = PlotScale::linear(largest);
        QCOMPARE(scale.ticks().front(), 0.0);
        QCOMPARE(scale.ticks().back(), top);
        QVERIFY(scale.ticks().size() >= 4 && scale.ticks().size() <= 5);
        QCOMPARE(scale.position(top), 1.0);
        QCOMPARE(scale.position(top / 2), 0.5);
    }

    void aLogarithmicAxisIsWholeDecades()
    {
        const PlotScale scale = PlotScale::logarithmic(12, 34'000);
        QCOMPARE(scale.ticks(), (std::vector<double>{10, 100, 1000, 10'000, 100'000}));
        QCOMPARE(scale.position(1000), 0.5);
        QCOMPARE(PlotScale::logarithmic(0, 0).ticks(), (std::vector<double>{1, 10}));
        QCOMPARE(PlotScale::logarithmic(100, 100).ticks(), (std::vector<double>{100, 1000}));
    }

    void timesAreLabelledAtRoundSteps()
    {
        QCOMPARE(timeStep(600, 5), 120.0);
        QCOMPARE(timeStep(10, 5), 2.0);
        QCOMPARE(timeStep(7 * 86'400.0, 7), 86'400.0);
        QCOMPARE(roundTimeSpan(0), 0.1);
        QCOMPARE(roundTimeSpan(9.5), 10.0);
        QCOMPARE(roundTimeSpan(61), 90.0);
    }

    void thinningKeepsTheExtremes()
    {
        std::vector<double> times;
        std::vector<double> values;
        for (int i = 0; i < 1000; ++i) {
            times.push_back(i);
            values.push_back(i == 333 ? 1e6 : i == 777 ? -1e6 : 1);
        }
        const auto runs = columnsOf(times, values, 0, 100);
        QCOMPARE(runs.size(), std::size_t(1));
        QVERIFY(runs.front().size() <= 200);
        QVERIFY(std::count(runs.front().begin(), runs.front().end(), QPointF(333, 1e6)) == 1);
        QVERIFY(std::count(runs.front().begin(), runs.front().end(), QPointF(777, -1e6)) == 1);
        QVERIFY(std::is_sorted(runs.front().begin(), runs.front().end(),
                               [](const QPointF& a, const QPointF& b) { return a.x() < b.x(); }));
    }

    void aGapEndsTheLine()
    {
        const std::vector<double> times{0, 1, 2, 3, 4};
        const std::vector<double> values{1, 2, unknown, unknown, 3};
        const auto runs = columnsOf(times, values, 0, 100);
        QCOMPARE(runs.size(), std::size_t(2));
        QCOMPARE(runs[0], (PlotRun{{0, 1}, {1, 2}}));
        QCOMPARE(runs[1], (PlotRun{{4, 3}}));
    }

    void aMovingLineIsThinnedTheSameWay()
    {
        std::vector<double> times;
        std::vector<double> values;
        for (int i = 0; i < 400; ++i) {
            times.push_back(i);
            values.push_back((i * 7919) % 101);
        }
        const auto early = columnsOf(std::span(times).first(300), std::span(values).first(300), 0, 100);
        const auto late = columnsOf(std::span(times).subspan(61, 300), std::span(values).subspan(61, 300), 61, 100);
        // Whole columns that both show: 63 to 299.
        const auto common = [](const PlotRun& run) {
            PlotRun inside;
            std::copy_if(run.begin(), run.end(), std::back_inserter(inside),
                         [](const QPointF& at) { return at.x() >= 63 && at.x() < 300; });
            return inside;
        };
        QVERIFY(common(early.front()).size() > 100);
        QCOMPARE(common(early.front()), common(late.front()));
    }

    void valuesAreSaidAndReadByKeyboard()
    {
        Plot plot;
        plot.setEmptyHint(QStringLiteral("nothing yet"));
        QCOMPARE(plot.accessibleDescription(), QStringLiteral("nothing yet"));
        plot.setContent(content({5, 6, unknown, 8}));
        QCOMPARE(plot.accessibleDescription(), QStringLiteral("3.0 s: in 8"));
        plot.show();
        QTest::keyClick(&plot, Qt::Key_Home);
        QCOMPARE(plot.accessibleDescription(), QStringLiteral("0.0 s: in 5"));
        QTest::keyClick(&plot, Qt::Key_Left);
        QCOMPARE(plot.accessibleDescription(), QStringLiteral("0.0 s: in 5"));
        QTest::keyClick(&plot, Qt::Key_Right);
        QCOMPARE(plot.accessibleDescription(), QStringLiteral("1.0 s: in 6"));

        // The sample stays the same one while the plot moves on, until it has left it.
        PlotContent moved = content({6, unknown, 8, 9});
        moved.earlier = 1;
        plot.setContent(moved);
        QCOMPARE(plot.accessibleDescription(), QStringLiteral("0.0 s: in 6"));
        moved.earlier = 2;
        plot.setContent(moved);
        QCOMPARE(plot.accessibleDescription(), QStringLiteral("3.0 s: in 9"));
        QTest::keyClick(&plot, Qt::Key_End);
        QTest::keyClick(&plot, Qt::Key_Left);
        QTest::keyClick(&plot, Qt::Key_Escape);
        QCOMPARE(plot.accessibleDescription(), QStringLiteral("3.0 s: in 9"));
    }

    void theMouseReadsTheNearestSample()
    {
        Plot plot;
        plot.resize(400, 200);
        plot.setContent(content({5, 6, 7}));
        plot.show();
        QTest::mouseMove(&plot, QPoint(395, 100));
        QTRY_COMPARE(plot.accessibleDescription(), QStringLiteral("2.0 s: in 7"));
        QTest::mouseMove(&plot, QPoint(20, 100));
        QTRY_COMPARE(plot.accessibleDescription(), QStringLiteral("0.0 s: in 5"));
    }

    void linesAreDrawnInTheColoursOfTheAppearance()
    {
        for (const Colors* colors : {&Colors::light(), &Colors::dark()}) {
            Plot plot;
            plot.setPalette(colors->palette());
            plot.resize(400, 200);
            plot.setContent(content({0, 1, 0, 1}));
            QVERIFY(pixelsOf(plot.grab().toImage(), colors->lines[0]) > 50);
        }
    }

    void aPictureHoldsAllPlots()
    {
        const QImage one = plotPicture({{QStringLiteral("A"), content({1, 2, 3})}});
        const QImage two = plotPicture(
            {{QStringLiteral("A"), content({1, 2, 3})}, {QStringLiteral("B"), content({3, 2, 1})}});
        QCOMPARE(one.width(), 1200);
        QVERIFY(two.height() > one.height() + 300);
        QVERIFY(pixelsOf(two, Colors::light().lines[0]) > pixelsOf(one, Colors::light().lines[0]) + 500);
    }
};

QTEST_MAIN(TestPlot)
#include "tst_plot.moc"
