# The key of the data folder: made once, on the machine itself, never in an image. Sourced by install.sh.
# shellcheck shell=sh disable=SC2034,SC2154

sealed=/etc/fyrtaarn/fyrtaarn.key.sealed   # by systemd-creds: to the TPM where there is one, else to this system
bare=/etc/fyrtaarn/fyrtaarn.key            # root only, where there is no systemd-creds
key_unit=/etc/systemd/system/fyrtaarn.service.d/key.conf

has_key() { [ -e "$sealed" ] || [ -e "$bare" ]; }

seal_key() { # FILE with the digits: keeps them for the service manager
    if command -v systemd-creds >/dev/null && systemd-creds encrypt --name=fyrtaarn.key "$1" "$sealed" 2>/dev/null; then
        chmod 0400 "$sealed"
        return 0
    fi
    rm -f "$sealed"
    if ! { (umask 077 && cp "$1" "$bare") && chmod 0400 "$bare"; } 2>/dev/null; then
        fail "$bare could not be written: is the disk read-only or full?"
    fi
}

key_file() { # the unit's line that loads it; put() writes only what differs
    if [ -e "$sealed" ]; then put 0644 "$key_unit" key-sealed.conf
    elif [ -e "$bare" ]; then put 0644 "$key_unit" key-plain.conf
    fi
}

# Killed or failed in between it is simply run again: the key is kept, and what is encrypted already stays so.
make_key() {
    if has_key && [ -z "$encrypt" ]; then return 0; fi
    if [ -e "$data/journal.db" ] && [ -z "$encrypt" ]; then
        printf '      the data here are not encrypted; to do it: sudo sh %s/install.sh --encrypt\n' "$here"
        return 0
    fi
    digits=$(mktemp /run/fyrtaarn-key.XXXXXX)
    if [ -e "$sealed" ]; then systemd-creds decrypt --name=fyrtaarn.key "$sealed" - >"$digits" || fail "$sealed does not open on this machine"
    elif [ -e "$bare" ]; then cat "$bare" >"$digits"
    else
        od -An -tx1 -N32 /dev/urandom | tr -d ' \n' >"$digits"
        seal_key "$digits"
        printf '      write this key down and lock it away, apart from the machine; nothing else opens the data elsewhere:\n      %s\n' "$(cat "$digits")"
    fi
    if [ -e "$data/journal.db" ]; then
        systemctl stop fyrtaarn.service 2>/dev/null || true
        chown fyrtaarn "$digits"
        runuser -u fyrtaarn -- /usr/bin/fyrtaarn encrypt --lang en --data "$data" --key-file "$digits" ||
            { rm -f "$digits"; fail "the data are not encrypted, the line above says why; the wall is stopped: then run this again"; }
    fi
    rm -f "$digits"
    changed=yes
    key_file
}
