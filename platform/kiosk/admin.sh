#!/bin/sh
# One word of the program on the wall's own data, as its user and with its key:
#   sudo fyrtaarn-admin people add LM administrator
#   sudo fyrtaarn-admin check
set -eu

[ "$(id -u)" = 0 ] || { echo "fyrtaarn: the key is for root only: sudo fyrtaarn-admin $*" >&2; exit 1; }
[ $# -gt 0 ] || { echo "fyrtaarn: say what: sudo fyrtaarn-admin people list" >&2; exit 2; }
how=--pipe
if [ -t 0 ] && [ -t 1 ]; then how=--pty; fi
load=$(sed -n '/^LoadCredential/p' /etc/systemd/system/fyrtaarn.service.d/key.conf 2>/dev/null || true)
# Without a description the system's log would have the whole line, and in it code names.
exec systemd-run --description="A word of the wall's program" --quiet --collect --wait "$how" --uid=fyrtaarn \
    -p PrivateNetwork=yes -p UMask=0077 -p LimitCORE=0 -p StateDirectory=fyrtaarn \
    -p StateDirectoryMode=0700 ${load:+-p "$load"} /usr/bin/fyrtaarn "$@" --data /var/lib/fyrtaarn
