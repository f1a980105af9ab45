#pragma once

#include <QCoreApplication>
#include <QString>
#include <QStringList>

#include "net/trace/tracerecord.h"

namespace echolab::app {

/// A recorded socket call in words, in the language of the moment: plain text, a sentence or two each.
struct CallExplanation {
    QString call;          ///< as one would write it
    QString what;          ///< what such a call does
    QStringList arguments; ///< what each means
    QString result;        ///< what its return value says here
    QString place;         ///< where the chapter speaks of it
};

class CallText
{
    Q_DECLARE_TR_FUNCTIONS(echolab::app::CallText)

public:
    static CallExplanation explain(const net::TraceRecord& record);

private:
    static QString what(net::Call call);
    static QStringList arguments(const net::TraceRecord& record);
    static QStringList transferArguments(const net::TraceRecord& record);
    static QString meaning(net::Option option);
    static QString result(const net::TraceRecord& record);
    static QString success(const net::TraceRecord& record);
    static QString failure(const net::TraceRecord& record);
    static QString place(net::Call call);
};

} // namespace echolab::app
