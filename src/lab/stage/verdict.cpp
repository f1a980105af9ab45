#include "lab/stage/verdict.h"

#include <algorithm>
#include <utility>

namespace echolab::lab {

const char* outcomeName(Outcome outcome)
{
    switch (outcome) {
    case Outcome::AsStated: return "as-stated";
    case Outcome::Differs: return "differs";
    case Outcome::NotPossibleHere: return "not-possible-here";
    }
    return "";
}

const char* basisName(Basis basis)
{
    switch (basis) {
    case Basis::Observed: return "observed";
    case Basis::Inferred: return "inferred";
    }
    return "";
}

Verdict verdictOf(std::vector<Finding> findings)
{
    const auto any = [&findings](Outcome outcome) {
        return std::any_of(findings.begin(), findings.end(), [&](const Finding& f) { return f.outcome == outcome; });
    };
    Verdict verdict;
    if (any(Outcome::Differs)) {
        verdict.outcome = Outcome::Differs;
    } else if (any(Outcome::AsStated)) {
        verdict.outcome = Outcome::AsStated;
    }
    verdict.findings = std::move(findings);
    return verdict;
}

} // namespace echolab::lab
