#!/usr/bin/env python3
"""Ten random fingers on the real wall, a glass that is unplugged, a screen that goes dark:  soak_test.py FYRTAARN DEVICE_SWITCH

What nobody would do on purpose and a class of children does: palms, long presses, contacts that never end, cards thrown
about, all at once. Afterwards the program is there, no larger than before, every finger is forgotten, the journal is sound.
FYR_SOAK_SEED repeats a run; FYR_LONG lets the fingers go on for two hours, of which the second must not take more memory than
the first, unplugs the glass two hundred times and turns the screen off as often.
"""
import os
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile
import time
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "support"))
import touch_rig  # noqa: E402
import touched_wall  # noqa: E402

SIZE = (1920, 1080)
PROGRAM, SWITCH = sys.argv[1:3]
NOW = "2026-03-03T08:34:00+01:00"
LONG = bool(os.environ.get("FYR_LONG"))
SEED = int(os.environ.get("FYR_SOAK_SEED", "2026"))
SECONDS = 60 * 60 if LONG else 60
WARM_UP = SECONDS if LONG else 8  # pages have been drawn, and in the long mode pictures of every kind saved: the first take 10 MB each
MAY_GROW_MB = 12 if LONG else 24  # what the fingers write is kept
CASES = pathlib.Path(__file__).resolve().parents[2] / "assets/cases/demo.jsonl"
HOMEWARD = {words[0]: words[1:] for words in map(str.split, (pathlib.Path(__file__).resolve().parent.parent / "support/homeward.txt").read_text().splitlines())
            if words and not words[0].startswith("#")}


