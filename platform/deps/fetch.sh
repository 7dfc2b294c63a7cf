#!/bin/sh
# Gets everything third-party: Debian packages onto the machine, Dear ImGui and glad into .deps/.
#   sh platform/deps/fetch.sh [packages | test-packages | imgui | glad] …      (no word: packages imgui glad)
# Nothing is fetched twice. Foreign suites are read with a private apt configuration under .deps/: address taken from
# the machine's own Debian entry, signatures checked; the machine's own sources and lists stay as they are.
# FYR_IMGUI_TARBALL=/path/imgui….tar.xz: use this file when the suite has moved on.
set -eu

root=$(cd "$(dirname "$0")/../.." && pwd)
deps=$root/.deps
list=$root/platform/deps/packages.txt

imgui_suite=forky
imgui_version=1.92.2b
imgui_file=imgui_1.92.2b+ds.orig.tar.xz
imgui_sha256=e7bd201d56b5ee90d24d5dac85e5c12f98bdb95410252a62d27b7f89e4566d48
glad_suite=trixie
glad_version=2.0.2

fail() { # what, why, what to try: one line
    printf 'fyrtaarn: %s\n' "$*" >&2
    exit 1
}

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"
    elif command -v sudo >/dev/null 2>&1; then sudo "$@"
    else fail "cannot install packages: neither root nor sudo here; run this as root once, then again as yourself"
    fi
}

codename() {
    # shellcheck disable=SC1091
    (. /etc/os-release 2>/dev/null && printf '%s' "${VERSION_CODENAME:-}")
}

# Prints "suite address" for every Debian source of this machine, one pair per line, in the machine's order.
debian_sources() {
    for file in /etc/apt/sources.list.d/*.sources; do
        [ -r "$file" ] || continue
        grep -v '^#' "$file" | awk '
            function flush(   s, i, n) {
                if (types ~ /(^| )deb( |$)/ && comps ~ /(^| )main( |$)/ && on) {
                    n = split(suites, s, " "); split(uris, u, " ")
                    for (i = 1; i <= n; i++) print s[i], u[1]
                }
                types = suites = uris = comps = key = ""; on = 1
            }
            BEGIN { on = 1 }
            /^[ \t]*$/ { flush(); next }
            /^[^ \t]/ { key = tolower($1); sub(/:.*/, "", key); sub(/^[^:]*:[ \t]*/, "") }
            key == "types" { types = types " " $0 }
            key == "suites" { suites = suites " " $0 }
            key == "uris" { uris = uris " " $0 }
            key == "components" { comps = comps " " $0 }
            key == "enabled" && tolower($0) ~ /^no/ { on = 0 }
            END { flush() }'
    done
    for file in /etc/apt/sources.list /etc/apt/sources.list.d/*.list; do
        [ -r "$file" ] || continue
        sed -n 's/\[[^]]*\]//; s/^[ \t]*deb[ \t][ \t]*//p' "$file" | awk '/ main( |$)/ { print $2, $1 }'
    done
}

address_of() { # suite … : the first http, https or file address that carries one of them
    for suite in "$@"; do
        found=$(debian_sources | awk -v s="$suite" '$1 == s && $2 ~ /^(http|https|file|ftp|mirror[^:]*):/ { print $2; exit }')
        if [ -n "$found" ]; then
            printf '%s' "$found"
            return
        fi
    done
}

# private_apt DIR: writes an apt configuration that knows only DIR. Sources come on standard input.
private_apt() {
    mkdir -p "$1/lists/partial" "$1/cache/archives/partial" "$1/none"
    cat >"$1/sources.list"
    printf 'Package: *\nPin: release n=%s\nPin-Priority: -1\n' "$imgui_suite" >"$1/preferences"
    if [ "$(codename)" != "$glad_suite" ]; then
        printf '\nPackage: *\nPin: release n=%s\nPin-Priority: -1\n' "$glad_suite" >>"$1/preferences"
    fi
    cat >"$1/apt.conf" <<END
Dir::Etc::sourcelist "$1/sources.list";
Dir::Etc::sourceparts "$1/none";
Dir::Etc::preferences "$1/preferences";
Dir::Etc::preferencesparts "$1/none";
Dir::State::lists "$1/lists";
Dir::Cache "$1/cache";
APT::Sandbox::User "root";
APT::Update::Error-Mode "any";
Acquire::Languages "none";
Acquire::PDiffs "false";
Acquire::Retries "3";
Acquire::IndexTargets::deb::DEP-11::DefaultEnabled "false";
Acquire::IndexTargets::deb::Contents-deb::DefaultEnabled "false";
END
}

