# echolab_windows_resources(TARGET DESCRIPTION): gives a program the icon, the version and the manifest (UTF-8 as its code
# page, sharp on each monitor, paths of any length) that Windows shows and heeds. Does nothing for other systems.
function(echolab_windows_resources target description)
    if(NOT WIN32)
        return()
    endif()
    set(folder "${PROJECT_SOURCE_DIR}/resources/windows")
    set(ECHOLAB_PROGRAM "${target}")
    set(ECHOLAB_DESCRIPTION "${description}")
    set(ECHOLAB_ICON "${folder}/echolab.ico")
    set(ECHOLAB_MANIFEST "${CMAKE_CURRENT_BINARY_DIR}/${target}.manifest")
    configure_file("${folder}/program.manifest.in" "${ECHOLAB_MANIFEST}" @ONLY)
    configure_file("${folder}/program.rc.in" "${target}.rc" @ONLY)
    set_property(SOURCE "${CMAKE_CURRENT_BINARY_DIR}/${target}.rc" APPEND PROPERTY
        OBJECT_DEPENDS "${ECHOLAB_ICON};${ECHOLAB_MANIFEST}")
    target_sources(${target} PRIVATE "${CMAKE_CURRENT_BINARY_DIR}/${target}.rc")
endfunction()
