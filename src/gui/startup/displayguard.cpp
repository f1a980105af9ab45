#include "gui/startup/displayguard.h"

#include <cstdio>
#include <cstdlib>
#include <vector>

#include <QMessageLogContext>
#include <QtGlobal>

namespace echolab::gui {

namespace {

struct HeldBack {
    QtMsgType type;
    QByteArray category;
    QString text;
};

QString lineOnFailure;
std::vector<HeldBack> heldBack;
QtMessageHandler usual = nullptr;

void hold(QtMsgType type, const QMessageLogContext& context, const QString& text)
{
    if (type != QtFatalMsg) {
        heldBack.push_back({type, context.category, text});
        return;
    }
    // The first message is the cause; the fatal one is a page about plugins.
    const QString reason = heldBack.empty() ? text.section(QLatin1Char('\n'), 0, 0) : heldBack.front().text.trimmed();
    std::fputs(qPrintable(lineOnFailure.arg(reason) + QLatin1Char('\n')), stderr);
    std::_Exit(EXIT_FAILURE);
}

} // namespace

DisplayGuard::DisplayGuard(const QString& line)
{
    lineOnFailure = line;
    usual = qInstallMessageHandler(hold);
}

DisplayGuard::~DisplayGuard()
{
    qInstallMessageHandler(usual);
    for (const HeldBack& message : heldBack) {
        const QMessageLogContext context(nullptr, 0, nullptr, message.category.constData());
        qt_message_output(message.type, context, message.text);
    }
    heldBack.clear();
}

} // namespace echolab::gui
