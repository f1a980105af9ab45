# What is installed where, and how packages are made of it. Nothing that is installed knows the prefix: any will do.
include(GNUInstallDirs)
set(CMAKE_INSTALL_DOCDIR "${CMAKE_INSTALL_DATAROOTDIR}/doc/echolab")

install(TARGETS echolab echolab-cli RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}")
install(FILES README.md README.ko.md CHANGELOG.md SECURITY.md DESTINATION "${CMAKE_INSTALL_DOCDIR}")

if(UNIX AND NOT APPLE AND NOT CMAKE_CROSSCOMPILING)
    set(resources "${PROJECT_SOURCE_DIR}/resources")
    install(FILES "${resources}/linux/echolab.desktop" DESTINATION "${CMAKE_INSTALL_DATADIR}/applications")
    install(FILES "${resources}/linux/io.github.echolab.EchoLab.metainfo.xml"
        DESTINATION "${CMAKE_INSTALL_DATADIR}/metainfo")
    set(icons "${CMAKE_INSTALL_DATADIR}/icons/hicolor")
    install(FILES "${resources}/application/echolab.svg" DESTINATION "${icons}/scalable/apps")
    foreach(size IN ITEMS 16 24 32 48 64 128 256 512)
        install(FILES "${resources}/application/${size}/echolab.png" DESTINATION "${icons}/${size}x${size}/apps")
    endforeach()
    # Manual pages and completions, as src/cli makes them.
    install(DIRECTORY "${PROJECT_BINARY_DIR}/reference/" DESTINATION "${CMAKE_INSTALL_DATADIR}" PATTERN done EXCLUDE)

    # Debian wants its licence and its changelog in these forms.
    install(FILES "${resources}/linux/copyright" DESTINATION "${CMAKE_INSTALL_DOCDIR}")
    set(changelog "${PROJECT_BINARY_DIR}/debian/changelog.gz")
    add_custom_command(OUTPUT "${changelog}"
        COMMAND ${CMAKE_COMMAND} -E make_directory "${PROJECT_BINARY_DIR}/debian"
        COMMAND gzip --best --no-name --stdout "${resources}/linux/changelog" > "${changelog}"
        DEPENDS "${resources}/linux/changelog")
    add_custom_target(debian_changelog ALL DEPENDS "${changelog}")
    install(FILES "${changelog}" DESTINATION "${CMAKE_INSTALL_DOCDIR}")
endif()

set(CPACK_GENERATOR DEB)
set(CPACK_VERBATIM_VARIABLES ON)
set(CPACK_PACKAGE_NAME echolab)
set(CPACK_PACKAGE_VENDOR "Echo Lab")
set(CPACK_PACKAGE_CONTACT "Echo Lab developers <echolab@users.noreply.github.com>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "${PROJECT_DESCRIPTION}")
set(CPACK_PACKAGE_DESCRIPTION_FILE "${PROJECT_SOURCE_DIR}/resources/linux/description")
set(CPACK_RESOURCE_FILE_LICENSE "${PROJECT_SOURCE_DIR}/LICENSE")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION net)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON) # the libraries it needs are found, not written down
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "fonts-noto-cjk, qt6-translations-l10n")
include(CPack)
