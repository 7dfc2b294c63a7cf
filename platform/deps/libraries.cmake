# Every third-party library as one target. Headers are SYSTEM: our warnings are for our code.
#   fyr_imgui  fyr_imgui_glfw  fyr_glad  fyr_stb  fyr_sqlcipher  fyr_json  fyr_cli11  fyr_date  fyr_deflate  fyr_zlib
#   fyr_sodium  fyr_crypto  fyr_utf8proc  fyr_systemd  fyr_cairo  fyr_freetype  fyr_glfw  fyr_x11 (X11, Xi, Xrandr); tests: Catch2::Catch2WithMain
if(NOT EXISTS ${FYR_DEPS}/imgui/.version OR NOT EXISTS ${FYR_DEPS}/glad/.version)
  message(FATAL_ERROR "Third-party sources are missing: run  sh platform/deps/fetch.sh  first")
endif()

find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)
find_package(Freetype REQUIRED)
find_package(ZLIB REQUIRED)
find_package(X11 REQUIRED COMPONENTS Xi Xrandr)
find_package(glfw3 3.3 REQUIRED)
find_package(nlohmann_json 3.11 REQUIRED)
find_package(CLI11 2.1 REQUIRED)
find_package(date REQUIRED)
# Debian's own Python: only that one sees Debian's Python packages (jinja2, jsonschema).
find_program(FYR_PYTHON python3 PATHS /usr/bin NO_DEFAULT_PATH REQUIRED)
pkg_check_modules(DEFLATE REQUIRED IMPORTED_TARGET libdeflate)
pkg_check_modules(CAIRO REQUIRED IMPORTED_TARGET cairo cairo-pdf cairo-ft)
pkg_check_modules(SODIUM REQUIRED IMPORTED_TARGET libsodium)
pkg_check_modules(CRYPTO REQUIRED IMPORTED_TARGET libcrypto)
pkg_check_modules(UTF8PROC REQUIRED IMPORTED_TARGET libutf8proc)
pkg_check_modules(SYSTEMD REQUIRED IMPORTED_TARGET libsystemd)
pkg_check_modules(SQLCIPHER REQUIRED IMPORTED_TARGET sqlcipher)

# fyr_outside(NAME [links…]): an interface over what Debian brings
function(fyr_outside name)
  add_library(${name} INTERFACE)
  target_link_libraries(${name} INTERFACE ${ARGN})
endfunction()

fyr_outside(fyr_freetype Freetype::Freetype)
fyr_outside(fyr_cairo PkgConfig::CAIRO)
fyr_outside(fyr_zlib ZLIB::ZLIB)
fyr_outside(fyr_x11 X11::X11 X11::Xi X11::Xrandr)
fyr_outside(fyr_glfw glfw)
fyr_outside(fyr_json nlohmann_json::nlohmann_json)
fyr_outside(fyr_cli11 CLI11::CLI11)
fyr_outside(fyr_date date::date-tz)
fyr_outside(fyr_deflate PkgConfig::DEFLATE)
fyr_outside(fyr_sodium PkgConfig::SODIUM)
fyr_outside(fyr_crypto PkgConfig::CRYPTO)
fyr_outside(fyr_utf8proc PkgConfig::UTF8PROC)
fyr_outside(fyr_systemd PkgConfig::SYSTEMD)
fyr_outside(fyr_sqlcipher PkgConfig::SQLCIPHER)
target_compile_definitions(fyr_sqlcipher INTERFACE SQLITE_HAS_CODEC) # <sqlcipher/sqlite3.h> then declares sqlite3_key
find_path(FYR_STB_INCLUDE stb_image.h PATH_SUFFIXES stb REQUIRED)
fyr_outside(fyr_stb) # headers only, as <stb_image.h>: whoever includes them compiles the implementation
target_include_directories(fyr_stb SYSTEM INTERFACE ${FYR_STB_INCLUDE})
target_compile_definitions(fyr_glfw INTERFACE GLFW_INCLUDE_NONE) # glad brings OpenGL

# Dear ImGui from source, quick even in debug builds, floating point as strict as ours.
add_library(fyr_imgui STATIC
  ${FYR_DEPS}/imgui/imgui.cpp ${FYR_DEPS}/imgui/imgui_draw.cpp ${FYR_DEPS}/imgui/imgui_tables.cpp
  ${FYR_DEPS}/imgui/imgui_widgets.cpp ${FYR_DEPS}/imgui/misc/freetype/imgui_freetype.cpp
  ${CMAKE_CURRENT_LIST_DIR}/fyr_imgui_context.cpp)
target_include_directories(fyr_imgui SYSTEM PUBLIC ${FYR_DEPS}/imgui ${FYR_DEPS}/imgui/misc/freetype)
target_include_directories(fyr_imgui SYSTEM PUBLIC ${CMAKE_CURRENT_LIST_DIR})
target_compile_definitions(fyr_imgui PUBLIC IMGUI_USER_CONFIG="fyr_imconfig.h")
target_compile_options(fyr_imgui PRIVATE -O2 -ffp-contract=off -w)
if(FYR_SANITIZE) # not ours to check
  target_compile_options(fyr_imgui PRIVATE -fno-sanitize=all)
endif()
target_link_libraries(fyr_imgui PUBLIC Freetype::Freetype)

# Its GLFW half, for whoever wants it; built only when linked.
add_library(fyr_imgui_glfw STATIC EXCLUDE_FROM_ALL ${FYR_DEPS}/imgui/backends/imgui_impl_glfw.cpp)
target_include_directories(fyr_imgui_glfw SYSTEM PUBLIC ${FYR_DEPS}/imgui/backends)
target_compile_options(fyr_imgui_glfw PRIVATE -O2 -w)
target_link_libraries(fyr_imgui_glfw PUBLIC fyr_imgui fyr_glfw fyr_x11)

# The OpenGL loader, generated offline: 3.3 core, as <glad/gl.h>.
set(glad_out ${CMAKE_BINARY_DIR}/glad)
add_custom_command(OUTPUT ${glad_out}/src/gl.c ${glad_out}/include/glad/gl.h
  COMMAND ${CMAKE_COMMAND} -E env PYTHONPATH=${FYR_DEPS}/glad/usr/lib/python3/dist-packages PYTHONDONTWRITEBYTECODE=1
          ${FYR_PYTHON} -m glad --quiet --reproducible --out-path ${glad_out} --api gl:core=3.3
          --extensions GL_KHR_debug c
  DEPENDS ${FYR_DEPS}/glad/.version
  COMMENT "OpenGL loader" VERBATIM)
add_library(fyr_glad STATIC ${glad_out}/src/gl.c ${glad_out}/include/glad/gl.h)
target_include_directories(fyr_glad SYSTEM PUBLIC ${glad_out}/include)
target_compile_options(fyr_glad PRIVATE -O2 -w)
target_link_libraries(fyr_glad PUBLIC ${CMAKE_DL_LIBS})
