#!/bin/sh
# The kiosk's scripts on folders instead of machines: everything in its place, twice the same, taken back without a trace.
#   sh install_test.sh SOURCE_TREE SCRATCH_FOLDER
set -eu

kiosk=$1/platform/kiosk
scratch=$2
fail() {
    echo "kiosk: $*" >&2
    exit 1
}
listing() { (cd "$1" && find . -exec stat -c '%A %n %Y' {} + | sort); } # rights, names, times
says() { # TEXT COMMAND …: the command fails with this one sentence
    text=$1
    shift
    if "$@" >"$scratch/said" 2>&1; then fail "\"$*\" was not refused"; fi
    [ "$(wc -l <"$scratch/said")" = 1 ] || fail "\"$*\" said more than one line: $(cat "$scratch/said")"
    grep -qF -- "$text" "$scratch/said" || fail "\"$*\" said $(cat "$scratch/said")"
}

rm -rf "$scratch"
mkdir -p "$scratch/bare" "$scratch/full/etc/systemd/system" "$scratch/full/usr/local/lib/other" "$scratch/managed/etc/systemd/system"
echo theirs >"$scratch/full/usr/local/lib/other/file"

if command -v shellcheck >/dev/null; then
    shellcheck -x "$kiosk"/*.sh "$kiosk/postinst" || fail "shellcheck has something to say"
fi

# ---- in and out again, of an empty root and of one that has something
for root in "$scratch/bare" "$scratch/full"; do
    touch -d '2026-01-01' "$root"
    (cd "$root" && find . | sort) >"$scratch/before"
    sh "$kiosk/install.sh" --root "$root" >"$scratch/out" || fail "install.sh failed in $root"
    grep -v '^#' "$kiosk/files.txt" | while read -r mode place source _; do
        if [ "$mode" = link ]; then
            [ "$(readlink "$root$place")" = "$source" ] || fail "$place does not point at $source"
            continue
        fi
        [ -z "$mode" ] || [ "0$(stat -c %a "$root$place")" = "$mode" ] || fail "$place is not there with $mode"
    done
    [ -e "$root/etc/systemd/system/multi-user.target.wants/fyrtaarn-kiosk.target" ] || fail "it would not start with the machine"
    [ "$(readlink "$root/etc/systemd/system/ctrl-alt-del.target")" = /dev/null ] || fail "Ctrl+Alt+Del would start the machine anew"
    grep -qx 'kernel.sysrq = 0' "$root/etc/sysctl.d/99-fyrtaarn.conf" || fail "Alt+SysRq would go past the lock"
    listing "$root" >"$scratch/once"
    sh "$kiosk/install.sh" --root "$root/" >"$scratch/out" || fail "install.sh failed the second time in $root"
    listing "$root" | grep -v '/etc/fyrtaarn\( \|/installed \)\|multi-user' >"$scratch/twice"
    grep -v '/etc/fyrtaarn\( \|/installed \)\|multi-user' "$scratch/once" | diff - "$scratch/twice" || fail "the second run changed something"

    echo 'NIGHT_FROM="21:00"' >>"$root/etc/fyrtaarn/kiosk.conf"
    echo broken >"$root/etc/systemd/system/fyrtaarn.service"
    sh "$kiosk/install.sh" --root "$root" >"$scratch/out"
    grep -q 21:00 "$root/etc/fyrtaarn/kiosk.conf" || fail "the settings were written over"
    cmp -s "$kiosk/fyrtaarn.service" "$root/etc/systemd/system/fyrtaarn.service" || fail "a changed unit was left as it was"

    sh "$kiosk/uninstall.sh" --root "$root" >"$scratch/out" || fail "uninstall.sh failed in $root"
    (cd "$root" && find . | sort) | diff "$scratch/before" - || fail "something is left in $root"
    sh "$kiosk/uninstall.sh" --root "$root" >"$scratch/out" || fail "uninstall.sh failed where nothing is"
done

# ---- the data folder stays unless somebody says otherwise
sh "$kiosk/install.sh" --root "$scratch/bare" >"$scratch/out"
mkdir -p "$scratch/bare/var/lib/fyrtaarn/inbox"
echo book >"$scratch/bare/var/lib/fyrtaarn/journal.db"
sh "$kiosk/uninstall.sh" --root "$scratch/bare" | grep -q kept || fail "uninstall.sh does not say that the data are kept"
[ -e "$scratch/bare/var/lib/fyrtaarn/journal.db" ] || fail "uninstall.sh took the data away"
sh "$kiosk/uninstall.sh" --purge-data --root "$scratch/bare" >"$scratch/out"
[ ! -e "$scratch/bare/var/lib/fyrtaarn" ] || fail "--purge-data left the data"

# ---- no key in an image; one that is there stays as long as the data do, and goes with them
sh "$kiosk/install.sh" --root "$scratch/bare" >"$scratch/out"
if [ -e "$scratch/bare/etc/fyrtaarn/fyrtaarn.key" ] || [ -e "$scratch/bare/etc/fyrtaarn/fyrtaarn.key.sealed" ]; then fail "a key was made for an image"; fi
mkdir -p "$scratch/bare/var/lib/fyrtaarn"
echo key >"$scratch/bare/etc/fyrtaarn/fyrtaarn.key"
sh "$kiosk/uninstall.sh" --root "$scratch/bare" >"$scratch/out"
[ -e "$scratch/bare/etc/fyrtaarn/fyrtaarn.key" ] || fail "uninstall.sh took the key of data that are kept"
sh "$kiosk/uninstall.sh" --purge-data --root "$scratch/bare" >"$scratch/out"
[ ! -e "$scratch/bare/etc/fyrtaarn" ] || fail "--purge-data left the key"

# ---- a file of an earlier version goes with the update
sh "$kiosk/install.sh" --root "$scratch/full" >"$scratch/out"
echo 'file /etc/fyrtaarn/old' >>"$scratch/full/etc/fyrtaarn/installed"
echo old >"$scratch/full/etc/fyrtaarn/old"
sh "$kiosk/install.sh" --root "$scratch/full" >"$scratch/out"
[ ! -e "$scratch/full/etc/fyrtaarn/old" ] || fail "an earlier version's file stayed"

# ---- packages: recorded before they are there, under the name this Debian gives them, and never twice
(
    set -eu
    # shellcheck disable=SC2034
    here=$kiosk
    # shellcheck disable=SC1091
    . "$kiosk/shared.sh"
    # shellcheck disable=SC1091
    . "$kiosk/packages.sh"
    root=$scratch/failed
    mkdir -p "$root/etc"
    machine=$scratch/machine # one without any package, without network
    mkdir -p "$machine"
    printf '#!/bin/sh\nexit 1\n' >"$machine/dpkg-query"
    cp "$machine/dpkg-query" "$machine/apt-get"
    # shellcheck disable=SC2016
    printf '#!/bin/sh\ncase $3 in *t64) [ -n "$NEW" ] ;; libtss2*) [ -z "$NEW" ] ;; esac\n' >"$machine/apt-cache"
    chmod 755 "$machine"/*
    PATH=$machine:$PATH
    [ "$(export NEW=yes && choose 'libtss2-mu0|libtss2-mu-4.0.1-0t64')" = libtss2-mu-4.0.1-0t64 ] || fail "the name of the next Debian is not taken"
    export NEW=
    [ "$(choose 'libtss2-mu0|libtss2-mu-4.0.1-0t64')" = libtss2-mu0 ] || fail "the name of this Debian is not taken"
    if (packages) >"$scratch/said" 2>&1; then fail "packages that cannot be installed are no trouble"; fi
    grep -qx 'package xinput' "$root/etc/fyrtaarn/installed" || fail "a failed run forgets which packages it wanted"
    grep -qx 'folder /etc/fyrtaarn' "$root/etc/fyrtaarn/installed" || fail "a failed run forgets its folder"
) || exit 1

# ---- the kernel's own keys: off, and as they were when the wall is gone
(
    set -eu
    # shellcheck disable=SC1091
    . "$kiosk/shared.sh"
    root=$scratch/keys
    mkdir -p "$root/etc/fyrtaarn"
    kernel_keys=$scratch/sysrq
    echo 438 >"$kernel_keys"
    quiet_keys
    quiet_keys
    [ "$(cat "$kernel_keys")" = 0 ] || fail "the kernel's keys are still on"
    give_keys_back
    [ "$(cat "$kernel_keys")" = 438 ] || fail "the kernel's keys are not as they were"
) || exit 1

# ---- settings that would do nothing are said at once
sh "$kiosk/install.sh" --root "$scratch/bare" >"$scratch/out" 2>"$scratch/said"
[ ! -s "$scratch/said" ] || fail "good settings are complained about: $(cat "$scratch/said")"
sed -i 's/^NIGHT_DAYS=.*/NIGHT_DAYS="weekend"/' "$scratch/bare/etc/fyrtaarn/kiosk.conf"
sh "$kiosk/install.sh" --root "$scratch/bare" >"$scratch/out" 2>"$scratch/said"
grep -q 'NIGHT_DAYS in /etc/fyrtaarn/kiosk.conf is "weekend"' "$scratch/said" || fail "a wrong NIGHT_DAYS is not said"
echo 'NIGHT_TO=6 30' >>"$scratch/bare/etc/fyrtaarn/kiosk.conf"
sh "$kiosk/install.sh" --root "$scratch/bare" >"$scratch/out" 2>"$scratch/said"
grep -q 'that is not NAME="value"' "$scratch/said" || fail "a line that is no setting is not said"
sh "$kiosk/uninstall.sh" --root "$scratch/bare" >"$scratch/out"

