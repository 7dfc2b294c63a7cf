#!/usr/bin/env python3
"""The wall in a Wayland session, with Xwayland and without:  wayland_test.py FYRTAARN

The session is a Weston without a screen, alone in a runtime folder of its own.
"""
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time
import unittest

PROGRAM = sys.argv[1]
CASES = pathlib.Path(__file__).resolve().parents[2] / "assets/cases/demo.jsonl"
NOW = "2026-03-03T08:34:00+01:00"


class Session:
    """A compositor and what it tells its clients."""

    def __init__(self, folder, *options):
        self.log, self.socket = folder / "weston.log", folder / "wayland-of-a-test"
        pathlib.Path("/tmp/.X11-unix").mkdir(mode=0o1777, exist_ok=True)  # a machine that never had an X server
        self.environment = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
        self.environment |= {"XDG_RUNTIME_DIR": str(folder), "XDG_SESSION_TYPE": "wayland"}
        self.weston = subprocess.Popen(["weston", "--no-config", "--backend=headless-backend.so", "--idle-time=0", f"--socket={self.socket.name}",
                                        f"--log={self.log}", *options], env=self.environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.environment["WAYLAND_DISPLAY"] = self.socket.name
        self.wait(self.socket.exists)

    def wait(self, enough):
        until = time.monotonic() + 30
        while not (found := enough()):
            if self.weston.poll() is not None or time.monotonic() > until:
                raise AssertionError("Weston: " + self.log.read_text())
            time.sleep(0.05)
        return found

    def display(self):
        """Of its Xwayland."""
        return self.wait(lambda: re.search(r"listening on display (:\d+)", self.log.read_text()))[1]

    def end(self):
        self.weston.terminate()
        self.weston.wait(30)


class Wayland(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.folder.chmod(0o700)
        self.data, self.names = self.folder / "data", self.folder / "targets.json"

    def session(self, *options):
        session = Session(self.folder, *options)
        self.addCleanup(session.end)
        return session

    def word(self, environment, *words):
        done = subprocess.run([PROGRAM, *words, "--data", self.data], env=environment, capture_output=True, text=True, timeout=60)
        return done.returncode, done.stderr

    def shows_the_wall(self, environment):
        self.assertEqual(self.word(environment, "receive", "--fictive", "--now", NOW, CASES), (0, ""))
        (self.data / "glass.json").write_text('{"format": "fyrtaarn/glass/1"}')  # it does not ask how large it is
        self.names.unlink(missing_ok=True)
        wall = subprocess.Popen([PROGRAM, "wall", "--data", self.data, "--targets", self.names, "--now", NOW], env=environment,
                                stderr=subprocess.PIPE, text=True)
        try:
            until = time.monotonic() + 60
            while not self.names.exists() and wall.poll() is None and time.monotonic() < until:
                time.sleep(0.05)
            targets = {target["name"]: target for target in json.loads(self.names.read_text())["targets"]} if self.names.exists() else {}
        finally:
            wall.terminate()
            _, said = wall.communicate(timeout=30)
        self.assertEqual((wall.returncode, said), (0, ""))
        self.assertIn("door/morning", targets)
        self.assertGreater(max(target["x"] + target["w"] for target in targets.values()), 900)  # of 1024: the whole screen

    def test_the_wall_is_shown_through_xwayland(self):
        session = self.session("--xwayland")
        self.shows_the_wall(session.environment | {"DISPLAY": session.display()})

    def test_xwayland_is_found_where_nobody_says_where_it_is(self):
        session = self.session("--xwayland")
        session.display()
        self.shows_the_wall(session.environment)

    def test_without_an_x_server_the_wall_says_so_in_one_sentence(self):
        environment = self.session().environment
        for language, text in (("da", "Skrivebordet er Wayland uden X-server"), ("en", "This desktop is Wayland without an X server")):
            code, said = self.word(environment, "wall", "--lang", language)
            self.assertEqual(code, 3)
            self.assertRegex(said, rf"^fyrtaarn: {text}[^\n]*xwayland[^\n]*\n$")

    def test_words_without_a_window_say_nothing_about_screens(self):
        environment = self.session().environment
        self.assertEqual(self.word(environment, "receive", "--fictive", "--now", NOW, CASES), (0, ""))
        for words in (("people", "list"), ("check",), ("log",), ("export", "--csv", self.folder / "board.csv")):
            self.assertEqual(self.word(environment, *words), (0, ""))


if __name__ == "__main__":
    for program, package in (("weston", "weston"), ("Xwayland", "xwayland")):
        if not shutil.which(program):
            print(f"skipped: there is no {program} (Debian package {package})")
            sys.exit(77)
    unittest.main(argv=sys.argv[:1] + sys.argv[2:], verbosity=2)
