#!/bin/sh
# The key of the data folder with the real systemd-creds and the real program; with a real TPM where swtpm can be one.
#   sh key_test.sh KIOSK_FOLDER PROGRAM SCRATCH_FOLDER
# Needs root and systemd-creds; says so and is skipped (77) otherwise.
set -eu

kiosk=$1
scratch=$3
complain() {
    echo "key: $*" >&2
    exit 1
}
if [ "$(id -u)" != 0 ] || ! command -v systemd-creds >/dev/null; then
    echo "skipped: it must run as root, where systemd-creds is"
    exit 77
fi
rm -rf "$scratch"
mkdir -p "$scratch/bin" "$scratch/data"
export SYSTEMD_CREDENTIAL_SECRET="$scratch/machine.secret" # this machine's own stays as it is
real_creds=$(command -v systemd-creds)

# What install.sh knows when it sources key.sh, with places of our own.
cat >"$scratch/act.sh" <<EOF
set -eu
here=$kiosk
. "$kiosk/shared.sh"
. "$kiosk/key.sh"
sealed=$scratch/key.sealed bare=$scratch/key.bare key_unit=$scratch/key.conf data=$scratch/data wall_program=$2
changed= encrypt=\${ENCRYPT:-}
as_wall() { "\$@"; }
put() { cp "$kiosk/\$3" "\$2"; }
has_tpm() { [ -n "\${TPM:-}" ]; }
"\$@"
EOF
act() { # does it, keeps what it says, and looks that no key is left in memory
    outcome=0
    sh "$scratch/act.sh" "$@" >"$scratch/said" 2>&1 || outcome=$?
    for left in /run/fyrtaarn-key.*; do
        [ ! -e "$left" ] || { rm -f "$left"; complain "\"$*\" left the key in $left"; }
    done
    return "$outcome"
}
says() { grep -qF -- "$1" "$scratch/said" || complain "it does not say \"$1\" but: $(cat "$scratch/said")"; }
kind() { base64 -d "$scratch/key.sealed" | od -An -tx1 -N4 | tr -d ' '; }
on_paper() { sed -n 's/^ *\([0-9a-f]\{64\}\)$/\1/p' "$scratch/said"; }

# ---- without a TPM: on the disk, and it says so; the key on the paper is the one that is kept
act make_key || complain "no key was made: $(cat "$scratch/said")"
says "sealed to this disk, not to a TPM: only an encrypted disk protects a stolen machine"
paper=$(on_paper)
[ -n "$paper" ] || complain "the key is not shown"
[ "$(systemd-creds decrypt --name=fyrtaarn.key "$scratch/key.sealed" - 2>/dev/null)" = "$paper" ] || complain "another key is sealed than is shown"
cmp -s "$kiosk/key-sealed.conf" "$scratch/key.conf" || complain "the wall does not load the sealed key"

# ---- the second run keeps it
act make_key || complain "the second run failed"
[ -z "$(on_paper)" ] || complain "the second run made another key"

# ---- data with that key; a machine on which the seal does not open: said, with what to do, and nothing is lost
printf %s "$paper" >"$scratch/paper"
chmod 400 "$scratch/paper"
HOME=$scratch "$2" receive --fictive --data "$scratch/data" --key-file "$scratch/paper" "$kiosk/../../assets/cases/demo.jsonl" >/dev/null
mv "$scratch/machine.secret" "$scratch/another.secret"
if act make_key; then complain "a key that does not open is no trouble"; fi
says "install.sh --key"

# ---- the paper: a wrong one changes nothing, the right one is sealed anew, blanks and capitals do not matter
before=$(cksum <"$scratch/key.sealed")
for wrong in 12ab "$(echo "$paper" | tr 0-9a-f 1-9a-f0)" "zz$paper"; do
    if echo "$wrong" | act take_key; then complain "the key \"$wrong\" was taken"; fi
    says "nothing was changed"
    [ "$(wc -l <"$scratch/said")" = 1 ] || complain "more than one line: $(cat "$scratch/said")"
    [ "$(cksum <"$scratch/key.sealed")" = "$before" ] || complain "a wrong key was sealed"
