#!/bin/sh
# Installs, builds and runs every test:  sh platform/test.sh
# Two compilers, warnings as errors: gcc as every day, gcc under the sanitizers, clang with the fuzzers and their corpus.
# Then one CTest run over all of them; its summary is the last thing printed.
set -eu

root=$(cd "$(dirname "$0")/.." && pwd)
step_of=6
. "$root/platform/deps/steps.sh"

step "Debian packages, test packages too"
sh "$root/platform/deps/fetch.sh" test-packages
step "Dear ImGui, OpenGL loader"
sh "$root/platform/deps/fetch.sh" imgui glad
step "build: dev (gcc, warnings are errors)"
configure dev
build dev
step "build: asan (gcc, address and undefined-behaviour checks)"
configure asan
build asan
step "build: fuzz (clang, warnings are errors, libFuzzer)"
configure fuzz
build fuzz

# One CTest over three builds. Of the clang build only the fuzzers' corpora are replayed.
step "tests"
all=$root/build/tests
mkdir -p "$all"
{
    printf 'subdirs("%s" "%s")\n' "$root/build/dev" "$root/build/asan"
    [ ! -e "$root/build/fuzz/tests/fuzz/CTestTestfile.cmake" ] || printf 'subdirs("%s")\n' "$root/build/fuzz/tests/fuzz"
} >"$all/CTestTestfile.cmake"
cd "$all"
exec ctest --output-on-failure --no-tests=error -j "$(nproc)"
