# Cross-compiles to 64-bit Windows with Debian's MinGW-w64 (the variant with POSIX threads, for std::thread).
set(CMAKE_SYSTEM_NAME Windows)
set(CMAKE_SYSTEM_PROCESSOR x86_64)
set(CMAKE_CXX_COMPILER x86_64-w64-mingw32-g++-posix)
set(CMAKE_C_COMPILER x86_64-w64-mingw32-gcc-posix)
set(CMAKE_RC_COMPILER x86_64-w64-mingw32-windres)
set(CMAKE_FIND_ROOT_PATH /usr/x86_64-w64-mingw32)

# Qt and ICU, of which Debian has no packages for MinGW, stand in a folder of their own: scripts/windows-libraries. Qt's
# tools (moc, rcc, lrelease) run here and are the host's.
list(APPEND CMAKE_TRY_COMPILE_PLATFORM_VARIABLES ECHOLAB_WINDOWS_LIBRARIES)
if(ECHOLAB_WINDOWS_LIBRARIES)
    list(APPEND CMAKE_FIND_ROOT_PATH "${ECHOLAB_WINDOWS_LIBRARIES}")
    list(APPEND CMAKE_PREFIX_PATH "${ECHOLAB_WINDOWS_LIBRARIES}")
endif()
set(QT_HOST_PATH /usr CACHE PATH "Where the host's Qt is installed")
file(GLOB echolab_host_qt "${QT_HOST_PATH}/lib/*/cmake/Qt6HostInfo" "${QT_HOST_PATH}/lib/cmake/Qt6HostInfo")
if(echolab_host_qt)
    list(GET echolab_host_qt 0 echolab_host_qt)
    cmake_path(GET echolab_host_qt PARENT_PATH echolab_host_qt)
    set(QT_HOST_PATH_CMAKE_DIR "${echolab_host_qt}" CACHE PATH "Where the host's Qt has its CMake files")
endif()

set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)
set(CMAKE_FIND_ROOT_PATH_MODE_LIBRARY ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_INCLUDE ONLY)
# No DLL of the compiler beside the programs.
set(CMAKE_EXE_LINKER_FLAGS_INIT "-static")
set(CMAKE_CROSSCOMPILING_EMULATOR /usr/lib/wine/wine64)
