#!/bin/sh
# Takes back what install.sh did. The data folder /var/lib/fyrtaarn stays, and with it its key and the user who owns it:
#   sudo sh uninstall.sh [--purge-data] [--root DIR]
#     --purge-data   deletes the data folder, its key and the user too: every notification, plan and picture on this wall
#     --root DIR     takes the files away below DIR instead of the machine's own
# The Debian packages stay; the last line says how they go.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
step_of=3
# shellcheck source-path=SCRIPTDIR source=shared.sh
. "$here/shared.sh"

purge=
while [ $# -gt 0 ]; do
    case $1 in
    --purge-data) purge=yes ;;
    --root)
        use_root "${2:-}"
        shift
        ;;
    *) fail "uninstall.sh: unknown word \"$1\"; known are --purge-data and --root DIR" ;;
    esac
    shift
done
need_root_rights

stop() {
    runs_here || return 0
    systemctl stop fyrtaarn-kiosk.target fyrtaarn-trouble.service fyrtaarn.service fyrtaarn-display.service 2>/dev/null || true
}

files() {
    folders=$(recorded folder | sort -r)
    ! runs_here || give_keys_back
    recorded file | while read -r file; do rm -f "$root$file"; done
    rm -f "$root$record"
    printf '%s\n' "$folders" | while read -r folder; do # those that others use meanwhile stay
        if [ -n "$folder" ] && [ -d "$root$folder" ]; then rmdir --ignore-fail-on-non-empty "$root$folder"; fi
    done
    tell_systemd
    ! runs_here || systemctl reset-failed 'fyrtaarn*' 2>/dev/null || true
}

data_folder() {
    if [ -n "$purge" ] && [ -d "$root$data" ]; then
        find "$root$data" -mindepth 1 -delete
        rmdir "$root$data" 2>/dev/null || true # a disk of its own stays mounted
        rm -f "$root/etc/fyrtaarn/fyrtaarn.key" "$root/etc/fyrtaarn/fyrtaarn.key.sealed" # the key goes with what it opens
        rmdir "$root/etc/fyrtaarn" 2>/dev/null || true
    fi
    if [ -z "$root" ] && [ ! -d "$data" ] && id -u fyrtaarn >/dev/null 2>&1; then userdel fyrtaarn; fi
}

packages=$(recorded package | tr '\n' ' ')
step "stop"
stop
step "files"
files
if [ -n "$purge" ]; then step "data folder $root$data: deleted"
elif [ -d "$root$data" ]; then step "data folder $root$data: kept, and its owner; --purge-data deletes both"
else step "data folder: there is none"
fi
data_folder
if [ -z "$root" ]; then printf 'Packages that were installed for the wall go with: apt-get purge --autoremove fyrtaarn %s\n' "$packages"; fi
