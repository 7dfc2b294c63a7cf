#!/bin/sh
# The real wall, measured from outside on a display of its own (Xvfb): start, idle processor time, memory; Full HD and
# 4K, with 200 and with 10,000 notifications in an open meeting; the drag of a card. Medians of three runs, the limit
# behind each. The last word says who draws; without it the wall chooses.
#   sh tests/bench/wall.sh build/release/app/fyrtaarn [RUNS] [opengl | processor]
set -eu

here=$(cd "$(dirname "$0")" && pwd)
program=${1:?usage: wall.sh PROGRAM [RUNS]}
runs=${2:-3}
draw=${3:-auto}
command -v Xvfb >/dev/null || { echo "wall.sh: there is no Xvfb (Debian package xvfb)" >&2; exit 77; }
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT INT TERM

printf 'tap door/morning\ntap bar/open\ntype LM\ntap form/save\n' >"$place/open.scenario"
for count in 200 10000; do
    data=$place/data-$count
    python3 "$here/wall_watch.py" notifications "$count" >"$place/$count.jsonl"
    "$program" receive --fictive --data "$data" --lang en "$place/$count.jsonl" >"$place/answer" || { cat "$place/answer" >&2; exit 1; }
    "$program" play "$place/open.scenario" --data "$data" --now "$(date --iso-8601=seconds)"
done

for count in 200 10000; do
    for size in 1920x1080 3840x2160; do
        python3 "$here/wall_watch.py" measure "$size" "$runs" "$count" "$program" --draw "$draw" --theme light --data "$place/data-$count"
    done
done
