# Writes the version and, in a clone, the commit into a header; leaves the file alone where nothing changed, so that
# nothing is compiled again.
# usage: cmake -DSOURCE=<project> -DVERSION=<x.y.z> -DHEADER=<file> -P WriteBuildHeader.cmake
cmake_minimum_required(VERSION 3.25)

set(commit "")
if(EXISTS "${SOURCE}/.git") # not the repository around an unpacked source package
    execute_process(COMMAND git -C "${SOURCE}" rev-parse --short=9 HEAD
        OUTPUT_VARIABLE commit OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET)
endif()
file(CONFIGURE OUTPUT "${HEADER}" CONTENT "#define ECHOLAB_VERSION \"${VERSION}\"
#define ECHOLAB_COMMIT \"${commit}\"
")