done
if act take_key </dev/null; then complain "no key was taken"; fi
echo "$paper" | tr a-f A-F | sed 's/..../& /g' | act take_key || complain "the right key was not taken: $(cat "$scratch/said")"
[ "$(systemd-creds decrypt --name=fyrtaarn.key "$scratch/key.sealed" - 2>/dev/null)" = "$paper" ] || complain "the paper's key is not sealed"
act make_key || complain "it does not open after that"

# ---- ended by a signal it leaves no key in memory
cat >"$scratch/killed.sh" <<EOF
. "$scratch/act.sh" true
digits=\$(mktemp /run/fyrtaarn-key.XXXXXX)
kill -TERM \$\$
EOF
sh "$scratch/killed.sh" 2>/dev/null || true
for left in /run/fyrtaarn-key.*; do [ ! -e "$left" ] || { rm -f "$left"; complain "ended by a signal, it left the key in $left"; }; done

# ---- a machine that cannot seal: a file for root, and it says so
printf '#!/bin/sh\necho no >&2\nexit 1\n' >"$scratch/bin/systemd-creds"
chmod 755 "$scratch/bin/systemd-creds"
mv "$scratch/key.sealed" "$scratch/kept.sealed"
echo "$paper" | PATH=$scratch/bin:$PATH act take_key || complain "a machine that cannot seal has no key: $(cat "$scratch/said")"
says "for root only"
[ "$(stat -c %a "$scratch/key.bare")" = 400 ] || complain "others can read the key"

# ---- a TPM that does not take it is said, and then it is on the disk
rm -f "$scratch/bin/systemd-creds"
TPM=yes act make_key || complain "no key on a machine with a TPM that is not used: $(cat "$scratch/said")"
rm -f "$scratch/key.bare"
echo "$paper" | TPM=yes act take_key || complain "no key on a machine with a TPM that does not work: $(cat "$scratch/said")"
says "the TPM of this machine did not take the key"
says "sealed to this disk"
[ "$(kind)" = 5a1c6a86 ] || complain "the seal is of another kind: $(kind)"

# ---- a real TPM: the key goes to it, also the one that was on the disk before
if ! command -v swtpm >/dev/null || ! ls /usr/lib/*/libtss2-tcti-swtpm.so.0 >/dev/null 2>&1; then
    echo "key: made, kept, taken from the paper; there is no swtpm with libtss2-tcti-swtpm here, so no TPM was asked"
    exit 0
fi
mkdir "$scratch/tpm"
port=$((20000 + $$ % 20000 * 2))
swtpm socket --tpm2 --tpmstate dir="$scratch/tpm" --ctrl type=tcp,port=$((port + 1)) --server type=tcp,port="$port" \
    --flags not-need-init,startup-clear >"$scratch/tpm.log" 2>&1 &
tpm=$!
trap 'kill $tpm 2>/dev/null || true' EXIT
cat >"$scratch/bin/systemd-creds" <<EOF
#!/bin/sh
exec $real_creds --tpm2-device=swtpm:host=127.0.0.1,port=$port "\$@"
EOF
chmod 755 "$scratch/bin/systemd-creds"
sleep 1
PATH=$scratch/bin:$PATH
TPM=yes act make_key || complain "the key of the disk does not go to the TPM: $(cat "$scratch/said")"
says "sealed to this machine and its TPM"
[ "$(kind)" = 93a89409 ] || complain "the seal is of another kind: $(kind)"
[ "$(systemd-creds decrypt --name=fyrtaarn.key "$scratch/key.sealed" - 2>/dev/null)" = "$paper" ] || complain "the TPM gives another key"
echo "key: made, kept, taken from the paper, sealed to a TPM"