# ---- a word of the program for the system's log never has what it was about
(
    mkdir -p "$scratch/bin"
    # shellcheck disable=SC2016
    printf '#!/bin/sh\nprintf "%%s\\n" "$@"\n' >"$scratch/bin/systemd-run"
    printf '#!/bin/sh\necho 0\n' >"$scratch/bin/id"
    chmod 755 "$scratch/bin/systemd-run" "$scratch/bin/id"
    PATH=$scratch/bin:$PATH sh "$kiosk/admin.sh" purge Birk-12 </dev/null >"$scratch/said"
    grep -qx -- "--description=A word of the wall's program" "$scratch/said" || fail "the system's log would have the whole line"
    grep -qx Birk-12 "$scratch/said" || fail "the program would not hear what to do"
) || exit 1

# ---- one sentence each
ln -s /lib/systemd/system/gdm3.service "$scratch/managed/etc/systemd/system/display-manager.service"
says 'systemctl disable --now gdm3.service' sh "$kiosk/install.sh" --root "$scratch/managed"
says 'unknown word "--colour"' sh "$kiosk/install.sh" --colour
says 'unknown word "--colour"' sh "$kiosk/uninstall.sh" --colour
says 'there is no folder' sh "$kiosk/install.sh" --root "$scratch/nowhere"
says 'do not go together' sh "$kiosk/install.sh" --key --encrypt
says 'never in an image' sh "$kiosk/install.sh" --key --root "$scratch/bare"
says 'cannot be read' sh "$kiosk/install.sh" --deb "$scratch/nowhere.deb"
if [ "$(id -u)" != 0 ]; then says 'needs root' sh "$kiosk/install.sh"; fi