keyring() {
    for file in /usr/share/keyrings/debian-archive-keyring.gpg /usr/share/keyrings/debian-archive-keyring.pgp; do
        if [ -r "$file" ]; then
            printf '%s' "$file"
            return
        fi
    done
    fail "no Debian keyring on this machine, so nothing can be checked: install debian-archive-keyring"
}

mirror() {
    found=$(address_of "$(codename)" stable oldstable)
    [ -n "$found" ] || fail "no Debian 'main' entry in /etc/apt to take the address from: add one, then run this again"
    printf '%s' "$found"
}

quietly() { # LOG COMMAND …: output goes to the log
    log=$1
    shift
    "$@" >"$log" 2>&1
}

last_words() { grep -E '^(E|Err|W):' "$1" | head -n 1 || true; }

# ---- packages ------------------------------------------------------------------------------------------------------

wanted() { # STAGE …: "package" or "package+backports", one per line
    for stage in "$@"; do
        awk -v s="$stage" '$1 == s { print $2 } $1 == s "+backports" { print $2 "+backports" }' "$list"
    done
}

missing() { # of the wanted, those that are not installed
    wanted "$@" | while read -r entry; do
        [ "$(dpkg-query -W -f='${db:Status-Status}\n' "${entry%+backports}" 2>/dev/null | head -n 1)" = installed ] ||
            printf '%s\n' "$entry"
    done
}

all_there() { # the fast answer for a second run: one question for all
    # shellcheck disable=SC2046
    answer=$(dpkg-query -W -f='${db:Status-Status}\n' $(wanted "$@" | sed 's/+backports$//') 2>/dev/null) || return 1
    [ -z "$(printf '%s\n' "$answer" | grep -vx installed)" ]
}

packages() {
    all_there "$@" && return
    command -v apt-get >/dev/null || fail "this is not a Debian machine (no apt-get): Debian 12 or 13 is needed"
    name=$(codename)
    case $name in
    bookworm | trixie) ;;
    *) printf 'fyrtaarn: tried on Debian 12 and 13, not on "%s"; going on\n' "$name" >&2 ;;
    esac
    apt=$deps/apt-install
    base=$(mirror)
    key=$(keyring)
    security=$(address_of "$name-security")
    {
        printf 'deb [signed-by=%s] %s %s main\n' "$key" "$base" "$name"
        [ -z "$(address_of "$name-updates")" ] || printf 'deb [signed-by=%s] %s %s-updates main\n' "$key" "$base" "$name"
        [ -z "$security" ] || printf 'deb [signed-by=%s] %s %s-security main\n' "$key" "$security" "$name"
        [ "$name" != bookworm ] || printf 'deb [signed-by=%s] %s %s-backports main\n' "$key" "$base" "$name"
    } | private_apt "$apt"
    suffix=
    [ "$name" != bookworm ] || suffix=/bookworm-backports
    names=$(missing "$@" | sed "s|+backports\$|$suffix|")
    quietly "$deps/apt-update.log" as_root env APT_CONFIG="$apt/apt.conf" apt-get update -q ||
        fail "packages: the package lists could not be read ($(last_words "$deps/apt-update.log")): check the network, then run this again"
    # shellcheck disable=SC2086
    quietly "$deps/apt-install.log" as_root env APT_CONFIG="$apt/apt.conf" DEBIAN_FRONTEND=noninteractive \
        apt-get install -q -y --no-install-recommends $names ||
        fail "packages: installing failed ($(last_words "$deps/apt-install.log")): see .deps/apt-install.log; by hand: apt-get install $(echo $names)"
    as_root rm -rf "$apt/cache/archives" "$apt/lists"
}

