#include <deque>
#include <memory>

#include <QScrollBar>
#include <QSignalSpy>
#include <QStyledItemDelegate>
#include <QtTest>

#include "gui/widgets/growinglist.h"

using namespace echolab::gui;

namespace {

/// Row n is 10, 20 or 30 pixels high. Counts how often it is asked.
class CountingDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    static int heightOf(int number) { return 10 * (1 + number % 3); }
    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const override
    {
        ++asked;
        return {100, heightOf(index.data().toInt())};
    }

    mutable int asked = 0;
};

/// Rows "0", "1", ... that come at the end and go at the beginning.
class Numbers : public QAbstractListModel
{
public:
    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : m_last - m_first; }
    QVariant data(const QModelIndex& index, int role) const override
    {
        return role == Qt::DisplayRole ? QVariant(QString::number(m_first + index.row())) : QVariant();
    }
    void append(int count)
    {
        beginInsertRows({}, rowCount(), rowCount() + count - 1);
        m_last += count;
        endInsertRows();
    }
    void removeFirst(int count)
    {
        beginRemoveRows({}, 0, count - 1);
        m_first += count;
        endRemoveRows();
    }

private:
    int m_first = 0;
    int m_last = 0;
};

} // namespace

/// The list that measures only what it shows, and the heights behind it.
class TestGrowingList : public QObject
{
    Q_OBJECT

    std::unique_ptr<Numbers> m_model;
    std::unique_ptr<GrowingList> m_list;
    CountingDelegate* m_delegate = nullptr;

