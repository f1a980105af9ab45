#include <fstream>
#include <map>
#include <set>
#include <string>

#include <gtest/gtest.h>

#include "lab/stage/experiment.h"
#include "support/running/labrecorder.h"

using namespace echolab;
using namespace echolab::lab;

namespace {

char sign(Outcome outcome)
{
    switch (outcome) {
    case Outcome::AsStated: return '=';
    case Outcome::Differs: return 'x';
    case Outcome::NotPossibleHere: return '-';
    }
    return '?';
}

/// "differs =x=": the verdict and each finding, as the reviewed lists have them.
std::string summary(const Verdict& verdict)
{
    std::string text = outcomeName(verdict.outcome);
    text += ' ';
    for (const auto& finding : verdict.findings) {
        text += sign(finding.outcome);
    }
    return text;
}

std::string details(const Verdict& verdict)
{
    std::string text;
    for (const auto& finding : verdict.findings) {
        text.append(1, sign(finding.outcome)).append(" ").append(english(finding.claim));
        text.append("\n    ").append(english(finding.seen)).append("\n    ").append(english(finding.why)).append("\n");
    }
    return text;
}

/// The lists that were reviewed: one line an experiment, its id and its summary; # begins a comment.
std::map<std::string, std::string> reviewed()
{
    std::map<std::string, std::string> verdicts;
    std::ifstream in(ECHOLAB_REVIEWED_VERDICTS);
    for (std::string line; std::getline(in, line);) {
        if (!line.empty() && line.front() != '#') {
            const auto space = line.find(' ');
            verdicts[line.substr(0, space)] = line.substr(space + 1);
        }
    }
    return verdicts;
}

class Experiments : public testing::TestWithParam<const Experiment*>
{ };

std::string testName(const testing::TestParamInfo<const Experiment*>& info)
{
    std::string name;
    for (const char* c = info.param->id; *c != '\0'; ++c) {
        name += *c == '-' ? '_' : *c;
    }
    return name;
}

std::vector<const Experiment*> all()
{
    std::vector<const Experiment*> pointers;
    for (const auto& experiment : experiments()) {
        pointers.push_back(&experiment);
    }
    return pointers;
}

} // namespace

TEST_P(Experiments, RunsToTheReviewedVerdict)
{
    test::LabRecorder recorder;
    const ExperimentRun run(1, *GetParam(), recorder.queue());
    const auto verdict = recorder.waitForEnd();
    ASSERT_TRUE(verdict) << "no verdict";
    EXPECT_EQ(summary(*verdict), reviewed()[GetParam()->id]) << details(*verdict);

    EXPECT_GE(recorder.count<StepBegun>(), 2U);
    EXPECT_EQ(recorder.count<Found>(), verdict->findings.size());
    EXPECT_GT(recorder.count<CallMade>(), 0U);
    EXPECT_EQ(recorder.count<echo::Skipped>(), 0U);
    const std::set<std::string> inferred{"After five minutes only the listening socket is left.",
                                         "SOMAXCONN gives the longest queue that the system offers.",
                                         "A program converted in this way supports IPv6 only."};
    for (const auto& finding : verdict->findings) {
        EXPECT_FALSE(finding.why.empty()) << english(finding.claim);
        EXPECT_EQ(finding.basis() == Basis::Inferred,
                  finding.outcome != Outcome::NotPossibleHere && inferred.count(english(finding.claim)) == 1)
            << english(finding.claim);
    }
}

INSTANTIATE_TEST_SUITE_P(Lab, Experiments, testing::ValuesIn(all()), testName);

TEST(ExperimentList, HasStableNamesAndAllTexts)
{
    std::set<std::string> ids;
    for (const auto& experiment : experiments()) {
        EXPECT_TRUE(ids.insert(experiment.id).second) << experiment.id;
        EXPECT_EQ(findExperiment(experiment.id), &experiment);
        for (const auto* const text : {experiment.title, experiment.claim, experiment.place, experiment.plan}) {
            EXPECT_GT(std::string(text).size(), 5U) << experiment.id;
        }
    }
    EXPECT_EQ(ids.size(), 18U);
    for (const auto& experiment : experiments()) {
        const auto bsd = codeOf(experiment, Api::Bsd);
        const auto winsock = codeOf(experiment, Api::Winsock);
        EXPECT_NE(bsd.find('('), std::string::npos) << experiment.id;
        EXPECT_NE(winsock.find("WSAStartup("), std::string::npos) << experiment.id;
        EXPECT_EQ(winsock.find(" close("), std::string::npos) << experiment.id;
        EXPECT_EQ(winsock.find("socklen_t"), std::string::npos) << experiment.id;
    }
    EXPECT_EQ(findExperiment("no-such-experiment"), nullptr);
    EXPECT_EQ(reviewed().size(), ids.size());
}
