#!/bin/sh
# The wall could not start: says why in the log and, large, on the whole glass:  trouble SECONDS
# The reason is what the service manager and the program's own last line say. Without an X server it stands on the console.
set -eu

seconds=$1
ask() { systemctl show --value -p "$1" "$2" 2>/dev/null || true; }
own_words() { # the last sentence of the program itself
    journalctl -q -o cat -u fyrtaarn.service -n 100 --no-pager 2>/dev/null | sed -n 's/^fyrtaarn: //p' | tail -n 1
}

# The manager tells whoever it starts for a failure what failed; asking it needs a bus, which not every machine has.
status=${MONITOR_EXIT_STATUS:-$(ask ExecMainStatus fyrtaarn.service)}
result=${MONITOR_SERVICE_RESULT:-$(ask Result fyrtaarn.service)}
case $status in KILL | 9) result=watchdog ;; esac
is_full() { [ "$(df --output=avail "${1:-/var/lib/fyrtaarn}" 2>/dev/null | tail -n 1 | tr -d ' ')" = 0 ]; }

screen=yes
if ! timeout -s KILL 5 xset q >/dev/null 2>&1; then
    screen=
    why="Skærmens program svarer ikke."
    hint="systemctl status fyrtaarn-display"
elif [ "$status" = 243 ]; then
    why="Nøglen til tavlens data kan ikke åbnes på denne maskine."
    hint="tag papiret med nøglen: sudo sh install.sh --key"
elif is_full "${FYRTAARN_DATA:-/var/lib/fyrtaarn}"; then
    why="Disken er fuld."
    hint="gør plads på disken"
elif [ "$status" = 238 ] || [ "$status" = 226 ]; then
    why="Mappen med tavlens data kan ikke bruges."
    hint="journalctl -u fyrtaarn"
elif [ "$status" = 203 ]; then
    why="Tavlens program mangler."
    hint="installér pakken igen"
else
    why=
    case $status in [123]) why=$(own_words) ;; esac
    case $result in
    watchdog) why=${why:-"Tavlens program svarer ikke."} ;;
    *) why=${why:-"Tavlens program slutter af sig selv."} ;;
    esac
    hint="journalctl -u fyrtaarn"
fi
echo "fyrtaarn: the wall could not start, ten times in two minutes: $why It is tried again in $((seconds / 60)) minutes; more: journalctl -u fyrtaarn" >&2

words() {
    printf '%s\n\n' "Tavlen er ikke klar"
    printf '%s\n' "$why" | fold -s -w 42 | head -n 6
    printf '\n%s\n' "Den prøver selv igen hvert andet minut."
    printf '%s\n\n' "Ring til IT, hvis den ikke er klar om lidt."
    printf '%s\n' "IT: $hint" | fold -s -w 42
}

# One window over the whole glass: its lines share the height, and 42 letters fill a line.
on_glass() {
    size=$(timeout -s KILL 5 xrandr --query | sed -n 's/^Screen 0:.* current \([0-9]*\) x \([0-9]*\),.*/\1 \2/p')
    width=${size% *}
    height=${size#* }
    lines=$(words | wc -l)
    line=$((height / (lines + 1)))
    letters=$((width / 23))
    [ "$letters" -lt $((line * 7 / 10)) ] || letters=$((line * 7 / 10))
    { echo; words; } | timeout -s KILL "$seconds" dzen2 -p "$seconds" -ta c -sa c -x 0 -y 0 -w "$width" -h "$line" -l "$lines" \
        -fn "Inter:pixelsize=$letters" -bg '#ffffff' -fg '#1b1b1b' -e 'onstart=uncollapse;button3='
}
on_console() { { printf '\033c\n\n' && words; } >"${FYRTAARN_CONSOLE:-/dev/tty0}"; }

begun=$(cut -d. -f1 /proc/uptime)
{ [ -n "$screen" ] && on_glass 2>/dev/null; } || on_console 2>/dev/null || true
left=$((seconds - $(cut -d. -f1 /proc/uptime) + begun))
[ "$left" -le 0 ] || sleep "$left"