    QString textAt(int y) const { return m_list->indexAt(QPoint(5, y)).data().toString(); }
    QString newest() const { return m_model->index(m_model->rowCount() - 1).data().toString(); }
    int lastPixel() const { return m_list->viewport()->height() - 1; }

private Q_SLOTS:
    void init()
    {
        m_model = std::make_unique<Numbers>();
        m_list = std::make_unique<GrowingList>();
        m_delegate = new CountingDelegate(m_list.get());
        m_list->setItemDelegate(m_delegate);
        m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
        m_list->setModel(m_model.get());
        m_list->resize(300, 400);
        m_list->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_list.get()));
    }

    void heightsAddUp()
    {
        // Beside a plain list of heights, through everything that can happen to it.
        RowStack stack;
        std::deque<int> plain;
        std::uint32_t state = 1;
        const auto next = [&state](int below) {
            state = state * 1664525 + 1013904223;
            return static_cast<int>((state >> 8) % static_cast<std::uint32_t>(below));
        };
        for (int step = 0; step < 300; ++step) {
            const int rows = next(400);
            stack.append(rows);
            for (int row = stack.count() - rows; row < stack.count(); ++row) {
                const int height = 1 + next(50);
                stack.measured(row, height);
                plain.push_back(height);
            }
            const int gone = next(std::min(stack.count(), 500) + 1);
            stack.removeFirst(gone);
            plain.erase(plain.begin(), plain.begin() + gone);
            QCOMPARE(stack.count(), static_cast<int>(plain.size()));
            std::int64_t top = 0;
            for (int row = 0; row < stack.count(); ++row) {
                if (row % 97 == 0 || row == stack.count() - 1) {
                    QCOMPARE(stack.topOf(row), top);
                    QCOMPARE(stack.rowAt(top), row);
                    QCOMPARE(stack.rowAt(top + plain[static_cast<std::size_t>(row)] - 1), row);
                }
                top += plain[static_cast<std::size_t>(row)];
            }
            QCOMPARE(stack.height(), top);
        }
    }

    void estimatesWhatIsNotMeasured()
    {
        RowStack stack;
        stack.append(1000);
        stack.measured(3, 40);
        stack.measured(900, 20);
        QCOMPARE(stack.heightOf(500), 30);
        QCOMPARE(stack.topOf(4), 3 * 30 + 40);
        QCOMPARE(stack.height(), 998 * 30 + 60);
        stack.forget(3);
        QVERIFY(!stack.isMeasured(3));
        QCOMPARE(stack.rowAt(1'000'000), 999);
        QCOMPARE(RowStack().rowAt(0), -1);
    }

    void measuresOnlyWhatItShows()
    {
        m_model->append(100'000);
        QCOMPARE(textAt(lastPixel()), newest());
        constexpr int visible = 400 / 10; // at the most
        QVERIFY2(m_delegate->asked <= visible, qPrintable(QString::number(m_delegate->asked)));
        m_delegate->asked = 0;
        m_model->append(500);
        QVERIFY(m_delegate->asked <= visible);
        m_delegate->asked = 0;
        m_list->resize(200, 400);
        QCOMPARE(textAt(lastPixel()), newest());
        QVERIFY2(m_delegate->asked <= 2 * visible, qPrintable(QString::number(m_delegate->asked)));
    }

    void scrollsByExactlySoMuch()
    {
        m_model->append(10'000);
        auto* bar = m_list->verticalScrollBar();
        // Upwards, over rows never measured, the row that was on top moves down by what was scrolled.
        for (int step = 0; step < 50; ++step) {
            const QModelIndex top = m_list->indexAt(QPoint(5, 0));
            const int before = m_list->visualRect(top).top();
            bar->setValue(bar->value() - 37);
            QCOMPARE(m_list->visualRect(top).top(), before + 37);
        }
        QVERIFY(!m_list->isFollowing());
        bar->setValue(bar->minimum());
        QCOMPARE(textAt(0), QStringLiteral("0"));
        bar->setValue(bar->maximum());
        QCOMPARE(textAt(lastPixel()), newest());
        QVERIFY(m_list->isFollowing());
    }

    void staysWhereTheReaderIs()
    {
        m_model->append(5000);
        m_list->verticalScrollBar()->setValue(m_list->verticalScrollBar()->maximum() / 2);
        const QString read = textAt(100);
        m_model->append(1000);
        QCOMPARE(textAt(100), read);
        m_model->removeFirst(1500);
        QCOMPARE(textAt(100), read);
        const QSignalSpy following(m_list.get(), &GrowingList::followingChanged);
        m_model->removeFirst(4000); // that row too: on with the oldest that is left
        QCOMPARE(textAt(0), QStringLiteral("5500"));
        m_list->jumpToNewest();
        QCOMPARE(textAt(lastPixel()), newest());
        QCOMPARE(following.count(), 1);
    }

    void keysMoveThrough()
    {
        m_model->append(1000);
        m_list->setFocus();
        QTest::keyClick(m_list.get(), Qt::Key_Home);
        QCOMPARE(m_list->currentIndex().row(), 0);
        QCOMPARE(textAt(0), QStringLiteral("0"));
        QTest::keyClick(m_list.get(), Qt::Key_Down);
        QCOMPARE(m_list->currentIndex().row(), 1);
        QTest::keyClick(m_list.get(), Qt::Key_PageDown);
        const int paged = m_list->currentIndex().row();
        QVERIFY(paged > 10 && paged < 30);
        QVERIFY(m_list->viewport()->rect().contains(m_list->visualRect(m_list->currentIndex())));
        QTest::keyClick(m_list.get(), Qt::Key_PageUp);
        QVERIFY(m_list->currentIndex().row() <= 1);
        QTest::keyClick(m_list.get(), Qt::Key_End);
        QCOMPARE(m_list->currentIndex().row(), 999);
        QVERIFY(m_list->isFollowing());
    }

    void mouseSelectsARange()
    {
        m_model->append(1000);
        QTest::mouseClick(m_list->viewport(), Qt::LeftButton, {}, QPoint(5, 50));
        const int first = m_list->currentIndex().row();
        QTest::mouseClick(m_list->viewport(), Qt::LeftButton, Qt::ShiftModifier, QPoint(5, 250));
        const int last = m_list->currentIndex().row();
        QVERIFY(last > first);
        QCOMPARE(m_list->selectionModel()->selectedIndexes().size(), last - first + 1);
        m_model->append(50);
        QCOMPARE(m_list->selectionModel()->selectedIndexes().size(), last - first + 1);
    }

    void showsShortListsFromTheTop()
    {
        m_model->append(3);
        QCOMPARE(textAt(0), QStringLiteral("0"));
        QCOMPARE(m_list->verticalScrollBar()->maximum(), 0);
        QVERIFY(!m_list->indexAt(QPoint(5, lastPixel())).isValid());
        m_model->removeFirst(3);
        QVERIFY(!m_list->indexAt(QPoint(5, 0)).isValid());
        QVERIFY(!m_list->grab().isNull());
    }
};

QTEST_MAIN(TestGrowingList)
#include "tst_growinglist.moc"