# ---- sources -------------------------------------------------------------------------------------------------------

# The foreign suites, read once per run: testing's release file expires on a mirror that stands still, so its age is
# not asked; what we take from it is pinned by SHA-256 above.
foreign_suites() {
    apt=$deps/apt-fetch
    export APT_CONFIG="$apt/apt.conf"
    [ -z "${foreign_ready:-}" ] || return 0
    base=$(mirror)
    key=$(keyring)
    private_apt "$apt" <<END
deb [signed-by=$key] $base $glad_suite main
deb-src [signed-by=$key check-valid-until=no] $base $imgui_suite main
END
    quietly "$deps/apt-fetch.log" apt-get update -q ||
        fail "$1: the suites $glad_suite and $imgui_suite could not be read ($(last_words "$deps/apt-fetch.log")): check the network, then run this again"
    foreign_ready=yes
}

imgui() {
    stamp=$deps/imgui/.version
    [ "$(cat "$stamp" 2>/dev/null)" != "$imgui_version" ] || return 0
    mkdir -p "$deps/download"
    tarball=${FYR_IMGUI_TARBALL:-$deps/download/$imgui_file}
    if [ -n "${FYR_IMGUI_TARBALL:-}" ]; then
        [ -r "$tarball" ] || fail "Dear ImGui: FYR_IMGUI_TARBALL names a file that cannot be read: $tarball"
    elif [ ! -r "$tarball" ]; then
        foreign_suites "Dear ImGui"
        (cd "$deps/download" && quietly "$deps/apt-imgui.log" apt-get source -q --download-only "imgui/$imgui_suite") ||
            fail "Dear ImGui: download failed ($(last_words "$deps/apt-imgui.log")): check the network, or FYR_IMGUI_TARBALL=/path/$imgui_file"
        if [ ! -r "$tarball" ]; then
            now=$(cd "$deps/download" && echo imgui_*.orig.tar.*)
            fail "Dear ImGui: suite $imgui_suite has moved on to $now, we need $imgui_file: FYR_IMGUI_TARBALL=/path/to/it"
        fi
    fi
    if [ "$(sha256sum <"$tarball" | cut -d' ' -f1)" != "$imgui_sha256" ]; then
        fail "Dear ImGui: $tarball is not the file we know (SHA-256 differs): delete it and try again"
    fi
    rm -rf "$deps/imgui" "$deps/imgui.new"
    mkdir -p "$deps/imgui.new"
    tar -xJf "$tarball" -C "$deps/imgui.new" --strip-components=1
    printf '%s\n' "$imgui_version" >"$deps/imgui.new/.version"
    mv "$deps/imgui.new" "$deps/imgui"
}

glad() {
    stamp=$deps/glad/.version
    [ "$(cat "$stamp" 2>/dev/null)" != "$glad_version" ] || return 0
    mkdir -p "$deps/download"
    foreign_suites glad
    (cd "$deps/download" && quietly "$deps/apt-glad.log" apt-get download -q "python3-glad/$glad_suite") ||
        fail "glad: download failed ($(last_words "$deps/apt-glad.log")): check the network, then run this again"
    package=$(cd "$deps/download" && ls python3-glad_"$glad_version"-*_all.deb 2>/dev/null | tail -n 1)
    [ -n "$package" ] || fail "glad: suite $glad_suite no longer has version $glad_version: put its .deb into .deps/download"
    rm -rf "$deps/glad" "$deps/glad.new"
    dpkg-deb -x "$deps/download/$package" "$deps/glad.new"
    printf '%s\n' "$glad_version" >"$deps/glad.new/.version"
    mv "$deps/glad.new" "$deps/glad"
    rm -rf "$deps/apt-fetch"
}

[ $# -gt 0 ] || set -- packages imgui glad
mkdir -p "$deps"
for part in "$@"; do
    case $part in
    packages) packages build run ;;
    test-packages) packages build run test ;;
    imgui) imgui ;;
    glad) glad ;;
    *) fail "fetch.sh: unknown part \"$part\" (packages, test-packages, imgui, glad)" ;;
    esac
done
