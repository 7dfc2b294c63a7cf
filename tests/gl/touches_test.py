#!/usr/bin/env python3
"""What a whole funnel costs in touches:  touches_test.py FYRTAARN

The wall as it hangs there, with codes, one person logged in; a finger does the shortest complete funnel of one notification, letters on
the keyboard on the glass are touches like any other. The parts and their sum are printed, and have limits.
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

PROGRAM = sys.argv[1]
NOW = "2026-03-03T08:34:00+01:00"
NOTIFICATION = {"format": "fyrtaarn/notification/1", "id": "n-1", "code": "Birk-01", "received": "2026-03-03T05:10:00+01:00", "channel": "letter",
                "notifier": 2, "age": 8, "summary": "Sover i timerne",
                "text": "Han sover i timerne tre dage i træk. Mormor henter ham hver dag og har mad med. Han siger ikke meget."}
LIMITS = {"assessment: no, a reason, two initials": 4, "a note from the text, with its source": 2, "decision with owner and day": 4, "five duties": 6}
MOST = 80


class CountingWall(touched_wall.Wall):
    """Counts what the finger does, by part."""

    def part(self, name):
        self.parts[name] = 0
        self.now_in = name

    def touch(self, *names):
        for name in names:
            self.tap(name)
            self.parts[self.now_in] += 1

    def letters(self, word):
        for letter in word:
            self.touch("key/space" if letter == " " else f"key/{letter}")

    def saved(self):
        self.touch("form/save")
        self.wait("the form to close", lambda targets: "form/save" not in targets)


class Touches(unittest.TestCase):
    def test_the_shortest_complete_funnel(self):
        with tempfile.TemporaryDirectory() as name, touch_rig.TouchRig((1920, 1080)) as rig:
            folder = pathlib.Path(name)
            wall = CountingWall(rig, folder, PROGRAM, NOW)
            wall.parts = {}
            wall.child.terminate()
            wall.child.wait(20)
            subprocess.run([PROGRAM, "people", "add", "AB", "adviser", "--data", wall.data, "--now", NOW],
                           input="739264\n739264\n", text=True, stdout=subprocess.DEVNULL, check=True)
            wall.start()
            (wall.data / "inbox" / "monday.jsonl").write_text(json.dumps(NOTIFICATION, ensure_ascii=False))
            wall.tap("door/morning")
            wall.wait("the notification", lambda targets: "funnel/card/1" in targets)
            wall.tap("bar/open")
            for touch in ("form/present/start/0", "form/present/start/1", "form/save"):
                wall.tap(touch)
            wall.wait("the meeting", lambda targets: "bar/end" in targets)

            wall.part("to the notification")
            wall.touch("bar/next")
            wall.part("to the assessment")
            wall.touch("case/ring")
            wall.part("assessment: no, a reason, two initials")
            wall.touch("assess/answer/no", "assess/reason/school", "assess/with/AB")
            wall.saved()
            wall.part("a note from the text, with its source")
            wall.touch("case/text/1", "case/note/1/kind/seen")
            wall.part("a resource from the text, with its source")
            wall.touch("case/text/2", "case/note/2/magnet", "case/note/2/kind/seen")
            wall.part("the child's own words: not heard yet")
            wall.touch("case/voice/not-heard")
            for number, (think, means) in enumerate([("uro hjemme", "træt"), ("syg", "bagud")], 1):
                wall.part(f"hypothesis {number}")
                wall.touch("case/add-hypothesis")
                wall.letters(think)
                wall.touch("form/save")  # what it means for the child is missing: there it leads
                wall.letters(means)
                wall.saved()
            wall.part("focus with what it asks")
            wall.touch("case/add-focus")
            wall.letters("søvn")
            wall.touch("key/return")
            wall.letters("hvornår")
            wall.saved()
            wall.part("the way")
            wall.touch("case/track/exploration")
            wall.part("decision with owner and day")
            wall.touch("case/save", "form/reason/start/0")
            wall.saved()
            wall.part("five duties")
            for duty in ("sibling_check", "parents_informed", "acknowledgement", "professional_told", "recorded"):
                wall.touch(f"case/duty/{duty}")
            time.sleep(0.5)
            wall.child.terminate()
            self.assertEqual(wall.child.wait(20), 0)

            file = folder / "board.json"
            subprocess.run([PROGRAM, "export", "--data", wall.data, "--board", "funnel", "--json", file, "--level", "full", "--reason", "supervision", "--now", NOW], check=True)
            case = json.loads(file.read_text())["cases"][0]
            self.assertEqual([case["acute"]["answer"], case["acute"]["by"], case["acute"]["by_other"]], ["no", "LM", "AB"])
            self.assertEqual([item["kind"] for item in case["items"]], ["observation", "observation"])
            self.assertEqual([len(case["hypotheses"]), len(case["focus"])], [2, 1])
            self.assertEqual([case["decision"]["track"], case["decision"]["owner"]], ["exploration", "LM"])
            self.assertTrue(case["decision"]["due"])
            self.assertGreaterEqual(json.dumps(case["duties"]).count('"done"'), 5)

            total = sum(wall.parts.values())
            for part, count in wall.parts.items():
                print(f"| {part} | {LIMITS.get(part, '')} | {count} |")
            print(f"| in all | {MOST} | {total} |")
            for part, most in LIMITS.items():
                self.assertLessEqual(wall.parts[part], most, part)
            self.assertLessEqual(total, MOST)


if __name__ == "__main__":
    if reason := touch_rig.missing():
        print("skipped: " + reason)
        sys.exit(77)
    unittest.main(argv=sys.argv[:1], verbosity=2)
