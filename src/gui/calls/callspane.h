#pragma once

#include <memory>
#include <optional>
#include <vector>

#include <QWidget>

#include "app/calls/callsbehind.h"
#include "app/calls/callsfilter.h"
#include "app/calls/calltrace.h"

namespace echolab::gui {

namespace Ui {
class CallsPane;
}

/// The socket calls of the server and the clients as a table, and the selected one explained. The trace
/// records all the time; the table follows it while it is visible.
class CallsPane : public QWidget
{
    Q_OBJECT

public:
    explicit CallsPane(std::shared_ptr<app::CallTrace> trace, QWidget* parent = nullptr);
    ~CallsPane() override;

    /// Selects the calls behind an entry of a side's conversation, and widens the filters that hide them; says so where
    /// there are none.
    void showCalls(const net::TraceSide& side, const app::CallsBehind& behind);

    /// Whether every call is shown, and not only what the chapter has.
    bool showsAllCalls() const;
    void setShowsAllCalls(bool on);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void addFilters();
    void record();
    void followSelection();
    std::optional<app::TracedCall> selected() const;
    void widenFilters(const net::TraceSide& side, const std::vector<int>& rows);
    void explain(const app::TracedCall& call);
    QString callsAround(const app::TracedCall& call) const;
    void filterSocket();
    void filterSide();
    void showCount();
    void listSides();
    void retranslate();

    std::unique_ptr<Ui::CallsPane> m_ui;
    std::shared_ptr<app::CallTrace> m_trace;
    app::CallsFilter m_filter;
    bool m_atEnd = true; ///< the table shows the newest call, and is to go on doing so
};

} // namespace echolab::gui
