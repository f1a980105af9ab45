# What every target of the project shares: language level, warnings, sanitizers, and how a layer or a test is declared.

add_library(echolab_flags INTERFACE)
target_compile_features(echolab_flags INTERFACE cxx_std_20)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)

if(MSVC)
    target_compile_options(echolab_flags INTERFACE /W4 /permissive- /utf-8 $<$<BOOL:${ECHOLAB_WERROR}>:/WX>)
    target_compile_definitions(echolab_flags INTERFACE NOMINMAX WIN32_LEAN_AND_MEAN _CRT_SECURE_NO_WARNINGS)
else()
    target_compile_options(echolab_flags INTERFACE
        -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wnon-virtual-dtor -Woverloaded-virtual
        -Wold-style-cast -Wundef -Wextra-semi $<$<BOOL:${ECHOLAB_WERROR}>:-Werror>)
    # GCC 12 takes the inactive alternatives of an inlined std::variant for uninitialised members (GCC bug 105593 and
    # its kin). AddressSanitizer, UBSan and clang-tidy look for the real thing.
    target_compile_options(echolab_flags INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
    if(MINGW)
        target_compile_definitions(echolab_flags INTERFACE
            NOMINMAX WIN32_LEAN_AND_MEAN _WIN32_WINNT=0x0A00 WINVER=0x0A00)
    endif()
endif()

# What is released is hardened as Debian's packages are (hardening=+all): hardening-check finds nothing missing.
if(UNIX AND NOT APPLE AND NOT ECHOLAB_SANITIZE)
    include(CheckPIESupported)
    check_pie_supported()
    add_compile_options(
        $<$<CONFIG:Release>:-fstack-protector-strong>
        $<$<CONFIG:Release>:-fstack-clash-protection>
        $<$<CONFIG:Release>:-fcf-protection>
        $<$<CONFIG:Release>:-Wformat>
        $<$<CONFIG:Release>:-Werror=format-security>)
    add_compile_definitions($<$<CONFIG:Release>:_FORTIFY_SOURCE=2>)
    add_link_options($<$<CONFIG:Release>:LINKER:-z,relro,-z,now>)
endif()

if(ECHOLAB_SANITIZE)
    add_compile_options(-fsanitize=${ECHOLAB_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
    add_link_options(-fsanitize=${ECHOLAB_SANITIZE})
endif()

# echolab_header_library(TARGET FOLDER HEADER): a library of headers only, included as FOLDER/..., as an interface target.
# A cross compiler must not see the host's /usr/include, so there that folder alone is linked to.
function(echolab_header_library target folder header)
    string(TOUPPER "${target}_INCLUDE" include)
    find_path(${include} "${folder}/${header}" REQUIRED NO_CMAKE_FIND_ROOT_PATH)
    add_library(${target} INTERFACE)
    if(CMAKE_CROSSCOMPILING)
        set(headers "${PROJECT_BINARY_DIR}/host-headers")
        file(MAKE_DIRECTORY "${headers}")
        file(CREATE_LINK "${${include}}/${folder}" "${headers}/${folder}" SYMBOLIC)
        target_include_directories(${target} SYSTEM INTERFACE "${headers}")
    else()
        target_include_directories(${target} SYSTEM INTERFACE "${${include}}")
    endif()
endfunction()

echolab_header_library(echolab_expected tl expected.hpp)

# echolab_layer(NAME LINKS <targets> SOURCES <files>)
# A layer is a static library. Headers are included by layer and room, as in "net/socket/socket.h"; which room may include
# which is checked at each build, see src/rooms.txt. An include of Qt where Qt is not linked finds no file.
function(echolab_layer name)
    cmake_parse_arguments(ARG "" "" "LINKS;SOURCES" ${ARGN})
    add_library(echolab_${name} STATIC ${ARG_SOURCES})
    add_library(EchoLab::${name} ALIAS echolab_${name})
    target_include_directories(echolab_${name} PUBLIC "${PROJECT_SOURCE_DIR}/src")
    target_link_libraries(echolab_${name} PUBLIC ${ARG_LINKS} PRIVATE echolab_flags)
    add_dependencies(echolab_${name} rooms)
endfunction()

# The definitions that keep Qt code strict; for layers and programs that link Qt.
function(echolab_strict_qt target)
    target_compile_definitions(${target} PRIVATE
        QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
        QT_NO_CONTEXTLESS_CONNECT QT_NO_FOREACH QT_NO_KEYWORDS QT_NO_JAVA_STYLE_ITERATORS
        QT_DISABLE_DEPRECATED_BEFORE=0x060400)
endfunction()

# Beside English, which the sources are written in; the codes of src/app/base/language.cpp.
set(ECHOLAB_TRANSLATED ko)

# echolab_translations(LAYER TARGET [FOLDER...]): the texts of a layer, translations/echolab_LAYER_{ko,en}.ts, built into
# the target as :/i18n/echolab_LAYER_{ko,en}.qm. The English file holds the plural forms only. Building the target
# update_translations_LAYER reads the layer's sources, and those in further folders, anew; a file that is named here and
# not there yet is made empty.
function(echolab_translations layer target)
    set(prefix "${PROJECT_SOURCE_DIR}/translations/echolab_${layer}")
    set(files "${prefix}_en.ts")
    foreach(language IN LISTS ECHOLAB_TRANSLATED)
        list(APPEND files "${prefix}_${language}.ts")
        if(NOT EXISTS "${prefix}_${language}.ts")
            file(WRITE "${prefix}_${language}.ts" "<!DOCTYPE TS><TS version=\"2.1\" language=\"${language}\"></TS>\n")
        endif()
    endforeach()
    add_custom_target(texts_${layer}) # a target may be given to qt_add_lrelease only once
    qt_add_lrelease(texts_${layer} TS_FILES ${files} QM_FILES_OUTPUT_VARIABLE messages)
    qt_add_resources(${target} i18n_${layer} PREFIX "/i18n" BASE "${CMAKE_CURRENT_BINARY_DIR}" FILES ${messages})

    # Without the include path it misses which class a text belongs to.
    set(update Qt6::lupdate -silent -locations none -no-obsolete -I "${PROJECT_SOURCE_DIR}/src"
        "${PROJECT_SOURCE_DIR}/src/${layer}" ${ARGN})
    add_custom_target(update_translations_${layer}
        COMMAND ${update} -source-language en -target-language en -pluralonly -ts "${prefix}_en.ts"
        VERBATIM)
    foreach(language IN LISTS ECHOLAB_TRANSLATED)
        add_custom_command(TARGET update_translations_${layer} POST_BUILD
            COMMAND ${update} -source-language en -target-language ${language} -ts "${prefix}_${language}.ts"
            VERBATIM)
    endforeach()
endfunction()