# ---- the settings as the scripts and as systemd read them
(
    set -eu
    # shellcheck disable=SC1091
    . "$kiosk/kiosk.conf"
    # shellcheck disable=SC2153
    : "$WALL_OPTIONS$OUTPUT$MODE$ROTATE$TOUCH$NIGHT_FROM$NIGHT_TO$NIGHT_DAYS$NIGHT_IDLE"
) || fail "kiosk.conf is no shell"

# ---- the units, in a root that has what they name
if ! command -v systemd-analyze >/dev/null || ! systemd-analyze --help | grep -q -- --root; then
    echo "kiosk: no systemd-analyze that knows --root here, so the units are not checked"
    exit 0
fi
units=
for folder in /usr/lib/systemd/system /lib/systemd/system; do
    if [ -z "$units" ] && [ -e "$folder/multi-user.target" ]; then units=$folder; fi
done
[ -n "$units" ] || { echo "kiosk: systemd's own units are not here, so ours are not checked"; exit 0; }
root=$scratch/full
mkdir -p "$root/usr/lib/systemd/system" "$root/usr/bin" "$root/var" "$root/run"
for unit in sysinit basic shutdown sockets timers paths slices local-fs-pre local-fs swap cryptsetup integritysetup \
    veritysetup time-set time-sync graphical multi-user umount final rescue emergency; do
    [ ! -e "$units/$unit.target" ] || cp "$units/$unit.target" "$root/usr/lib/systemd/system/"
done
ln -s usr/bin "$root/bin" # as in every Debian
for program in fyrtaarn systemctl sh; do
    printf '#!/bin/sh\n' >"$root/usr/bin/$program"
    chmod 755 "$root/usr/bin/$program"
done
mkdir -p "$root/etc/systemd/system/fyrtaarn.service.d"
cp "$kiosk/key-sealed.conf" "$kiosk/key-plain.conf" "$root/etc/systemd/system/fyrtaarn.service.d/"
for unit in "$root"/etc/systemd/system/fyrtaarn*.*; do
    [ -f "$unit" ] || continue
    systemd-analyze verify --man=no --recursive-errors=no --root="$root" "/etc/systemd/system/$(basename "$unit")" >"$scratch/verified" 2>&1 ||
        { cat "$scratch/verified"; fail "systemd does not take $(basename "$unit")"; }
    if grep "fyrtaarn" "$scratch/verified"; then fail "systemd complains about $(basename "$unit")"; fi
done
# ---- fences: each unit at most 2.0, and what is above has its reasons beside it
for unit in "$kiosk"/*.service; do
    score=$(systemd-analyze security --offline=true --no-pager "$unit" 2>"$scratch/verified" | sed -n 's/.*exposure level for .*: \([0-9.]*\) .*/\1/p')
    most=2.0
    case $unit in */fyrtaarn-display.service)
        most=2.8
        grep -q 'What stays open, and why' "$unit" || fail "$unit does not say why it is open"
        ;;
    esac
    awk -v is="$score" -v most="$most" 'BEGIN { exit !(is != "" && is + 0 <= most + 0) }' || fail "$(basename "$unit") is open to \"$score\", at most $most: $(cat "$scratch/verified")"
done
echo "kiosk: installed, verified and taken back"
