#!/bin/sh
# Turns a Debian 12 or 13 machine into the wall:
#   sudo sh install.sh [--deb FILE] [--encrypt | --key] [--root DIR]
#     --deb FILE   installs or updates the program from this package first
#     --root DIR   writes the files below DIR instead (an image being built, a test): no packages, no user, no start
#     --encrypt    gives data that have no key yet one
#     --key        asks for the key on the paper, checks it against the data and seals it to this machine anew
#     --update     only files and a new start; what the package itself calls after an update
# Run again it changes only what differs; /etc/fyrtaarn/kiosk.conf stays as somebody left it. uninstall.sh takes all back.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
step_of=6
# shellcheck source-path=SCRIPTDIR source=shared.sh
. "$here/shared.sh"
# shellcheck source-path=SCRIPTDIR source=key.sh
. "$here/key.sh"
# shellcheck source-path=SCRIPTDIR source=packages.sh
. "$here/packages.sh"
umask 022

deb=
encrypt=
paper=
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
    --key) paper=yes ;;
    --update) update=yes ;;
    *) fail "install.sh: unknown word \"$1\"; known are --deb FILE, --encrypt, --key, --root DIR and --update" ;;
    esac
    shift
done
need_root_rights
[ -z "$encrypt" ] || [ -z "$paper" ] || fail "--encrypt and --key do not go together: --encrypt makes a key, --key takes the one on the paper"
[ -z "$root" ] || [ -z "$paper" ] || fail "--key and --root do not go together: a key is never in an image"
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

program() {
    if [ -n "$deb" ]; then
        log=$(mktemp)
        DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends --reinstall "$deb" >"$log" 2>&1 ||
            fail "$deb could not be installed ($(grep -m1 -E '^E:|^ fyrtaarn :' "$log")): see $log; on Debian 12 it needs the suite bookworm-backports in /etc/apt"
        rm -f "$log"
    fi
    [ -x /usr/bin/fyrtaarn ] || fail "there is no /usr/bin/fyrtaarn: give the package with --deb fyrtaarn_….deb"
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

put_link() { # PLACE TARGET
    written="$written$1
"
    [ "$(readlink "$root$1")" != "$2" ] || return 0
    make_folder "$(dirname "$1")"
    ln -sfn "$2" "$root$1" || fail "$root$1 could not be written: is the disk read-only or full?"
    changed=yes
}

files() {
    while read -r mode place source how; do
        case $mode in
        '' | '#'*) ;;
        link) put_link "$place" "$source" ;;
        *) put "$mode" "$place" "$source" "$how" ;;
        esac
    done <"$here/files.txt"
    [ -n "$root" ] || key_file
    recorded file | while read -r old; do # an earlier version had it
        printf '%s' "$written" | grep -qxF "$old" || rm -f "$root$old"
    done
}

write_record() {
    {
        printf '%s' "$written" | sed 's/^/file /'
        { recorded folder && printf '%s' "$new_folders"; } | sort -u | sed 's/^/folder /'
        recorded package | sed 's/^/package /'
        recorded sysrq | sed 's/^/sysrq /'
    } >"$root$record.new"
    mv "$root$record.new" "$root$record"
}

look_at_settings() { # a word that would do nothing is said while somebody is there to read it
    settings=$root/etc/fyrtaarn/kiosk.conf
    # shellcheck disable=SC1090
    if ! (. "$settings") >/dev/null 2>&1; then
        printf 'fyrtaarn: %s has a line that is not NAME="value": correct it\n' "$settings" >&2
        return 0
    fi
    # shellcheck disable=SC1090
    (set -a && . "$settings" && sh "$here/night.sh" --check) || true
}

start() {
    tell_systemd
    runs_here || return 0
    quiet_keys
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
    look_at_settings
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
look_at_settings
step "the user fyrtaarn"
systemd-sysusers /etc/sysusers.d/fyrtaarn.conf || fail "the user fyrtaarn could not be made: see /etc/sysusers.d/fyrtaarn.conf"
step "the key of the data"
if [ -n "$paper" ]; then take_key; else make_key; fi
write_record
if runs_here; then step "start"; else step "it starts with the machine"; fi
start
printf 'The settings: /etc/fyrtaarn/kiosk.conf   How it is: systemctl status fyrtaarn   Back: sudo sh %s/uninstall.sh\n' "$here"
