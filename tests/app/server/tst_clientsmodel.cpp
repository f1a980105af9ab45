#include <algorithm>

#include <QAbstractItemModelTester>
#include <QItemSelectionModel>
#include <QPersistentModelIndex>
#include <QSignalSpy>
#include <QTest>

#include "app/server/clientsmodel.h"

using namespace echolab;
using namespace echolab::app;

namespace {

echo::ConnectionInfo connectionWith(echo::ConnectionId id, std::uint64_t bytes = 0)
{
    echo::ConnectionInfo info;
    info.id = id;
    info.peer = net::Endpoint::loopback(net::Family::IPv4, static_cast<std::uint16_t>(10000 + id));
    info.totals.bytesReceived = bytes;
    return info;
}

std::vector<echo::ConnectionId> idsOf(const ClientsModel& model)
{
    std::vector<echo::ConnectionId> ids;
    for (int row = 0; row < model.rowCount(); ++row) {
        ids.push_back(*model.connectionAt(row));
    }
    return ids;
}

} // namespace

class TestClientsModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsComeGoAndStay()
    {
        ClientsModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        model.setConnections({connectionWith(1), connectionWith(2), connectionWith(3), connectionWith(5)});
        const QPersistentModelIndex third(model.index(2, 0));
        model.setConnections({connectionWith(3), connectionWith(6), connectionWith(7)});
        QCOMPARE(idsOf(model), (std::vector<echo::ConnectionId>{3, 6, 7}));
        QCOMPARE(third.row(), 0);
        model.setConnections({});
        QCOMPARE(model.rowCount(), 0);
        model.setConnections({connectionWith(8)});
        QCOMPARE(idsOf(model), (std::vector<echo::ConnectionId>{8}));
        QVERIFY(!third.isValid());
        QCOMPARE(resets.count(), 0);
    }

    void everySecondRowGoesInOneStep()
    {
        constexpr int rows = 6000;
        ClientsModel model;
        QSignalSpy removals(&model, &QAbstractItemModel::rowsRemoved);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        std::vector<echo::ConnectionInfo> before;
        std::vector<echo::ConnectionInfo> after;
        for (int id = 1; id <= rows; ++id) {
            before.push_back(connectionWith(static_cast<echo::ConnectionId>(id)));
            if (id % 2 == 0) {
                after.push_back(before.back());
            }
        }
        for (int id = rows + 1; id <= rows + rows / 2; ++id) {
            after.push_back(connectionWith(static_cast<echo::ConnectionId>(id)));
        }
        model.setConnections(before);
        QItemSelectionModel selection(&model);
        for (const int row : {10, 11, rows - 1}) { // 11, which goes; 12 and 6000, which stay
            selection.select(model.index(row, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
        }
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setConnections(after);
        QCOMPARE(model.rowCount(), rows);
        QCOMPARE(removals.count(), 1);
        QCOMPARE(resets.count(), 0);
        const auto ids = idsOf(model);
        QVERIFY(std::is_sorted(ids.begin(), ids.end()));
        QCOMPARE(ids.front(), echo::ConnectionId{2});
        QCOMPARE(ids.back(), echo::ConnectionId{rows + rows / 2});
        std::vector<echo::ConnectionId> selected;
        for (const QModelIndex& index : selection.selectedRows()) {
            selected.push_back(*model.connectionAt(index.row()));
        }
        std::sort(selected.begin(), selected.end());
        QCOMPARE(selected, (std::vector<echo::ConnectionId>{12, 6000}));
    }

    void onlyWhatChangedIsToldOf()
    {
        ClientsModel model;
        model.setConnections({connectionWith(1), connectionWith(2), connectionWith(3)});
        QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
        model.setConnections({connectionWith(1), connectionWith(2, 16), connectionWith(3)});
        QCOMPARE(changes.count(), 1);
        QCOMPARE(changes[0][0].toModelIndex().row(), 1);
        QCOMPARE(changes[0][1].toModelIndex().row(), 1);
        QVERIFY(model.index(1, ClientsModel::ReceivedColumn).data().toString().startsWith(QStringLiteral("16 ")));
        QCOMPARE(model.index(1, ClientsModel::ReceivedColumn).data(ClientsModel::SortRole).toULongLong(), 16U);
        model.setConnections({connectionWith(1), connectionWith(2, 16), connectionWith(3)});
        QCOMPARE(changes.count(), 1);
    }

    void aClosingConnectionSaysSo()
    {
        ClientsModel model;
        model.setConnections({connectionWith(1), connectionWith(2)});
        model.setClosing(2);
        model.setClosing(99);
        const auto state = [&](int row) {
            return model.index(row, ClientsModel::StateColumn)
                .data(ClientsModel::StateRole)
                .value<ClientsModel::State>();
        };
        QCOMPARE(state(0), ClientsModel::State::Connected);
        QCOMPARE(state(1), ClientsModel::State::Closing);
        QVERIFY(!model.connectionAt(2));
        QVERIFY(model.find(2) != nullptr);
        QVERIFY(model.find(3) == nullptr);
    }
};

QTEST_APPLESS_MAIN(TestClientsModel)
#include "tst_clientsmodel.moc"
