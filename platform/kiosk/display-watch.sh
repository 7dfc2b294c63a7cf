#!/bin/sh
# As long as the X server answers, the service manager hears that it lives:  display-watch SERVER_PID [SECONDS]
# SECONDS between two questions (3). A server that hangs keeps the last picture on the glass, with the last clock: it is silent here
# then, and the service manager ends it (WatchdogSec= of fyrtaarn-display.service). Ends with the server.
set -eu

while kill -0 "$1" 2>/dev/null; do
    if timeout -s KILL 5 xset q >/dev/null 2>&1; then systemd-notify WATCHDOG=1 || true; fi
    sleep "${2:-3}"
done
