# The key of the data folder: made once, on the machine itself, never in an image; or typed from the paper. Sourced by install.sh.
# shellcheck shell=sh disable=SC2034,SC2154

sealed=/etc/fyrtaarn/fyrtaarn.key.sealed   # by systemd-creds: to the TPM where there is one, else to this disk
bare=/etc/fyrtaarn/fyrtaarn.key            # root only, where there is no systemd-creds
key_unit=/etc/systemd/system/fyrtaarn.service.d/key.conf
wall_program=/usr/bin/fyrtaarn
as_wall() { runuser -u fyrtaarn -- "$@"; }
has_tpm() { [ -e /dev/tpmrm0 ]; } # a TPM 2.0 whose driver is there

digits= # the file in memory that holds the key as long as it is handled
forget_digits() {
    [ -z "$digits" ] || rm -f "$digits"
    digits=
}
trap forget_digits EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM

has_key() { [ -e "$sealed" ] || [ -e "$bare" ]; }
only_disk="only an encrypted disk protects a stolen machine"

seal_with() { # HOW FILE: true when systemd-creds takes it; what it says is in $why
    rm -f "$sealed.new"
    why=$(systemd-creds encrypt --with-key="$1" --name=fyrtaarn.key "$2" "$sealed.new" 2>&1) || return 1
    chmod 0400 "$sealed.new" && mv "$sealed.new" "$sealed" && rm -f "$bare"
}

seal_key() { # FILE with the digits: keeps them for the service manager, and says where they are now
    if has_tpm; then
        if seal_with host+tpm2 "$1"; then
            printf '      the key is sealed to this machine and its TPM\n'
            return 0
        fi
        printf '      the TPM of this machine did not take the key (%s):\n' "$(echo "$why" | tail -n 1)"
    fi
    if seal_with host "$1"; then
        printf '      the key is sealed to this disk, not to a TPM: %s\n' "$only_disk"
        return 0
    fi
    rm -f "$sealed" "$sealed.new"
    if ! { (umask 077 && cp "$1" "$bare") && chmod 0400 "$bare"; } 2>/dev/null; then
        fail "$bare could not be written: is the disk read-only or full?"
    fi
    printf '      the key lies in %s, for root only, because systemd-creds does not seal here (%s): %s\n' "$bare" \
        "$(echo "$why" | tail -n 1)" "$only_disk"
}

open_key() { # its digits into the file $digits
    digits=$(mktemp /run/fyrtaarn-key.XXXXXX)
    if [ -e "$sealed" ]; then
        systemd-creds decrypt --name=fyrtaarn.key "$sealed" - >"$digits" 2>/dev/null ||
            fail "the key in $sealed does not open on this machine any more (another TPM, or other secure-boot keys?): take the paper with the key and run: sudo sh $here/install.sh --key"
    else
        cat "$bare" >"$digits"
    fi
}

key_file() { # the unit's line that loads it; put() writes only what differs
    if [ -e "$sealed" ]; then put 0644 "$key_unit" key-sealed.conf
    elif [ -e "$bare" ]; then put 0644 "$key_unit" key-plain.conf
    fi
}

# A key that is there must open; and one that was sealed to the disk alone, before this machine's TPM could be used, goes to the TPM.
look_after_key() {
    open_key
    if [ -e "$sealed" ] && has_tpm && [ "$(base64 -d "$sealed" 2>/dev/null | od -An -tx1 -N4 | tr -d ' ')" = 5a1c6a86 ]; then seal_key "$digits"; fi
    forget_digits
}

# Killed or failed in between it is simply run again: the key is kept, and what is encrypted already stays so.
make_key() {
    if has_key && [ -z "$encrypt" ]; then
        look_after_key
        return 0
    fi
    if [ -e "$data/journal.db" ] && [ -z "$encrypt" ]; then
        printf '      the data here are not encrypted; to do it: sudo sh %s/install.sh --encrypt\n' "$here"
        return 0
    fi
    if has_key; then open_key
    else
        digits=$(mktemp /run/fyrtaarn-key.XXXXXX)
        od -An -tx1 -N32 /dev/urandom | tr -d ' \n' >"$digits"
        seal_key "$digits"
        printf '      write this key down and lock it away, apart from the machine; nothing else opens the data elsewhere:\n      %s\n' "$(cat "$digits")"
    fi
    if [ -e "$data/journal.db" ]; then
        systemctl stop fyrtaarn.service 2>/dev/null || true
        chown fyrtaarn "$digits"
        as_wall "$wall_program" encrypt --lang en --data "$data" --key-file "$digits" ||
            fail "the data are not encrypted, the line above says why; the wall is stopped: then run this again"
    fi
    forget_digits
    changed=yes
    key_file
}

# The key as it stands on the paper: what the seal no longer gives. It is checked against the data before anything is changed.
take_key() {
    if [ -t 0 ]; then printf '      type the key from the paper, blanks do not matter, then Enter:\n      ' >&2; fi
    IFS= read -r typed || [ -n "$typed" ] || fail "--key: nothing was typed; nothing was changed"
    typed=$(printf %s "$typed" | tr -d '[:space:]' | tr 'A-F' 'a-f')
    case $typed in
    *[!0-9a-f]*) fail "--key: a key has only the digits 0 to 9 and the letters a to f; nothing was changed" ;;
    esac
    [ ${#typed} = 64 ] || fail "--key: a key has 64 digits and letters, ${#typed} were typed; nothing was changed"
    digits=$(mktemp /run/fyrtaarn-key.XXXXXX)
    printf %s "$typed" >"$digits"
    typed=
    if [ -e "$data/journal.db" ]; then
        chown fyrtaarn "$digits" 2>/dev/null || true
        answer=0
        said=$(as_wall "$wall_program" check --lang en --data "$data" --key-file "$digits" 2>&1) || answer=$?
        # 1: it opens, but something in it is damaged, which is for the wall to say
        [ "$answer" -le 1 ] || fail "--key: the data in $data do not open with this key ($said); nothing was changed"
    else
        printf '      there are no data in %s yet to check the key against\n' "$data"
    fi
    seal_key "$digits"
    forget_digits
    changed=yes
    key_file
}
