# What install.sh and uninstall.sh share. Sourced, with "step_of" saying how many steps there are.
# shellcheck shell=sh disable=SC2034,SC2154

root=                             # a folder to work in instead of the machine itself; empty: the machine
record=/etc/fyrtaarn/installed    # what install.sh did: "file PATH", "folder PATH", "package NAME", and "sysrq NUMBER" as it was before
data=/var/lib/fyrtaarn            # StateDirectory of fyrtaarn.service

step_number=0
step() {
    step_number=$((step_number + 1))
    printf '[%d/%d] %s\n' "$step_number" "$step_of" "$1"
}

fail() { # what, where, what to do: one line
    printf 'fyrtaarn: %s\n' "$*" >&2
    exit 1
}

use_root() { # DIR: an absolute path, without the last slash
    [ -d "$1" ] || fail "--root: there is no folder $1: make it first"
    root=$(cd "$1" && pwd)
    [ "$root" != / ] || root=
}

need_root_rights() {
    [ -n "$root" ] || [ "$(id -u)" = 0 ] || fail "this changes the whole machine and needs root: sudo sh $0"
}

recorded() { # KIND: what the record says of it, one per line
    [ ! -e "$root$record" ] || sed -n "s/^$1 //p" "$root$record"
}

note() { # LINE: into the record at once
    if ! { [ -e "$root$record" ] && grep -qxF "$1" "$root$record"; }; then printf '%s\n' "$1" >>"$root$record"; fi
}

new_folders=
make_folder() {
    [ ! -d "$root$1" ] || return 0
    make_folder "$(dirname "$1")"
    mkdir "$root$1" || fail "the folder $root$1 could not be made: is the disk read-only or full?"
    new_folders="$new_folders$1
"
    [ ! -d "$root$(dirname "$record")" ] || note "folder $1"
}

runs_here() { # systemd runs this machine: not a folder, not a chroot
    [ -z "$root" ] && [ -d /run/systemd/system ]
}

tell_systemd() { # that files have come or gone
    runs_here || return 0
    systemctl daemon-reload
    udevadm control --reload
    systemctl kill -s HUP systemd-logind.service 2>/dev/null || true # it reads its settings again
}

# The kernel's own keys (Alt+SysRq …) go past every lock: what 99-fyrtaarn.conf says for the next start counts from now on.
kernel_keys=/proc/sys/kernel/sysrq
quiet_keys() {
    [ -w "$kernel_keys" ] || return 0
    [ -n "$(recorded sysrq)" ] || note "sysrq $(cat "$kernel_keys")"
    echo 0 >"$kernel_keys"
}
give_keys_back() {
    before=$(recorded sysrq)
    if [ -n "$before" ] && [ -w "$kernel_keys" ]; then echo "$before" >"$kernel_keys"; fi
}
