# The Debian packages of packages.txt, and which of them this wall brought. Sourced by install.sh.
# shellcheck shell=sh disable=SC2154

is_installed() { [ "$(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]; }

choose() { # "this|that": nothing when one is installed, else the first that this Debian knows, else the first
    for one in $(echo "$1" | tr '|' ' '); do
        if is_installed "$one"; then return 0; fi
    done
    for one in $(echo "$1" | tr '|' ' '); do
        if apt-cache show --no-all-versions "$one" >/dev/null 2>&1; then
            echo "$one"
            return 0
        fi
    done
    echo "${1%%|*}"
}

look_for_packages() {
    missing=
    while read -r names _; do
        case $names in '' | '#'*) continue ;; esac
        name=$(choose "$names")
        [ -z "$name" ] || missing="$missing $name"
    done <"$here/packages.txt"
}

packages() {
    look_for_packages
    [ -n "$missing" ] || return 0
    log=$(mktemp)
    apt-get update -q >"$log" 2>&1 || true # without network it goes on with what the machine knows
    look_for_packages
    make_folder /etc/fyrtaarn
    for name in $missing; do note "package $name"; done # before: should this run fail, the next one finds them installed
    # shellcheck disable=SC2086
    DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends $missing >"$log" 2>&1 ||
        fail "packages could not be installed ($(grep -m1 '^E:' "$log")): see $log; by hand: apt-get update && apt-get install$missing"
    rm -f "$log"
}
