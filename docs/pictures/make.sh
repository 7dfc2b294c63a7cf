#!/bin/sh
# The pictures of the guides, made by the program:  sh docs/pictures/make.sh build/release/app/fyrtaarn
# A fictive meeting, a fictive development day and a lesson are played in both languages; where a scenario says "# picture NAME",
# the glass is kept. What is typed into the plan stands in both languages: "type DANISH | ENGLISH".
set -eu

program=$(realpath "${1:?usage: make.sh PROGRAM}")
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT INT TERM

play() { # LANGUAGE DATA SCENARIO [--training]
    "$program" play "$3" ${4:-} --data "$work/$1-$2" --shots "$here/$1" --size 1920x1080 --theme light --lang "$1" \
        --now 2026-03-03T08:15:00+01:00
}

keep='s/^# picture \(.*\)/wait 9s\nshot \1.png/'
da='s/^\(type .*\) | .*/\1/' en='s/^type .* | /type /'
{
    echo "receive assets:cases/demo.jsonl"
    sed "$keep" "$here/../../assets/cases/demo.scenario"
} >"$work/meeting.scenario"
for language in da en; do
    mkdir -p "$here/$language"
    play "$language" meeting "$work/meeting.scenario"
    for part in before day actions after; do
        if [ "$language" = da ]; then said=$da; else said=$en; fi
        sed -e "$keep" -e "$said" "$here/plan-$part.scenario" >"$work/plan-$part.scenario"
        play "$language" plan "$work/plan-$part.scenario"
    done
    sed -e "$keep" -e "$said" "$here/training.scenario" >"$work/training.scenario"
    play "$language" class "$work/training.scenario" --training
done
