#!/usr/bin/env python3
"""The kiosk's own scripts on a real X server with a touchscreen that is a socket:  session_test.py KIOSK_FOLDER

Needs root, Xorg with its dummy driver, and xset, xrandr and xinput; says so and is skipped (77) otherwise.
"""
import os
import pathlib
import shutil
import subprocess
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "support"))
import touch_rig  # noqa: E402

KIOSK = pathlib.Path(sys.argv.pop(1))
NIGHT = {"NIGHT_FROM": "18:00", "NIGHT_TO": "06:30", "NIGHT_DAYS": "6 7", "NIGHT_IDLE": "10"}
SECONDS, DAY = 600, 0  # what xset says of the screen saver


class Session(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.rig = touch_rig.TouchRig((1280, 800))
        cls.rig.__enter__()

    @classmethod
    def tearDownClass(cls):
        cls.rig.__exit__()

    def run_here(self, *command, **settings):
        return subprocess.run(command, env={**os.environ, "DISPLAY": self.rig.display, **settings},
                              capture_output=True, text=True, timeout=60)

    def ask(self, *command):
        answer = self.run_here(*command)
        self.assertEqual(answer.returncode, 0, answer.stderr)
        return answer.stdout

    def dark_after(self):
        return int(self.ask("xset", "q").split("timeout:")[1].split()[0])

    def night(self, clock, day, **settings):
        done = self.run_here("sh", str(KIOSK / "night.sh"), clock, day, **{**NIGHT, **settings})
        self.assertEqual((done.returncode, done.stdout, done.stderr), (0, "", ""))
        return self.dark_after()

    def test_night_follows_the_clock(self):
        tuesday, saturday = "2", "6"
        for clock, day, wanted in (("1200", tuesday, DAY), ("1759", tuesday, DAY), ("1800", tuesday, SECONDS),
                                   ("2359", tuesday, SECONDS), ("0000", tuesday, SECONDS), ("0629", tuesday, SECONDS),
                                   ("0630", tuesday, DAY), ("0809", tuesday, DAY), ("1200", saturday, SECONDS)):
            with self.subTest(clock=clock, day=day):
                self.assertEqual(self.night(clock, day), wanted)
        self.assertEqual(self.night("1300", "2", NIGHT_FROM="12:00", NIGHT_TO="14:00", NIGHT_IDLE="3"), 180)
        self.assertEqual(self.night("1500", "2", NIGHT_FROM="12:00", NIGHT_TO="14:00"), DAY)
        self.assertEqual(self.night("2300", "6", NIGHT_FROM=""), DAY)

    def test_days_are_taken_as_people_write_them(self):
        for days in ("6 7", "6,7", "6, 7", "Sat Sun", "saturday + sunday", "lør søn", "LØR SØN", "lørdag og søndag", "lø,sø"):
            with self.subTest(days=days):
                for day, wanted in (("5", DAY), ("6", SECONDS), ("7", SECONDS), ("1", DAY)):
                    self.assertEqual(self.night("1200", day, NIGHT_DAYS=days), wanted)
        for number, days in enumerate(("man Mon ma", "tir Tue", "ons Wed on", "tor Thu to", "fre fri Fr"), 1):
            self.assertEqual([day for day in "1234567" if self.night("1200", day, NIGHT_DAYS=days) == SECONDS], [str(number)])
        self.assertEqual(self.night("1200", "6", NIGHT_DAYS=""), DAY)

    def test_a_wrong_time_is_one_sentence(self):
        for name, value in (("NIGHT_FROM", "25:00"), ("NIGHT_TO", "6:30"), ("NIGHT_IDLE", "soon"), ("NIGHT_IDLE", "0"),
                            ("NIGHT_DAYS", "weekend"), ("NIGHT_DAYS", "6-7"), ("NIGHT_DAYS", "fre-søn"), ("NIGHT_DAYS", "8"), ("NIGHT_DAYS", "*")):
            done = self.run_here("sh", str(KIOSK / "night.sh"), "1200", "2", **{**NIGHT, name: value})
            self.assertEqual(done.returncode, 1)
            self.assertEqual(done.stderr.count("\n"), 1)
            for word in (name, value, "/etc/fyrtaarn/kiosk.conf"):
                self.assertIn(word, done.stderr)

    def outputs(self, **settings):
        return self.run_here("sh", str(KIOSK / "outputs.sh"), "0", **settings)

    def matrix(self):
        line = next(l for l in self.ask("xinput", "list-props", "glass").splitlines() if "Coordinate Transformation Matrix" in l)
        return [float(n) for n in line.split(":")[1].split(",")]

    def test_the_picture_and_the_fingers_go_to_the_wall(self):
        self.ask("xinput", "set-prop", "glass", "Coordinate Transformation Matrix", *"0.5 0 0 0 0.5 0 0 0 1".split())
        done = self.outputs(MODE="1024x768", OUTPUT="DUMMY0", TOUCH="gla")
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        self.assertIn("DUMMY0 connected primary 1024x768+0+0", self.ask("xrandr", "--query"))
        self.assertEqual(self.matrix(), [1, 0, 0, 0, 1, 0, 0, 0, 1])

    def test_fingers_of_another_frame_are_left_alone(self):
        self.ask("xinput", "set-prop", "glass", "Coordinate Transformation Matrix", *"0.5 0 0 0 0.5 0 0 0 1".split())
        self.assertEqual(self.outputs(TOUCH="another frame").returncode, 0)
        self.assertEqual(self.matrix()[0], 0.5)

    def test_a_wrong_output_or_mode_is_said_and_the_picture_stays(self):
        for settings in ({"OUTPUT": "HDMI-9"}, {"MODE": "1x1"}):
            done = self.outputs(**settings)
            self.assertEqual(done.returncode, 0)
            self.assertEqual(done.stderr.count("\n"), 1, done.stderr)
            for word in (*settings, *settings.values(), "/etc/fyrtaarn/kiosk.conf"):
                self.assertIn(word, done.stderr)
            self.assertIn("DUMMY0 connected primary", self.ask("xrandr", "--query"))


if __name__ == "__main__":
    lacks = touch_rig.missing() or next((f"{p} is not installed" for p in ("xset", "xrandr", "xinput") if not shutil.which(p)), "")
    if lacks:
        print("skipped: " + lacks)
        sys.exit(77)
    unittest.main()
