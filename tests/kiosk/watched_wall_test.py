#!/usr/bin/env python3
"""The real program under a service manager that is this test:  watched_wall_test.py PROGRAM

It says READY with its first frame, goes on saying that it lives while nothing happens, falls silent when it is stuck
(stopped by a signal here), and says goodbye. Needs a display (with_display.py brings one).
"""
import os
import pathlib
import resource
import signal
import socket
import subprocess
import sys
import tempfile
import time
import unittest

PROGRAM = sys.argv.pop(1)
PATIENCE = 1.0  # seconds: what WATCHDOG_USEC says


class WatchedWall(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.manager = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self.manager.bind(self.folder.name + "/notify")
        self.wall = None

    def tearDown(self):
        if self.wall and self.wall.poll() is None:
            self.wall.kill()
            self.wall.wait()
        self.manager.close()
        self.folder.cleanup()

    def start(self, *words, **who):
        environment = {**os.environ, "NOTIFY_SOCKET": self.folder.name + "/notify", "WATCHDOG_USEC": str(int(PATIENCE * 1e6))}
        environment.pop("WATCHDOG_PID", None)
        self.wall = subprocess.Popen([PROGRAM, "--data", self.folder.name + "/data", "--draw", "processor", *words], env=environment, **who)

    def hear(self, seconds):
        """The next word, or "" when none came in time."""
        self.manager.settimeout(seconds)
        try:
            return self.manager.recv(256).decode()
        except TimeoutError:
            return ""

    def count(self, seconds):
        """How many signs of life came in so many seconds."""
        until, signs = time.monotonic() + seconds, 0
        while (left := until - time.monotonic()) > 0:
            if self.hear(left) == "WATCHDOG=1":
                signs += 1
        return signs

    def test_a_wall_at_rest_lives_and_a_stuck_one_does_not(self):
        self.start("--kiosk")
        self.assertEqual(self.hear(30), "READY=1")
        self.assertGreaterEqual(self.count(4 * PATIENCE), 4)
        self.wall.send_signal(signal.SIGSTOP)
        time.sleep(0.2)
        self.count(0.1)  # what was on its way
        self.assertEqual(self.count(2 * PATIENCE), 0)
        self.wall.send_signal(signal.SIGCONT)
        self.assertGreaterEqual(self.count(2 * PATIENCE), 1)
        self.wall.send_signal(signal.SIGTERM)
        word = self.hear(10)
        while word == "WATCHDOG=1":
            word = self.hear(10)
        self.assertEqual(word, "STOPPING=1")
        self.assertEqual(self.wall.wait(20), 0)

    def test_nobody_looks_into_its_memory_and_it_leaves_none_behind(self):
        if os.geteuid() == 0 and subprocess.run(["test", "-x", PROGRAM], user=65534, group=65534, extra_groups=[], check=False).returncode != 0:
            self.skipTest("the program lies where only root can run it, and of root's own nothing can be told")
        os.chmod(self.folder.name, 0o777)
        who = {"user": 65534, "group": 65534, "extra_groups": []} if os.geteuid() == 0 else {}
        resource.setrlimit(resource.RLIMIT_CORE, (resource.RLIM_INFINITY,) * 2) if os.geteuid() == 0 else None
        self.start("--kiosk", **who)
        os.chmod(self.folder.name + "/notify", 0o777)
        end = time.monotonic() + 30
        while time.monotonic() < end and os.stat(f"/proc/{self.wall.pid}/mem").st_uid != 0:
            time.sleep(0.1)
        self.assertEqual(os.stat(f"/proc/{self.wall.pid}/mem").st_uid, 0)  # the kernel gives it to root alone: it cannot be dumped
        limits = pathlib.Path(f"/proc/{self.wall.pid}/limits").read_text()
        self.assertRegex(limits, r"Max core file size +0 +0 ")

    def test_a_wall_that_cannot_start_never_says_that_it_is_ready(self):
        os.environ["DISPLAY"] = ":65000"  # nobody is there
        self.start()
        self.assertEqual(self.wall.wait(30), 3)
        self.assertEqual(self.hear(0.2), "")


if __name__ == "__main__":
    unittest.main()
