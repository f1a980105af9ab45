#include "app/lab/labtext.h"

namespace echolab::app {

QString LabText::sentence(const lab::Text& text)
{
    return QString::fromStdString(lab::fill(sentence(text.source.c_str()).toStdString(), text.arguments));
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
    case lab::Outcome::AsStated: return tr("as stated");
    case lab::Outcome::Differs: return tr("differs");
    case lab::Outcome::NotPossibleHere: return tr("not possible here");
    }
    return {};
}

} // namespace echolab::app
