#!/bin/sh
# The wall's X server, with a key that only root and the group fyrtaarn can read:  display :0 vt7
# Run by fyrtaarn-display.service. Needs no writable disk: key and log lie in /run.
set -eu

run=${RUNTIME_DIRECTORY:-/run/fyrtaarn-display}
server=/usr/lib/xorg/Xorg
if [ ! -x "$server" ]; then
    echo "fyrtaarn-display: there is no $server; install xserver-xorg-core" >&2
    exit 1
fi

key=$run/authority
rm -f "$key" "$key.new"
touch "$key.new"
xauth -q -f "$key.new" add "$1" . "$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')"
# ffff: good for whatever the machine is called, now and later
xauth -q -f "$key.new" nlist | sed 's/^..../ffff/' | xauth -q -f "$key" nmerge -
rm -f "$key.new"
chmod 0640 "$key"

DISPLAY=$1 XAUTHORITY=$key "$(dirname "$0")/display-watch" "$$" & # which is the server's number in a moment
exec "$server" "$1" "$2" -auth "$key" -config /etc/fyrtaarn/xorg.conf -logfile "$run/Xorg.log" \
    -nolisten tcp -noreset -novtswitch -verbose 0
