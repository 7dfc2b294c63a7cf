#!/bin/sh
# Turns a Debian 12 or 13 machine into the wall:
#   sudo sh install.sh [--deb FILE] [--encrypt] [--root DIR]
#     --deb FILE   installs or updates the program from this package first
#     --root DIR   writes the files below DIR instead (an image being built, a test): no packages, no user, no start
#     --encrypt    gives data that have no key yet one
#     --update     only files and a new start; what the package itself calls after an update
# Run again it changes only what differs; /etc/fyrtaarn/kiosk.conf stays as somebody left it. uninstall.sh takes all back.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
step_of=6
# shellcheck source-path=SCRIPTDIR source=shared.sh
. "$here/shared.sh"
# shellcheck source-path=SCRIPTDIR source=key.sh
. "$here/key.sh"
umask 022

deb=
encrypt=
update=
while [ $# -gt 0 ]; do
    case $1 in
    --deb)
        [ -r "${2:-}" ] || fail "--deb: the package \"${2:-}\" cannot be read: give the path of a fyrtaarn_….deb"
        deb=$(cd "$(dirname "$2")" && pwd)/$(basename "$2")
        shift
        ;;
    --root)
        use_root "${2:-}"
        shift
        ;;
    --encrypt) encrypt=yes ;;
    --update) update=yes ;;
    *) fail "install.sh: unknown word \"$1\"; known are --deb FILE, --encrypt, --root DIR and --update" ;;
    esac
    shift
done
need_root_rights
[ -z "$root" ] || [ -z "$deb" ] || fail "--deb and --root do not go together: for an image run install.sh --deb inside it, with chroot"

look_around() {
    manager=$root/etc/systemd/system/display-manager.service
    if [ -e "$manager" ] || [ -L "$manager" ]; then
        name=$(basename "$(readlink "$manager" || echo display-manager.service)")
        fail "$name is set up to own the screen: switch it off first with systemctl disable --now $name"
    fi
    [ -z "$root" ] || return 0
    command -v apt-get >/dev/null || fail "there is no apt-get: the wall needs Debian 12 or 13"
    command -v systemd-sysusers >/dev/null || fail "there is no systemd: the wall needs a Debian that boots with it"
}

packages() {
    missing=
    while read -r name _; do
        case $name in '' | '#'*) continue ;; esac
        [ "$(dpkg-query -W -f='${db:Status-Status}' "$name" 2>/dev/null)" = installed ] || missing="$missing $name"
    done <"$here/packages.txt"
    [ -n "$missing" ] || return 0
    log=$(mktemp)
    # shellcheck disable=SC2086
    DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends $missing >"$log" 2>&1 ||
        fail "packages could not be installed ($(grep -m1 '^E:' "$log")): see $log; by hand: apt-get update && apt-get install$missing"
    rm -f "$log"
}

program() {
    if [ -n "$deb" ]; then
        log=$(mktemp)
        DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends --reinstall "$deb" >"$log" 2>&1 ||
            fail "$deb could not be installed ($(grep -m1 -E '^E:|^ fyrtaarn :' "$log")): see $log; on Debian 12 it needs the suite bookworm-backports in /etc/apt"
        rm -f "$log"
    fi
    [ -x /usr/bin/fyrtaarn ] || fail "there is no /usr/bin/fyrtaarn: give the package with --deb fyrtaarn_….deb"
}

new_folders=
make_folder() {
    [ ! -d "$root$1" ] || return 0
    make_folder "$(dirname "$1")"
    mkdir "$root$1" || fail "the folder $root$1 could not be made: is the disk read-only or full?"
    new_folders="$new_folders$1
"
}

changed=
written=
put() { # MODE PLACE SOURCE [keep]
    written="$written$2
"
    place=$root$2
    if [ -e "$place" ]; then
        [ "${4:-}" != keep ] || return 0
        if cmp -s "$here/$3" "$place" && [ "0$(stat -c %a "$place")" = "$1" ]; then return 0; fi
    fi
    make_folder "$(dirname "$2")"
    if ! { cp "$here/$3" "$place.new" && chmod "$1" "$place.new" && mv "$place.new" "$place"; } 2>/dev/null; then
        fail "$place could not be written: is the disk read-only or full?"
    fi
    changed=yes
}

files() {
    while read -r mode place source how; do
        case $mode in '' | '#'*) continue ;; esac
        put "$mode" "$place" "$source" "$how"
    done <"$here/files.txt"
    [ -n "$root" ] || key_file
    link=/etc/systemd/system/multi-user.target.wants/fyrtaarn-kiosk.target # what "systemctl enable" makes
    written="$written$link
"
    make_folder "$(dirname "$link")"
    ln -sfn ../fyrtaarn-kiosk.target "$root$link"
    recorded file | while read -r old; do # an earlier version had it
        printf '%s' "$written" | grep -qxF "$old" || rm -f "$root$old"
    done
}

write_record() {
    {
        printf '%s' "$written" | sed 's/^/file /'
        recorded folder | sed 's/^/folder /'
        printf '%s' "$new_folders" | sed 's/^/folder /'
        recorded package | sed 's/^/package /'
        for name in ${missing:-}; do printf 'package %s\n' "$name"; done
    } >"$root$record.new"
    mv "$root$record.new" "$root$record"
}

start() {
    tell_systemd
    runs_here || return 0
    if [ -n "$changed" ]; then systemctl restart fyrtaarn-kiosk.target
    elif [ -n "$update$deb" ]; then systemctl restart fyrtaarn.service
    else systemctl start fyrtaarn-kiosk.target
    fi
}

look_around
if [ -n "$root" ]; then
    step_of=1
    step "files below $root"
    files
    write_record
    exit 0
fi
if [ -n "$update" ]; then
    files
    write_record
    start
    exit 0
fi
step "Debian packages"
packages
step "the program"
program
step "files"
files
write_record
step "the user fyrtaarn"
systemd-sysusers /etc/sysusers.d/fyrtaarn.conf || fail "the user fyrtaarn could not be made: see /etc/sysusers.d/fyrtaarn.conf"
step "the key of the data"
make_key
write_record
if runs_here; then step "start"; else step "it starts with the machine"; fi
start
printf 'The settings: /etc/fyrtaarn/kiosk.conf   How it is: systemctl status fyrtaarn   Back: sudo sh %s/uninstall.sh\n' "$here"
