#!/bin/sh
# What the machine brings is missing or garbled: fonts and the zone file. The real program, each time in a mount namespace of its
# own:  sh machine_files_test.sh PROGRAM SCRATCH_FOLDER
# Needs root and unshare; says so and is skipped (77) otherwise.
set -eu

program=$1
scratch=$2
complain() {
    echo "machine files: $*" >&2
    exit 1
}
if ! unshare -m true 2>/dev/null; then
    echo "skipped: it needs root for a mount namespace"
    exit 77
fi
rm -rf "$scratch"
mkdir -p "$scratch/data"
fonts=/usr/share/fonts/opentype/inter
zone=/usr/share/zoneinfo/Europe/Copenhagen

ended=0
with() { # MOUNTS WORD …: runs the program with them; what it says is in $scratch/said, its code in $ended
    mounts=$1
    shift
    ended=0
    HOME=$scratch LC_ALL=C.UTF-8 unshare -m sh -c "$mounts"' && exec "$@"' sh "$program" "$@" >"$scratch/out" 2>"$scratch/said" || ended=$?
    [ "$ended" -lt 128 ] || complain "\"$*\" was ended by signal $((ended - 128)): $(cat "$scratch/said")"
}
says() { grep -qF -- "$1" "$scratch/said" || complain "it does not say \"$1\" but: $(cat "$scratch/said")"; }

# ---- no fonts: what has only texts to say goes on, what draws says one sentence
no_fonts="mount -t tmpfs none $fonts"
with "$no_fonts" check --lang en --data "$scratch/data"
[ "$ended" = 0 ] || complain "check needs fonts: $(cat "$scratch/said")"
with "$no_fonts" demo --lang en --out "$scratch/demo"
[ "$ended" = 3 ] || complain "a demo without fonts ends with $ended"
says "Install the package fonts-inter again."
[ "$(wc -l <"$scratch/said")" = 1 ] || complain "more than one line: $(cat "$scratch/said")"
with "$no_fonts" wall --lang en --data "$scratch/data"
[ "$ended" = 3 ] || complain "a wall without fonts ends with $ended"
says "Install the package fonts-inter again."

# ---- one face garbled: another is used, and it is said
head -c 3000 "$fonts/Inter-Bold.otf" >"$scratch/garbled.otf"
with "mount --bind $scratch/garbled.otf $fonts/Inter-Bold.otf" demo --lang en --out "$scratch/demo"
[ "$ended" = 0 ] || complain "one garbled face stops everything: $(cat "$scratch/said")"
says "The typeface Inter Bold is missing or broken; another is used instead."

# ---- the zone file: garbled in many ways, the hours are those of the rule
cp "$zone" "$scratch/sound"
size=$(stat -c %s "$scratch/sound")
say_hour="export --board funnel --json $scratch/board.json --csv $scratch/board.csv --lang en --now 2026-07-01T10:00:00Z --data $scratch/data"
HOME=$scratch "$program" receive --fictive --data "$scratch/data" "$3" >/dev/null
# shellcheck disable=SC2086
with true $say_hour
[ "$ended" = 0 ] || complain "it cannot export: $(cat "$scratch/said")"
cp "$scratch/board.csv" "$scratch/right.csv"
for way in empty 1 20 44 100 500 "$((size / 2))" $((size - 10)) zeros noise1 noise2 noise3 text; do
    case $way in
    empty) : >"$scratch/zone" ;;
    zeros) { head -c 44 "$scratch/sound" && head -c "$((size - 44))" /dev/zero; } >"$scratch/zone" ;;
    noise*) { head -c $((${way#noise} * 30 - 20)) "$scratch/sound" && head -c "$size" "$program" | tail -c "$((size - 44))"; } >"$scratch/zone" ;;
    text) echo "Europe/Copenhagen" >"$scratch/zone" ;;
    *) head -c "$way" "$scratch/sound" >"$scratch/zone" ;;
    esac
    rm -f "$scratch/board.csv"
    # shellcheck disable=SC2086
    with "mount --bind $scratch/zone $zone" $say_hour
    [ "$ended" = 0 ] || complain "a zone file \"$way\" ends it with $ended: $(cat "$scratch/said")"
    cmp -s "$scratch/board.csv" "$scratch/right.csv" || complain "with a zone file \"$way\" the hours are others"
    grep -q "Danish time is broken" "$scratch/said" || [ "$way" = "$((size - 10))" ] || complain "a zone file \"$way\" is not said: $(cat "$scratch/said")"
done
echo "machine files: fonts and zone missing and garbled"
