#pragma once

#include <QCoreApplication>
#include <QString>
#include <QStringList>

#include "lab/stage/labevents.h"

namespace echolab::app {

/// The words of the lab in the language of the program. Belongs to the GUI thread.
class LabText
{
    Q_DECLARE_TR_FUNCTIONS(echolab::app::LabText)

public:
    /// A text of an experiment with its arguments.
    static QString sentence(const lab::Text& text);
    /// The same for the fixed texts of an Experiment.
    static QString sentence(const char* source);
    /// "server", "client", "second client"
    static QString role(lab::Role role);
    /// "as the chapter says", "differs from the chapter", "not possible here"
    static QString outcome(lab::Outcome outcome);
    /// What becomes of a prediction: whether the verdict is what was expected.
    static QString answer(lab::Outcome expected, lab::Outcome verdict);
    /// A claim with what became of it: "[as the chapter says] ..."
    static QString verdict(const lab::Finding& finding);
    /// What was seen of it, what it is inferred from where it was not seen, and why it is so: a sentence or two each.
    static QStringList reasons(const lab::Finding& finding);
    /// The call and what it returned; and for one that waited how long it did.
    static QString call(const lab::CallMade& call);
    static QString call(const lab::CallWaits& call);
};

} // namespace echolab::app
