#!/usr/bin/env python3
"""A whole morning meeting, by fingers, on the real wall:  meeting_test.py FYRTAARN [FOLDER_FOR_PICTURES]

A real X server, a ten-finger touchscreen, the program as it hangs on the wall, its real data folder. Two people drag at
once, a palm lies on the glass, a finger never lifts, and in the middle the power goes.
"""
import json
import pathlib
import signal
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
NOW = "2026-03-03T08:34:00+01:00"
NOTIFICATIONS = [
    {"format": "fyrtaarn/notification/1", "id": f"n-{n}", "code": code, "received": f"2026-03-03T0{5 + n}:10:00+01:00",
     "channel": "letter", "notifier": 3, "age": 6 + n, "summary": summary}
    for n, (code, summary) in enumerate([("Birk-01", "Er træt i skolen"), ("Birk-02", "Har ikke madpakke med"),
                                         ("Birk-03", "Græder, når hun hentes")])]


class MorningWall(touched_wall.Wall):
    def assess(self):
        self.tap("case/ring")
        self.tap("assess/answer/no")
        self.write("assess/reason/own", "er hos sin mor")
        self.tap("form/save")
        self.wait("the form to close", lambda targets: "form/save" not in targets)


def board(wall):
    """What the data folder holds, as the program itself writes it."""
    file = wall.data.parent / "board.json"
    subprocess.run([PROGRAM, "export", "--data", wall.data, "--board", "funnel", "--json", file, "--level", "full", "--reason", "supervision", "--now", NOW], check=True)
    return json.loads(file.read_text())


def case(state, code):
    return next(c for c in state["cases"] if c["facts"]["code"] == code)


class Meeting(unittest.TestCase):
    def test_a_whole_meeting_by_fingers_with_a_power_cut_in_the_middle(self):
        with tempfile.TemporaryDirectory() as name, touch_rig.TouchRig(SIZE) as rig:
            wall = MorningWall(rig, pathlib.Path(name), PROGRAM, NOW, PICTURES)
            wall.wait("Home", lambda targets: "door/morning" in targets)
            (wall.data / "inbox" / "monday.jsonl").write_text("\n".join(map(json.dumps, NOTIFICATIONS)))
            wall.tap("door/morning")
            wall.wait("the notifications", lambda targets: "funnel/card/3" in targets)
            wall.tap("bar/open")
            wall.type("lm tb")
            wall.tap("form/save")
            wall.wait("the meeting", lambda targets: "bar/end" in targets)

            # the first one: assessed, noted, two magnets by two hands at once
            wall.tap("bar/next")
            wall.assess()
            wall.tap("bar/note")
            wall.write("form/text", "sover i timerne")
            wall.tap("form/kind/observation")
            wall.tap("form/save")
            wall.wait("the note", lambda targets: "form/save" not in targets)
            wall.tap("case/phase/2")
            wall.wait("the triangle", lambda targets: any(target.startswith("case/slot/") for target in targets))
            slots = sorted(target for target in wall.targets() if target.startswith("case/slot/"))
            wall.drag((1, "bar/magnet/resource", slots[0]), (2, "bar/magnet/concern", slots[4]))
            wall.wait("two magnets", lambda targets: sum(target.startswith("case/magnet/") for target in targets) == 2)
            wall.shot("case")

            # the other two are assessed and go on, side by side
            for number in (2, 3):
                wall.tap("bar/board")
                wall.tap(f"funnel/card/{number}")
                wall.tap("sheet/open")
                wall.assess()
            wall.tap("bar/board")
            wall.drag((1, "funnel/card/2", "funnel/column/concern"), (2, "funnel/card/3", "funnel/column/hypotheses"))
            time.sleep(1.5)
            wall.shot("board")

            # the power goes while a finger holds a card and a palm lies on the glass
            rig.finger(3).down(*wall.at("funnel/card/1"))
            rig.finger(4).down(1500, 700)
            wall.child.send_signal(signal.SIGKILL)
            wall.child.wait()
            rig.finger(3).up()
            rig.finger(4).up()
            state = board(wall)
            self.assertEqual([case(state, f"Birk-0{n}")["step"] for n in (2, 3)], ["concern", "hypotheses"])
            first = case(state, "Birk-01")
            self.assertEqual(len([item for item in first["items"] if item["dimension"]]), 2)
            self.assertEqual([item["text"] for item in first["items"] if item["text"]], ["sover i timerne"])
            self.assertEqual([first["acute"]["by"], first["acute"]["reason"]], ["LM", "er hos sin mor"])

            # it goes on where it was; a finger that never lifts keeps nobody from working
            wall.start()
            wall.wait("the meeting", lambda targets: "bar/end" in targets)
            rig.finger(9).down(1000, 930)
            wall.tap("funnel/card/1")
            wall.tap("sheet/open")
            wall.tap("case/phase/1")
            wall.tap("case/voice")
            wall.write("form/text", "jeg er sulten")
            wall.tap("form/save")
            wall.tap("case/more")
            wall.tap("sheet/short")
            wall.write("form/reason", "der er en plan")
            wall.tap("form/save")
            wall.tap("case/track/early_help")
            wall.tap("case/save")
            wall.write("form/reason", "mor vil gerne")
            wall.tap("form/save")
            wall.wait("the decision", lambda targets: "form/save" not in targets)
            wall.tap("bar/board")
            wall.tap("bar/end")
            wall.wait("the summary", lambda targets: "end/save" in targets)
            wall.shot("summary")
            wall.tap("end/save")
            wall.wait("the page of rest", lambda targets: "pin/1" in targets)
            wall.shot("rest")
            written = sorted(file.suffix for file in (wall.data / "exports").rglob("*") if file.is_file())
            self.assertEqual(written, [".csv", ".json", ".pdf", ".png"])
            wall.child.terminate()
            self.assertEqual(wall.child.wait(20), 0)
            self.assertEqual(case(board(wall), "Birk-01")["decision"]["track"], "early_help")
            subprocess.run([PROGRAM, "check", "--data", wall.data], check=True)
            log = subprocess.run([PROGRAM, "log", "--data", wall.data, "--code", "Birk-01", "--lang", "en"], check=True, capture_output=True, text=True).stdout
            self.assertIn("opened the case", log)
            self.assertNotIn("sulten", log)


if __name__ == "__main__":
    if reason := touch_rig.missing():
        print("skipped: " + reason)
        sys.exit(77)
    unittest.main(argv=sys.argv[:1], verbosity=2)
