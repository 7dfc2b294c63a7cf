#!/bin/sh
# Makes the glass as it should be now: by night dark after a while without a touch, by day always lit.
#   night [HHMM DAY]      DAY 1 = Monday; without words: Danish time now
#   night --check         only says what is wrong with the settings
# Run every minute by fyrtaarn-night.service with NIGHT_FROM, NIGHT_TO, NIGHT_DAYS and NIGHT_IDLE of kiosk.conf. Changes
# something only when it is not as it should be: setting the time anew would begin the waiting anew.
set -euf

wrong() {
    echo "fyrtaarn-night: $1 in /etc/fyrtaarn/kiosk.conf is \"$2\"; write $3" >&2
    exit 1
}
minutes() { # NAME HH:MM: minutes since midnight
    case $2 in
    [01][0-9]:[0-5][0-9] | 2[0-3]:[0-5][0-9]) ;;
    *) wrong "$1" "$2" "a time as 18:00, or nothing for no night" ;;
    esac
    hour=${2%:*}
    minute=${2#*:}
    echo $((${hour#0} * 60 + ${minute#0}))
}

day_number() { # a day as people write it, in Danish or English: its number; nothing when it is none
    case $1 in
    *-* | *–*) ;; # from one day to another: they are written one by one
    1 | [Mm]a | [Mm]an* | [Mm][Oo][Nn]*) echo 1 ;;
    2 | [Tt]i | [Tt]ir* | [Tt][Uu][Ee]*) echo 2 ;;
    3 | [Oo]n | [Oo]ns* | [Ww][Ee][Dd]*) echo 3 ;;
    4 | [Tt]o | [Tt]or* | [Tt][Hh][Uu]*) echo 4 ;;
    5 | [Ff]r | [Ff][Rr][Ee]* | [Ff][Rr][Ii]*) echo 5 ;;
    6 | [Ll]ø* | [Ll]Ø* | [Ll]oer* | [Ss][Aa][Tt]*) echo 6 ;;
    7 | [Ss]ø* | [Ss]Ø* | [Ss]oen* | [Ss][Uu][Nn]*) echo 7 ;;
    esac
}
day_numbers() { # " 6 7 "
    numbers=' '
    for word in $(printf %s "${NIGHT_DAYS:-}" | tr ',;+/&' '     '); do
        case $word in og | and) continue ;; esac
        number=$(day_number "$word")
        [ -n "$number" ] || wrong NIGHT_DAYS "$NIGHT_DAYS" 'days as "6 7" or "lør søn", or nothing'
        numbers="$numbers$number "
    done
    echo "$numbers"
}

from=${NIGHT_FROM:-}
to=${NIGHT_TO:-}
idle=${NIGHT_IDLE:-10}
case $idle in
'' | *[!0-9]* | 0*) wrong NIGHT_IDLE "$idle" "minutes as 10" ;;
esac
days=$(day_numbers) || exit 1
if [ -n "$from$to" ]; then
    [ -z "$from" ] || minutes NIGHT_FROM "$from" >/dev/null
    [ -z "$to" ] || minutes NIGHT_TO "$to" >/dev/null
fi
[ "${1:-}" != --check ] || exit 0
clock=${1:-$(TZ=Europe/Copenhagen date +%H%M)}
day=${2:-$(TZ=Europe/Copenhagen date +%u)}
now=$(minutes clock "${clock%??}:${clock#??}")

night=no
if [ -n "$from" ] && [ -n "$to" ]; then
    from=$(minutes NIGHT_FROM "$from")
    to=$(minutes NIGHT_TO "$to")
    if [ "$from" -le "$to" ]; then
        if [ "$now" -ge "$from" ] && [ "$now" -lt "$to" ]; then night=yes; fi
    elif [ "$now" -ge "$from" ] || [ "$now" -lt "$to" ]; then
        night=yes
    fi
    case $days in
    *" $day "*) night=yes ;;
    esac
fi

# Power saving of the output where the server knows it; else its screen saver, which shows black.
xset() { timeout -s KILL 5 xset "$@"; }
is=$(xset q)
wait=$((idle * 60))
case $is in
*"Server does not have the DPMS"*)
    if [ "$night" = no ]; then wait=0; fi
    echo "$is" | grep -Eq "timeout: +$wait " || xset s blank s "$wait" s reset
    ;;
*"DPMS is Enabled"*)
    if [ "$night" = no ]; then
        xset dpms force on
        xset -dpms
    elif ! echo "$is" | grep -Eq "Off: +$wait( |\$)"; then
        xset dpms 0 0 "$wait"
    fi
    ;;
*)
    if [ "$night" = yes ]; then xset s off +dpms dpms 0 0 "$wait"; fi
    ;;
esac
