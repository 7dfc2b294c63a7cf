#!/bin/sh
# The picture on the output the wall hangs on, the fingers onto it, every other output dark:  outputs [SECONDS]
# SECONDS: how long it looks for touch frames (3). Run before the wall starts and by fyrtaarn-outputs.service, with the
# settings of kiosk.conf: OUTPUT, MODE, ROTATE, TOUCH.
set -eu

left=${1:-3}
# No question waits for an X server that hangs.
xrandr() { timeout -s KILL 5 xrandr "$@"; }
xinput() { timeout -s KILL 5 xinput "$@"; }
say() { echo "fyrtaarn-outputs: $*" >&2; }

connected() { xrandr --query | awk '$2 == "connected" { print $1 }'; }

# Early in a start of the machine the graphics card may not be there yet, and so no X server; the wall tries again soon.
uptime() { cut -d. -f1 /proc/uptime; }
until_second=$(($(uptime) + 8))
until xrandr --query >/dev/null 2>&1; do
    if [ "$(uptime)" -ge "$until_second" ]; then
        say "the X server does not answer; see systemctl status fyrtaarn-display"
        exit 1
    fi
    sleep 1
done
# A screen that was plugged in just now takes a moment to tell what it is.
tries=0
while [ -z "$(connected)" ] && [ "$tries" -lt 5 ]; do
    tries=$((tries + 1))
    sleep 1
done
names=$(connected)
if [ -z "$names" ]; then
    say "no screen is connected; it is looked for again when one is plugged in"
    exit 0
fi
wall=$(echo "$names" | head -n 1)
if [ -n "${OUTPUT:-}" ]; then
    if echo "$names" | grep -qxF "$OUTPUT"; then
        wall=$OUTPUT
    else
        say "OUTPUT=\"$OUTPUT\" is not connected, $wall is used; connected are: $(echo "$names" | tr '\n' ' ')- correct it in /etc/fyrtaarn/kiosk.conf"
    fi
fi

set -- --output "$wall" --primary --pos 0x0 --rotate "${ROTATE:-normal}"
if [ -n "${MODE:-}" ]; then set -- "$@" --mode "$MODE"; else set -- "$@" --preferred; fi
for other in $(xrandr --query | awk '$2 == "connected" || $2 == "disconnected" { print $1 }'); do
    [ "$other" = "$wall" ] || set -- "$@" --output "$other" --off
done
if ! answer=$(xrandr "$@" 2>&1); then
    say "$wall did not take MODE=\"${MODE:-}\" ROTATE=\"${ROTATE:-normal}\" ($(echo "$answer" | head -n 1)); it shows what it asks for: correct it in /etc/fyrtaarn/kiosk.conf"
    xrandr --output "$wall" --primary --auto
fi

# A touch frame that was plugged in just now may not be known to the X server yet.
while [ "$left" -ge 0 ]; do
    for id in $(xinput list --short | sed -n 's/.*id=\([0-9]*\).*slave *pointer.*/\1/p'); do
        xinput list --long "$id" | grep -q 'Touch mode: direct' || continue
        if [ -n "${TOUCH:-}" ] && ! xinput list --name-only "$id" | grep -qF -- "$TOUCH"; then continue; fi
        xinput map-to-output "$id" "$wall" || say "the fingers of \"$(xinput list --name-only "$id")\" could not be put onto $wall"
    done
    left=$((left - 1))
    [ "$left" -lt 0 ] || sleep 1
done