class FictiveWall(touched_wall.Wall):
    """Made-up notifications: nobody is asked for a code."""

    def __init__(self, rig, folder):
        self.rig, self.data, self.names = rig, folder / "data", folder / "targets.json"
        self.pictures = None
        subprocess.run([PROGRAM, "receive", "--fictive", "--data", self.data, "--now", NOW, CASES], check=True, stdout=subprocess.DEVNULL)
        (self.data / "glass.json").write_text('{"format": "fyrtaarn/glass/1"}')  # it does not ask how large it is
        command = [PROGRAM, "wall", "--kiosk", "--data", self.data, "--targets", self.names, "--now", NOW, "--theme", "light"]
        self.child = rig.spawn(command)
        self.wait("Home", lambda targets: "door/morning" in targets)

    def pss_mb(self):
        """What it takes of the memory, shared parts divided among those who share them."""
        for line in pathlib.Path(f"/proc/{self.child.pid}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) / 1024
        raise AssertionError("no Pss")

    def go_home(self):
        """By plain taps, wherever it is: that they count shows that no finger has stuck."""
        until, last = time.monotonic() + 100, None # a glass that is being wiped does not answer for a minute
        while "door/morning" not in (targets := self.targets()):
            assert self.child.poll() is None, "the program ended"
            assert time.monotonic() < until, f"no way home from {sorted(targets)}"
            step = next((name for name in HOMEWARD if name in targets), None)
            if step == "dialog/no" and HOMEWARD.get(last):
                step = HOMEWARD[last][0]
            last, place = step, targets.get(step)
            x, y = (place["x"] + place["w"] / 2, place["y"] + place["h"] / 2) if place else (SIZE[0] / 2, SIZE[1] / 2)
            self.rig.finger(0).down(x, y)
            time.sleep(0.05)
            self.rig.finger(0).up()
            time.sleep(0.4)

    def end(self, test):
        self.child.terminate()
        test.assertEqual(self.child.wait(30), 0)
        subprocess.run([PROGRAM, "check", "--data", self.data], check=True)


class Soak(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.rig = touch_rig.TouchRig(SIZE)
        self.rig.__enter__()
        self.addCleanup(self.rig.__exit__)
        self.wall = FictiveWall(self.rig, pathlib.Path(folder.name))

    def leads_to(self, name, there):
        """A hand that comes in the moment in which the glass comes back may not be heard; it tries again, as people do."""
        for _ in range(3):
            self.wall.tap(name)
            until = time.monotonic() + 10
            while time.monotonic() < until:
                if there in self.wall.targets():
                    return
                time.sleep(0.05)
        self.fail(f"{name} does not lead to {there}; on the glass: {sorted(self.wall.targets())}")

    def tap_home_and_away(self):
        self.leads_to("door/morning", "bar/home")
        self.leads_to("bar/home", "door/morning")

    def fingers_for(self, dice, seconds):
        """All ten, each in its own way; the tenth mostly lies there and does not move."""
        names = []
        until, look = time.monotonic() + seconds, 0.0
        while time.monotonic() < until:
            if time.monotonic() > look: # half of them aim at something
                names, look = list(self.wall.targets().values()), time.monotonic() + 0.5
                self.assertIsNone(self.wall.child.poll(), f"the program ended; seed {SEED}")
            number = dice.randrange(10)
            finger = self.rig.finger(number)
            if finger.is_down:
                what = dice.random()
                if what < (0.03 if number == 9 else 0.45):
                    finger.up()
                elif what < 0.8:
                    x, y = self.place(dice, names)
                    self.rig.glide(finger.way(x, y, dice.randint(1, 6)), rate=240)
            else:
                finger.down(*self.place(dice, names))
            if dice.random() < 0.02:
                time.sleep(0.6) # those that lie there are long presses now
            if dice.random() < 0.01: # a palm: many contacts in one place, gone at once
                x, y = self.place(dice, [])
                palm = [self.rig.finger(n) for n in range(10) if not self.rig.finger(n).is_down]
                for n, part in enumerate(palm):
                    part.down(min(SIZE[0] - 1, x + 9 * n), min(SIZE[1] - 1, y + 5 * (n % 3)))
                for part in palm:
                    part.up()
            time.sleep(0.004)
        for number in range(10):
            if self.rig.finger(number).is_down:
                self.rig.finger(number).up()

    @staticmethod
    def place(dice, targets):
        if targets and dice.random() < 0.6:
            target = dice.choice(targets)
            return target["x"] + target["w"] * dice.random(), target["y"] + target["h"] * dice.random()
        return dice.uniform(0, SIZE[0] - 1), dice.uniform(0, SIZE[1] - 1)

    def test_ten_random_fingers_do_no_harm(self):
        dice = random.Random(SEED)
        self.fingers_for(dice, WARM_UP)
        self.wall.go_home()
        before = self.wall.pss_mb()
        self.fingers_for(dice, SECONDS)
        self.wall.go_home()
        time.sleep(9) # notices are gone
        grown = self.wall.pss_mb() - before
        print(f"\nseed {SEED}: {before:.1f} MB before, {grown:+.1f} MB after {SECONDS} s")
        self.assertLess(grown, MAY_GROW_MB)
        self.tap_home_and_away()
        self.wall.end(self)

    def test_a_glass_that_is_unplugged_again_and_again_is_heard_again(self):
        for cycle in range(200 if LONG else 20):
            self.rig.finger(1).down(400 + cycle, 500)
            self.rig.finger(2).down(1400, 500)
            self.rig.spawn([SWITCH, "glass", "off"]).wait()
            self.rig.spawn([SWITCH, "glass", "on"]).wait()
            self.rig.replug_glass()
            if cycle % 5 == 4:
                self.wall.go_home()
        self.wall.go_home()
        self.tap_home_and_away()
        self.wall.end(self)

    @unittest.skipUnless(shutil.which("xrandr"), "there is no xrandr (Debian package x11-xserver-utils)")
    def test_a_screen_that_goes_off_or_changes_its_size_comes_back_without_help(self):
        def screen(*how):
            self.rig.spawn(["xrandr", "--output", "DUMMY0", *how], stdout=subprocess.DEVNULL).wait()

        for cycle in range(200 if LONG else 20):
            screen("--off")
            time.sleep(0.2 if cycle % 2 else 0.02)
            screen("--auto")
            self.assertIsNone(self.wall.child.poll())
        for mode in ("1280x720", "1280x1024", "1920x1080"):
            screen("--mode", mode)
            time.sleep(0.3)
            self.assertIsNone(self.wall.child.poll())
        self.wall.wait("the whole glass to be used again", lambda targets: "door/morning" in targets and
                       max(t["x"] + t["w"] for t in targets.values()) > 0.9 * SIZE[0])
        self.tap_home_and_away()
        self.wall.end(self)


if __name__ == "__main__":
    if reason := touch_rig.missing():
        print("skipped: " + reason)
        sys.exit(77)
    unittest.main(argv=sys.argv[:1] + sys.argv[3:], verbosity=2)
