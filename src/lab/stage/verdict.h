#pragma once

#include <vector>

#include "lab/stage/text.h"

namespace echolab::lab {

/// What became of a claim.
enum class Outcome {
    AsStated,        ///< it was seen to hold
    Differs,         ///< something else was seen
    NotPossibleHere, ///< it could not be tried on this system
};

/// "as-stated", "differs", "not-possible-here": for files and scripts.
const char* outcomeName(Outcome outcome);

/// How a finding is known.
enum class Basis {
    Observed, ///< the calls returned it, or the system reported it, while the experiment ran
    Inferred, ///< it follows from something that was observed
};

/// "observed", "inferred": for files and scripts.
const char* basisName(Basis basis);

/// One claim, and what was seen of it.
struct Finding {
    Text claim;
    Outcome outcome = Outcome::AsStated;
    Text seen;
    Text why;    ///< the mechanism behind it and where it is laid down; where it could not be tried, the reason
    Text source; ///< what it is inferred from; empty where it was observed

    Basis basis() const noexcept { return source.empty() ? Basis::Observed : Basis::Inferred; }
};

/// What an experiment ends in. It is drawn from the findings: Differs where one differs, AsStated where at least one
/// was seen to hold and none differs, otherwise NotPossibleHere.
struct Verdict {
    Outcome outcome = Outcome::NotPossibleHere;
    std::vector<Finding> findings;
};

Verdict verdictOf(std::vector<Finding> findings);

} // namespace echolab::lab
