# What lands where on an installed machine, and the Debian package of it (cpack in any build folder).
# Fonts and drivers come as packages of their own; the program looks for its assets beside itself: ../share/fyrtaarn.
if(NOT TARGET fyrtaarn)
  return()
endif()

include(GNUInstallDirs)
install(TARGETS fyrtaarn RUNTIME DESTINATION bin)
install(DIRECTORY ${CMAKE_SOURCE_DIR}/assets/ DESTINATION share/fyrtaarn)
install(FILES ${CMAKE_CURRENT_LIST_DIR}/fyrtaarn.desktop DESTINATION share/applications)
install(FILES ${FYR_DEPS}/imgui/LICENSE.txt DESTINATION share/doc/fyrtaarn RENAME LICENSE.imgui)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME fyrtaarn)
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "Triage, game plans and exercises on a touch wall")
set(CPACK_PACKAGE_CONTACT "Fyrtaarn <root@localhost>")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION misc)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_DEPENDS "fonts-inter, fonts-material-design-icons-iconfont, tzdata, libgl1, libgl1-mesa-dri")
include(CPack)
