#!/usr/bin/env python3
"""A lesson under real fingers:  lesson_touch_test.py FYRTAARN [FOLDER_FOR_PICTURES]

A real X server, a ten-finger touchscreen, the program as it hangs on the wall. Four groups answer and write at once, each in its
panel, the program is killed in the middle of it, the trainer points with a light, all lock, and what they see is compared and
saved, marked as fictive. The daily wall knows nothing of it.
"""
import json
import pathlib
import subprocess
import sys
import tempfile
import time
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "support"))
import touch_rig  # noqa: E402
import touched_wall  # noqa: E402

SIZE = (1920, 1080)
PROGRAM = sys.argv[1]
PICTURES = pathlib.Path(sys.argv[2]) if len(sys.argv) > 2 else None
NOW = "2026-03-03T09:00:00+01:00"
GROUPS = (1, 2, 3, 4)
WORDS = {1: "skole", 2: "ferie", 3: "morgen", 4: "ro"}


class ClassWall(touched_wall.Wall):
    def to_class(self):
        """Through the third door, which asks for a trainer's or a leader's code."""
        self.tap("door/class")
        self.wait("the door to ask for a code", lambda targets: "pin/1" in targets)
        self.enter()

    def at_once(self, names):
        """Every group's finger on its own thing, all down before the first is lifted."""
        places = {group: self.at(name) for group, name in names.items()}
        for group, (x, y) in places.items():
            self.rig.finger(group).down(x, y)
            time.sleep(0.02)
        for group in places:
            self.rig.finger(group).up()

    def brightness(self, x, y):
        """Of a spot of the glass, 0 to 255."""
        spot = self.rig.picture(x - 4, y - 4, 9, 9)
        return sum(spot) / len(spot)

    def is_lit(self, x, y, dark):
        """The light lies at (x, y), and not at `dark`, or soon will."""
        until = time.monotonic() + 10
        while time.monotonic() < until:
            if self.brightness(x, y) > 2 * self.brightness(*dark):
                return True
            time.sleep(0.02)
        return False

    def board(self):
        """What the training world holds, as the program itself writes it."""
        file = self.data.parent / "board.json"
        subprocess.run([PROGRAM, "export", "--training", "--data", self.data, "--json", file, "--level", "full", "--now", NOW],
                       check=True, stdout=subprocess.DEVNULL)
        return json.loads(file.read_text())


class LessonUnderFingers(unittest.TestCase):
    def test_four_groups_and_a_trainer_at_one_wall(self):
        with tempfile.TemporaryDirectory() as name, touch_rig.TouchRig(SIZE) as rig:
            wall = ClassWall(rig, pathlib.Path(name), PROGRAM, NOW, PICTURES)
            wall.to_class()
            wall.tap("exercise/e07")
            wall.tap("class/trainer")
            wall.tap("trainer/panels")

            # four hands at once: is it acute, and how worried are they
            wall.at_once({group: f"panel/{group}/acute/no" for group in GROUPS})
            for group in GROUPS:
                wall.at_once({g: f"panel/{g}/concern/more" for g in GROUPS if g >= group})
            wall.shot("answers")

            # four keyboards at once, letter by letter
            for group in GROUPS:
                wall.tap(f"panel/{group}/hypothesis", finger=group)
            for letter in range(max(map(len, WORDS.values()))):
                wall.at_once({g: f"group/{g}/key/{word[letter]}" for g, word in WORDS.items() if letter < len(word)})
            wall.shot("writing")
            for step in ("keyboard/hide", "form/consequence", "key/a", "form/save"): # and what it means for the child
                wall.at_once({g: f"group/{g}/{step}" for g in GROUPS})
            wall.wait("all to have saved", lambda targets: not any(t.endswith("form/save") for t in targets))
            time.sleep(1.2)

            # the plug is pulled with a finger on the glass; the lesson is there again
            rig.finger(5).down(900, 500)
            wall.child.kill()
            wall.child.wait()
            rig.finger(5).up()
            wall.start()
            wall.to_class()
            wall.wait("the lesson", lambda targets: "class/next" in targets)
            thought = {case["facts"]["code"]: [h["think"].lower() for h in case["hypotheses"]] for case in wall.board()["cases"]}
            self.assertEqual(thought, {f"Birk-11-{g}": [WORDS[g]] for g in GROUPS})

            # the light follows a slow finger and a fast one; a palm, a second hand and a finger that never lifts change nothing
            wall.tap("class/trainer")
            wall.tap("trainer/spotlight")
            left = (300, 860) # white paper, as at (800, 860)
            wall.tap("spotlight/smaller")
            rig.finger(0).down(*left)
            self.assertTrue(wall.is_lit(*left, dark=(800, 860)))
            rig.glide(rig.finger(0).way(800, 860, 60))
            self.assertTrue(wall.is_lit(800, 860, dark=left))
            wall.shot("light")
            rig.finger(2).down(*left) # somebody else
            time.sleep(0.3)
            self.assertTrue(wall.is_lit(800, 860, dark=left))
            rig.finger(2).up()
            rig.glide(rig.finger(0).way(*left, 4), rate=240)
            self.assertTrue(wall.is_lit(*left, dark=(800, 860)))
            rig.finger(0).to(-40, 1200) # out over the edge of the glass, and lifted there
            rig.finger(0).up()
            rig.finger(7).down(800, 860) # never lifts
            self.assertTrue(wall.is_lit(800, 860, dark=left))
            wall.tap("spotlight/out")
            wall.wait("the page to answer again", lambda targets: "class/next" in targets)
            rig.finger(7).up()

            # the answers are locked, compared and saved
            wall.tap("class/trainer")
            wall.tap("trainer/panels")
            wall.at_once({g: f"panel/{g}/lock" for g in GROUPS})
            wall.tap("class/compare")
            wall.shot("comparison")
            wall.tap("compare/save")
            written = wall.data / "training" / "exports"
            until = time.monotonic() + 30
            while len(files := sorted(written.rglob("*.json")) + sorted(written.rglob("*.png"))) < 2:
                self.assertLess(time.monotonic(), until, "nothing was saved")
                time.sleep(0.1)
            seen = json.loads(files[0].read_text())
            self.assertEqual(seen["world"], "training")
            self.assertEqual([g["concern"] for g in seen["groups"]], [5, 6, 7, 8])
            self.assertIn(b"fyrtaarn-fictive\0\0\0\0\0true", files[1].read_bytes())

            # the daily wall has heard nothing
            wall.child.terminate()
            self.assertEqual(wall.child.wait(20), 0)
            for world in ([], ["--training"]):
                subprocess.run([PROGRAM, "check", *world, "--data", wall.data], check=True, stdout=subprocess.DEVNULL)
            file = wall.data.parent / "daily.json"
            subprocess.run([PROGRAM, "export", "--data", wall.data, "--json", file, "--now", NOW], check=True, stdout=subprocess.DEVNULL)
            self.assertEqual(json.loads(file.read_text())["cases"], [])


if __name__ == "__main__":
    if reason := touch_rig.missing():
        print("skipped: " + reason)
        sys.exit(77)
    unittest.main(argv=sys.argv[:1], verbosity=2)
