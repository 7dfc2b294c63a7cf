# What run.sh and test.sh share: steps with a number, quiet builds, and an honest last line when something fails.
# Sourced, with $root set and "step_of" saying how many steps there are.
# shellcheck shell=sh

step_number=0
step() {
    step_number=$((step_number + 1))
    printf '[%d/%d] %s\n' "$step_number" "$step_of" "$1"
}

# configure PRESET [-DNAME=VALUE …]: only when it never was; ninja notices later changes by itself.
configure() {
    [ ! -e "$root/build/$1/build.ninja" ] || return 0
    mkdir -p "$root/build/$1"
    if ! (cd "$root" && cmake --preset "$@") >"$root/build/$1/configure.log" 2>&1; then
        grep -A 6 'CMake Error' "$root/build/$1/configure.log" || tail -n 20 "$root/build/$1/configure.log"
        rm -f "$root/build/$1/build.ninja"
        printf 'fyrtaarn: configuring "%s" failed; all of it: build/%s/configure.log\n' "$1" "$1" >&2
        return 1
    fi
}

# build PRESET [TARGET …]: on a terminal one line that counts; elsewhere silent unless it fails.
build() {
    preset=$1
    shift
    log=$root/build/$preset/build.log
    if [ -t 1 ]; then
        NINJA_STATUS='      %f of %t: ' ninja -C "$root/build/$preset" "$@" || failed=yes
    else
        ninja -C "$root/build/$preset" "$@" >"$log" 2>&1 || failed=yes
    fi
    [ -n "${failed:-}" ] || return 0
    if [ ! -t 1 ]; then
        grep -E -A 12 '^FAILED:|error:' "$log" | grep -v -E '^/[^ ]*/(ccache|gcc|cc|[a-z]*[+][+]|clang) ' | head -n 60
        printf 'fyrtaarn: building "%s" failed; all of it: build/%s/build.log\n' "$preset" "$preset" >&2
    else
        printf 'fyrtaarn: building "%s" failed: see above\n' "$preset" >&2
    fi
    return 1
}
