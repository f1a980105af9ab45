#pragma once

#include <span>
#include <string>
#include <string_view>

namespace echolab::lab {

class Stage;

/// A claim of the chapter, and the script that puts it to the test on real sockets. The texts are source texts of the
/// translation context "lab".
struct Experiment {
    const char* id;    ///< stable: "life-of-a-connection"
    const char* title; ///< a few words
    const char* claim; ///< what the chapter says
    const char* place; ///< where it says so
    const char* plan;  ///< what the experiment will do
    void (*script)(Stage& stage);
};

/// All experiments, in the order of the chapter.
std::span<const Experiment> experiments();

/// Null where none has this id.
const Experiment* findExperiment(std::string_view id);

/// The two socket interfaces of the book: of Linux and macOS, and of Windows.
enum class Api { Bsd, Winsock };

/// The few lines of the chapter that an experiment is about, in C; declarations and error handling are left out.
std::string codeOf(const Experiment& experiment, Api api);

} // namespace echolab::lab
