#!/usr/bin/env python3
"""When something is wrong around the wall, on a real X server:  trouble_test.py KIOSK_FOLDER

A server that hangs (stopped by a signal) is noticed and no script waits for it; the reason why the wall cannot start stands
on the whole glass. Needs root, Xorg with its dummy driver, xset, xrandr and dzen2; says so and is skipped (77) otherwise.
"""
import os
import pathlib
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
import touch_rig  # noqa: E402

KIOSK = pathlib.Path(sys.argv.pop(1))
SIZE = (1280, 800)


class Trouble(unittest.TestCase):
    def setUp(self):
        self.rig = touch_rig.TouchRig(SIZE)
        self.rig.__enter__()
        self.folder = tempfile.TemporaryDirectory()
        self.started = []

    def tearDown(self):
        self.rig.server.send_signal(signal.SIGCONT)
        for process in self.started:
            process.kill()
            process.communicate()
        self.rig.__exit__()
        for channel in (self.rig.glass, self.rig.mouse, self.rig.keyboard):
            channel.socket.close()
        self.folder.cleanup()

    def start(self, script, *words, **more):
        process = subprocess.Popen(["sh", str(KIOSK / script), *words], stderr=subprocess.PIPE, text=True,
                                   env={**os.environ, "LANG": "C.UTF-8", "DISPLAY": self.rig.display, **more})
        self.started.append(process)
        return process

    def machine(self, status, result="exit-code", line=""):
        """What the service manager and its log would say, as programs on the PATH; gives that PATH."""
        for name, text in (("systemctl", f"case $* in *ExecMainStatus*) echo {status} ;; *) echo {result} ;; esac"),
                           ("journalctl", f"echo 'started'; echo 'fyrtaarn: {line}'; echo 'stopped'")):
            program = pathlib.Path(self.folder.name, name)
            program.write_text(f"#!/bin/sh\n{text}\n")
            program.chmod(0o755)
        return {"FYRTAARN_CONSOLE": self.folder.name + "/console", "PATH": self.folder.name + ":" + os.environ["PATH"], "FYRTAARN_DATA": self.folder.name}

    def test_a_server_that_hangs_gives_no_sign_of_life(self):
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as manager:
            manager.bind(self.folder.name + "/notify")

            def signs(seconds):
                until, heard = time.monotonic() + seconds, 0
                while (left := until - time.monotonic()) > 0:
                    manager.settimeout(left)
                    try:
                        message, files, *_ = socket.recv_fds(manager, 256, 4)
                    except TimeoutError:
                        break
                    for file in files:  # whoever sends it waits until it was taken in
                        os.close(file)
                    heard += message == b"WATCHDOG=1"
                return heard

            watch = self.start("display-watch.sh", str(self.rig.server.pid), "1", NOTIFY_SOCKET=self.folder.name + "/notify")
            self.assertGreaterEqual(signs(5), 3)
            self.rig.server.send_signal(signal.SIGSTOP)
            signs(1)  # what was on its way
            self.assertEqual(signs(8), 0)
            self.rig.server.send_signal(signal.SIGCONT)
            self.assertGreaterEqual(signs(8), 2)
            self.rig.server.kill()
            self.rig.server.wait()
            end = time.monotonic() + 10
            while watch.poll() is None and time.monotonic() < end:
                signs(0.2)
            self.assertIsNotNone(watch.poll())  # it ends with the server

    def test_no_script_waits_for_a_server_that_hangs(self):
        self.rig.server.send_signal(signal.SIGSTOP)
        begun = time.monotonic()
        outputs = self.start("outputs.sh", "0")
        night = self.start("night.sh", "1200", "2", NIGHT_FROM="18:00", NIGHT_TO="06:30", NIGHT_IDLE="10")
        self.assertEqual(outputs.wait(20), 1)
        self.assertIn("does not answer", outputs.stderr.read())
        self.assertNotEqual(night.wait(20), 0)
        self.assertLess(time.monotonic() - begun, 15)  # ten such starts end in the page of trouble

    def shown(self):
        """How much of the glass is white, and how tall the tallest unbroken stretch of rows with letters is, px."""
        width, height = SIZE
        rgb = self.rig.picture(0, 0, width, height)
        white, tallest, run = 0, 0, 0
        for y in range(height):
            row = rgb[y * width * 3:(y + 1) * width * 3]
            lit = row.count(b"\xff")
            white += lit
            run = run + 1 if lit < len(row) else 0
            tallest = max(tallest, run)
        return white / len(rgb), tallest

    def said(self, seconds="2", **answers):
        process = self.start("trouble.sh", seconds, **self.machine(**answers))
        end, best = time.monotonic() + 1.6, (0, 0)
        while time.monotonic() < end:
            best = max(best, self.shown())
            time.sleep(0.3)
        self.assertEqual(process.wait(20), 0)
        return process.stderr.read(), best

    def test_the_reason_stands_large_on_the_whole_glass_and_leaves_it(self):
        for answers, word in (({"status": 243}, "Nøglen til tavlens data kan ikke åbnes"),
                              ({"status": 3, "line": "Skriften mangler."}, "Skriften mangler."),
                              ({"status": 0, "result": "watchdog"}, "svarer ikke"),
                              ({"status": 203}, "program mangler"),
                              ({"status": 238}, "Mappen med tavlens data"),
                              ({"status": 11, "result": "signal"}, "slutter af sig selv")):
            with self.subTest(**answers):
                line, (white, letters) = self.said(**answers)
                self.assertIn(word, line)
                self.assertEqual(line.count("\n"), 1, line)
                self.assertGreater(white, 0.8)     # one page, edge to edge
                self.assertLess(white, 0.995)      # with letters
                self.assertGreater(letters, 0.03 * SIZE[1])
                self.assertLess(self.shown()[0], 0.5)  # and it is gone

    def test_the_reason_is_known_without_a_bus_too(self):
        for told, word in (({"MONITOR_EXIT_STATUS": "243", "MONITOR_SERVICE_RESULT": "start-limit-hit"}, "Nøglen til tavlens data kan ikke åbnes"),
                           ({"MONITOR_EXIT_STATUS": "KILL", "MONITOR_SERVICE_RESULT": "start-limit-hit"}, "svarer ikke")):
            process = self.start("trouble.sh", "1", **{**self.machine("", ""), **told})
            self.assertEqual(process.wait(20), 0)
            self.assertIn(word, process.stderr.read())

    def test_a_server_that_hangs_is_the_reason(self):
        self.rig.server.send_signal(signal.SIGSTOP)
        trouble = self.start("trouble.sh", "6", **self.machine(1))
        self.assertEqual(trouble.wait(20), 0)
        self.assertIn("Skærmens program svarer ikke", trouble.stderr.read())
        self.assertIn("Tavlen er ikke klar", pathlib.Path(self.folder.name, "console").read_text())


if __name__ == "__main__":
    lacks = touch_rig.missing() or next((f"{p} is not installed" for p in ("xset", "xrandr", "dzen2") if not shutil.which(p)), "")
    if lacks:
        print("skipped: " + lacks)
        sys.exit(77)
    unittest.main()
