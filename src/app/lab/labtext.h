#pragma once

#include <QCoreApplication>
#include <QString>

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
    /// "as stated", "differs", "not possible here"
    static QString outcome(lab::Outcome outcome);
};

} // namespace echolab::app
