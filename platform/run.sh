#!/bin/sh
# Installs what is missing, builds and starts the wall:  sh platform/run.sh [arguments of fyrtaarn]
# On a bare Debian 12 or 13, as root or with sudo. Needs the network the first time only.
set -eu

root=$(cd "$(dirname "$0")/.." && pwd)
step_of=6
. "$root/platform/deps/steps.sh"

step "Debian packages"
sh "$root/platform/deps/fetch.sh" packages
step "Dear ImGui"
sh "$root/platform/deps/fetch.sh" imgui
step "OpenGL loader"
sh "$root/platform/deps/fetch.sh" glad
step "configure"
configure release
step "build"
build release fyrtaarn
program=$root/build/release/app/fyrtaarn

if [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] && [ $# -eq 0 ]; then
    step "no display here, so instead of the wall a demonstration into out/"
    "$program" demo --out "$root/out"
    (cd "$root" && find out -type f | sort)
    exit 0
fi
step "start"
exec "$program" "$@"
