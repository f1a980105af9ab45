#include <QTest>

#include "app/base/language.h"
#include "app/lab/lablogmodel.h"
#include "gui/lab/labtable.h"

using namespace echolab;
using Log = app::LabLogModel;

namespace {

constexpr const char* longText =
    "A text that is far too long for one lane of the table, and for the table too: it takes "
    "more than one line, and no part of it may be cut off.";

std::vector<app::LabRow> rows(std::initializer_list<lab::LabEvent::What> events)
{
    std::vector<app::LabRow> rows;
    for (const auto& event : events) {
        Log::addRows(rows, {1, event});
    }
    return rows;
}

} // namespace

class TestLabTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_languages.setLanguage(app::Language::English); }

    void showsWhatConcernsAllAcrossAndWhole()
    {
        Log log;
        gui::LabTable table;
        table.setModel(&log);
        table.resize(500, 300);
        table.show();
        log.append(rows({lab::StepBegun{1, lab::text("Short.")}, lab::StepBegun{2, lab::text(longText)},
                         lab::Noted{lab::Role::Client, lab::text(longText)}}));
        QCOMPARE(table.columnSpan(0, Log::StepsColumn), int(Log::ColumnCount));
        QCOMPARE(table.columnSpan(1, Log::StepsColumn), int(Log::ColumnCount));
        QCOMPARE(table.columnSpan(2, Log::StepsColumn), 1);
        QVERIFY(table.rowHeight(1) > table.rowHeight(0));
        QVERIFY2(table.rowHeight(2) > table.rowHeight(1), "a lane is narrower than the table");
        const int narrow = table.rowHeight(1);
        table.resize(2000, 300);
        QVERIFY2(table.rowHeight(1) < narrow, "heights follow the width");
    }

    void hidesTheLaneOfWhoTakesNoPart()
    {
        Log log;
        gui::LabTable table;
        table.setModel(&log);
        log.append(rows({lab::Noted{lab::Role::Client, lab::text("alone")}}));
        QVERIFY(table.isColumnHidden(Log::SecondClientColumn));
        log.append(rows({lab::Noted{lab::Role::SecondClient, lab::text("comes")}}));
        QVERIFY(!table.isColumnHidden(Log::SecondClientColumn));
        log.clear();
        QVERIFY(table.isColumnHidden(Log::SecondClientColumn));
        log.append(rows({lab::Noted{lab::Role::Server, lab::text("again")}}));
        QCOMPARE(table.columnSpan(0, Log::StepsColumn), 1);
    }

private:
    app::LanguageSwitch m_languages;
};

QTEST_MAIN(TestLabTable)
#include "tst_labtable.moc"
