#!/bin/sh
# The wall could not start: says so in the log and, when there is a screen, on the glass:  trouble SECONDS
set -eu

echo "fyrtaarn: the wall could not start ten times in two minutes; it is tried again in $(($1 / 60)) minutes; why it failed: journalctl -u fyrtaarn" >&2
begun=$(date +%s)
# Words without æ, ø and å: this program knows no other letters.
xmessage -center -buttons '' -timeout "$1" "
  Tavlen er ikke klar. Den starter selv igen om fem minutter.
  Ring til IT, hvis den ikke er klar om ti minutter.

  IT:  journalctl -u fyrtaarn
" 2>/dev/null || true
left=$(($1 - $(date +%s) + begun))
[ "$left" -le 0 ] || sleep "$left"
