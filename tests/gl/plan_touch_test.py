#!/usr/bin/env python3
"""A game plan under real fingers:  plan_touch_test.py FYRTAARN [FOLDER_FOR_PICTURES]

A real X server, a ten-finger touchscreen, the program as it hangs on the wall. Two hands drag two cards at once, a tap does
what a drag does, two fingers bring it nearer, a card taken straight down keeps its day, a finger never lifts, and nobody's answers are
seen.
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


class PlanWall(touched_wall.Wall):
    def action(self, text, owner, lane):
        before = {name for name in self.targets() if name.startswith("plan/action/")}
        self.tap("bar/action")
        self.write("form/text", text)
        self.tap(f"form/lane/{lane}")
        self.write("form/owner", owner)
        self.tap("form/save")
        self.wait("the action", lambda targets: "form/save" not in targets and
                  len([name for name in targets if name.startswith("plan/action/")]) > len(before))
        return next(name for name in self.targets() if name.startswith("plan/action/") and name not in before)

    def plan(self):
        """What the data folder holds, as the program itself writes it."""
        file = self.data.parent / "plan.json"
        subprocess.run([PROGRAM, "export", "--data", self.data, "--board", "plan", "--json", file, "--level", "full", "--now", NOW],
                       check=True, stdout=subprocess.DEVNULL)
        return json.loads(file.read_text())["plan"]

    def seen(self, name):
        return next(a for a in self.plan()["actions"] if str(a["id"]) == name.rsplit("/", 1)[1])

    def until(self, what, enough):
        end = time.monotonic() + 30
        while not enough(self.plan()):
            if time.monotonic() > end:
                raise AssertionError(f"waited in vain for {what}")
            time.sleep(0.1)


class PlanUnderFingers(unittest.TestCase):
    def test_many_hands_on_one_plan(self):
        with tempfile.TemporaryDirectory() as name, touch_rig.TouchRig(SIZE) as rig:
            wall = PlanWall(rig, pathlib.Path(name), PROGRAM, NOW, PICTURES)
            wall.tap("door/plan")
            wall.tap("bar/new-plan")
            wall.tap("sheet/template/empty")
            wall.tap("form/save")
            wall.wait("the plan", lambda targets: "plan/lane/practice" in targets)
            first = wall.action("aftal datoer", "line", "plan")
            second = wall.action("magneter", "omar", "staff")
            third = wall.action("oplaeg", "sara", "partners")
            day = {card: wall.seen(card)["due"] for card in (first, second, third)}
            wall.shot("plan")

            # two hands, two cards, each to a lane and a day of its own
            practice, time_lane = wall.at("plan/lane/practice"), wall.at("plan/lane/time")
            wall.drag((1, first, (1000, practice[1])), (2, second, (700, time_lane[1])))
            wall.until("two cards to lie elsewhere", lambda plan: {a["lane"] for a in plan["actions"]} == {"practice", "time", "partners"})
            wall.shot("two-hands")
            self.assertEqual(wall.seen(first)["lane"], "practice")
            self.assertEqual(wall.seen(second)["lane"], "time")
            self.assertGreater(wall.seen(first)["due"], day[first])
            self.assertGreater(wall.seen(first)["due"], wall.seen(second)["due"])

            # two fingers of one hand bring the plan nearer around what lies between them, and push it away again
            def apart():
                wall.at(first)  # until all has come to rest
                cards = wall.targets()
                return cards[first]["x"] - cards[second]["x"]
            before, (_, y) = apart(), wall.at("plan/lane/staff")
            for number, x in ((3, 900), (4, 1000)):
                rig.finger(number).down(x, y)
            rig.glide(rig.finger(3).way(850, y), rig.finger(4).way(1050, y))
            near = apart()
            wall.shot("nearer")
            rig.glide(rig.finger(3).way(900, y), rig.finger(4).way(1000, y))
            for number in (3, 4):
                rig.finger(number).up()
            self.assertGreater(near, 1.8 * before)
            self.assertLess(abs(apart() - before), 12)

            # taken straight to another lane it keeps its day
            x, y = wall.at(third)
            _, leaders = wall.at("plan/lane/leadership")
            rig.finger(1).down(x, y)
            time.sleep(0.4)
            rig.glide(rig.finger(1).way(x + 4, leaders, 30))
            rig.finger(1).up()
            wall.until("the card to lie with the leaders", lambda plan: wall.seen(third)["lane"] == "leadership")
            self.assertEqual(wall.seen(third)["due"], day[third])

            # a tap does what a drag does
            wall.tap(third)
            wall.tap("sheet/move")
            wall.tap("sheet/lane/partners")
            wall.tap("sheet/week_later")
            wall.tap("sheet/close")
            self.assertEqual(wall.seen(third)["lane"], "partners")
            self.assertGreater(wall.seen(third)["due"], day[third])

            # a milestone by its own finger while another finger never lifts
            rig.finger(9).down(1400, 1060)
            wall.tap("bar/milestone")
            wall.write("form/text", "alle er med")
            wall.tap("form/save")
            wall.wait("the milestone", lambda targets: any(t.startswith("plan/milestone/") for t in targets) and "form/save" not in targets)
            diamond = next(t for t in wall.targets() if t.startswith("plan/milestone/"))
            placed = wall.plan()["milestones"][0]["date"]
            x, y = wall.at(diamond)
            wall.drag((2, diamond, (x - 260, y)))
            wall.until("the milestone to stand earlier", lambda plan: plan["milestones"][0]["date"] < placed)

            # one person's answers are gone when they are handed in
            wall.tap("bar/barometer")
            wall.tap("bar/measure")
            for statement in range(12):
                wall.tap(f"measure/{statement}/{statement % 4}")
            wall.tap("bar/hand-in")
            wall.wait("the thanks", lambda targets: "measure/next" in targets)
            wall.shot("thanks")
            self.assertNotIn("bar/keep", wall.targets())
            rig.finger(9).up()
            wall.tap("bar/stop")
            wall.tap("dialog/yes")
            wall.tap("bar/plan")
            wall.wait("the plan", lambda targets: first in targets)
            self.assertEqual(wall.plan()["measurements"], [])
            wall.child.terminate()
            self.assertEqual(wall.child.wait(20), 0)
            subprocess.run([PROGRAM, "check", "--data", wall.data], check=True, stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    if reason := touch_rig.missing():
        print("skipped: " + reason)
        sys.exit(77)
    unittest.main(argv=sys.argv[:1], verbosity=2)
