#pragma once

#include <string>

#include <gtest/gtest.h>

#include "support/running/runningserver.h"

namespace echolab::test {

/// What holds for each of the three service models. A suite derives from it, and names itself:
///
///     class Actions : public EveryModel
///     { };
///     INSTANTIATE_TEST_SUITE_P(Models, Actions, allModels, modelName);
class EveryModel : public testing::TestWithParam<echo::ServiceModel>
{ };

inline const auto allModels = testing::Values(echo::ServiceModel::OneAtATime, echo::ServiceModel::ThreadPerClient,
                                              echo::ServiceModel::EventLoop);

inline std::string modelName(const testing::TestParamInfo<echo::ServiceModel>& info)
{
    return nameOf(info.param);
}

} // namespace echolab::test
