#!/bin/sh
# Installs, builds and runs every test:  sh platform/test.sh
# Two compilers, warnings as errors: gcc as every day, clang under the sanitizers, where what the fuzzers found is replayed. What
# asks one folder alone, or the program without a glass, runs in the second only; what works the whole wall runs in both.
# Then one CTest run over all of them; its summary is the last thing printed.
set -eu

root=$(cd "$(dirname "$0")/.." && pwd)
step_of=5
. "$root/platform/deps/steps.sh"

step "Debian packages, test packages too"
sh "$root/platform/deps/fetch.sh" test-packages
step "Dear ImGui, OpenGL loader"
sh "$root/platform/deps/fetch.sh" imgui glad
step "build: dev (gcc, warnings are errors)"
configure dev -DCMAKE_UNITY_BUILD=ON "-DFYR_TESTS_LEFT_OUT=base;domain;codec;session;board;training;shell;platform" # several files as one: quick
build dev
step "build: sanitized (clang, address and undefined-behaviour checks)"
configure sanitized
build sanitized

# One CTest over both builds.
step "tests"
all=$root/build/tests
mkdir -p "$all"
{
    printf 'subdirs("%s" "%s")\n' "$root/build/dev" "$root/build/sanitized"
} >"$all/CTestTestfile.cmake"
cd "$all"
exec ctest --output-on-failure --no-tests=error -j $(($(nproc) + 1)) # the tests with fingers mostly wait
