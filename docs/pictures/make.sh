#!/bin/sh
# The pictures of the guides, made by the program:  sh docs/pictures/make.sh build/release/app/fyrtaarn
# The fictive meeting is played in both languages; where its scenario says "# picture NAME", the glass is kept.
set -eu

program=$(realpath "${1:?usage: make.sh PROGRAM}")
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT INT TERM
{
    echo "receive assets:cases/demo.jsonl"
    sed 's/^# picture \(.*\)/wait 9s\nshot \1.png/' "$here/../../assets/cases/demo.scenario"
} >"$work/pictures.scenario"
for language in da en; do
    mkdir -p "$here/$language"
    "$program" play "$work/pictures.scenario" --data "$work/$language" --shots "$here/$language" --size 1920x1080 \
        --theme light --lang "$language" --now 2026-03-03T08:15:00+01:00
done
