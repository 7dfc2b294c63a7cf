#!/usr/bin/env python3
"""Runs a command on an X server without glass:  with_display.py [WIDTHxHEIGHT] COMMAND [ARGUMENT...]

The server (Xvfb) picks a free display number itself, so any number of these run side by side. Ends with the
command's exit code; with 77 (skipped, as CTest is told) when there is no Xvfb.
"""
import os
import re
import shutil
import subprocess
import sys


def start_server(size):
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", size + "x24", "-nolisten", "tcp", "-noreset"],
        pass_fds=[writing], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    os.close(writing)
    with os.fdopen(reading) as numbers:
        number = numbers.readline().strip()
    if not number:
        server.kill()
        sys.exit("with_display: Xvfb did not start")
    return server, ":" + number


def main():
    words = sys.argv[1:]
    size = words.pop(0) if words and re.fullmatch(r"\d+x\d+", words[0]) else "1280x800"
    if not shutil.which("Xvfb"):
        print("skipped: there is no Xvfb (Debian package xvfb)")
        return 77
    server, display = start_server(size)
    try:
        return subprocess.run(words, env={**os.environ, "DISPLAY": display}).returncode
    finally:
        server.terminate()
        server.wait()


if __name__ == "__main__":
    sys.exit(main())
