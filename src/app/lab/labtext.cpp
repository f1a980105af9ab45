#include "app/lab/labtext.h"

#include "app/base/format.h"
#include "app/text/particles.h"

namespace echolab::app {

QString LabText::sentence(const lab::Text& text)
{
    QStringList arguments;
    for (const std::string& argument : text.arguments) {
        arguments.append(QString::fromStdString(argument));
    }
    return Particles::fill(sentence(text.source.c_str()), arguments);
}

QString LabText::sentence(const char* source)
{
    return QCoreApplication::translate(lab::translationContext, source);
}

QString LabText::role(lab::Role role)
{
    switch (role) {
    case lab::Role::Server: return tr("server");
    case lab::Role::Client: return tr("client");
    case lab::Role::SecondClient: return tr("second client");
    }
    return {};
}

QString LabText::outcome(lab::Outcome outcome)
{
    switch (outcome) {
    case lab::Outcome::AsStated: return tr("as the chapter says");
    case lab::Outcome::Differs: return tr("differs from the chapter");
    case lab::Outcome::NotPossibleHere: return tr("not possible here");
    }
    return {};
}

QString LabText::answer(lab::Outcome expected, lab::Outcome verdict)
{
    if (verdict == lab::Outcome::NotPossibleHere) {
        return tr("Your prediction: %1. It could not be tried here.").arg(outcome(expected));
    }
    return verdict == expected ? tr("Your prediction: %1. So it was.").arg(outcome(expected))
                               : tr("Your prediction: %1. It was: %2.").arg(outcome(expected), outcome(verdict));
}

QString LabText::verdict(const lab::Finding& finding)
{
    return QStringLiteral("[%1] %2").arg(outcome(finding.outcome), sentence(finding.claim));
}

QStringList LabText::reasons(const lab::Finding& finding)
{
    QStringList lines;
    if (!finding.seen.empty()) {
        lines.append(tr("Observed: %1").arg(sentence(finding.seen)));
    }
    if (finding.basis() == lab::Basis::Inferred) {
        lines.append(tr("Inferred: %1").arg(sentence(finding.source)));
    }
    if (!finding.why.empty()) {
        lines.append(tr("Why: %1").arg(sentence(finding.why)));
    }
    return lines;
}

QString LabText::call(const lab::CallMade& call)
{
    const QString made = QStringLiteral("%1 = %2").arg(QString::fromStdString(net::describe(call.record)),
                                                       QString::fromStdString(net::outcome(call.record)));
    return call.waited ? tr("%1 (had waited %2)").arg(made, Format::duration(call.record.took)) : made;
}

QString LabText::call(const lab::CallWaits& call)
{
    const std::string_view name = net::callName(call.call);
    return tr("%1() has not returned yet: it waits.")
        .arg(QString::fromLatin1(name.data(), static_cast<qsizetype>(name.size())));
}

} // namespace echolab::app
