#!/usr/bin/env python3
"""How soon the trainer's light is where the finger is:  light_follows.py FYRTAARN [WIDTHxHEIGHT]

A real X server with a touchscreen. A finger carries the light over a page of a lesson, 120 steps; each is measured from the
moment it is injected until the glass shows the light there. Says median, 95 and 99 of a hundred, in ms. The limit is 50 and
100 ms (a touch and its answer). What is looked at is one row of pixels through X, which takes part of a millisecond itself.
"""
import pathlib
import statistics
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "support"))
import touch_rig  # noqa: E402
import touched_wall  # noqa: E402

PROGRAM = sys.argv[1]
SIZE = tuple(map(int, (sys.argv[2] if len(sys.argv) > 2 else "1920x1080").split("x")))
STEPS = 120


class Lesson(touched_wall.Wall):
    """The training world by itself: nobody is asked for a code."""

    def __init__(self, rig, folder):
        self.rig, self.data, self.names, self.pictures = rig, folder / "data", folder / "targets.json", None
        (self.data / "training").mkdir(parents=True)
        for world in (self.data, self.data / "training"):
            (world / "glass.json").write_text('{"format": "fyrtaarn/glass/1"}')
        self.child = rig.spawn([PROGRAM, "wall", "--training", "--kiosk", "--data", self.data, "--targets", self.names, "--theme", "light"])


def main():
    with tempfile.TemporaryDirectory() as folder, touch_rig.TouchRig(SIZE) as rig:
        wall = Lesson(rig, pathlib.Path(folder))
        for name in ("exercise/e07", "class/trainer", "trainer/spotlight"):
            wall.tap(name)
        wall.wait("the light", lambda targets: "spotlight/out" in targets)
        scale, finger = SIZE[1] / 1080, rig.finger(0)
        y = int(860 * scale)  # white paper from 60 to 820
        places = [(100 + 6 * (i % 100)) * scale + (300 * scale if i % 2 else 0) for i in range(STEPS)]
        finger.down(places[0], y)
        time.sleep(0.5)
        took = []
        for before, x in zip(places, places[1:]):
            edge = int(x + (278 * scale if x > before else -278 * scale))  # lit only when the light has come
            edge = min(max(edge, 0), SIZE[0] - 1)
            dark = sum(rig.picture(edge, y, 1, 1))
            start = time.perf_counter()
            finger.to(x, y)
            while sum(rig.picture(edge, y, 1, 1)) <= dark + 60 and time.perf_counter() < start + 1:
                pass
            took.append(1000 * (time.perf_counter() - start))
            time.sleep(0.03)
        took.sort()
        at = lambda part: took[min(len(took) - 1, int(part * len(took)))]  # noqa: E731
        print(f"{SIZE[0]}x{SIZE[1]}: light after {statistics.median(took):.1f} ms, p95 {at(0.95):.1f} ms, p99 {at(0.99):.1f} ms")
        wall.child.terminate()
        wall.child.wait()


if __name__ == "__main__":
    if reason := touch_rig.missing():
        sys.exit("skipped: " + reason)
    main()
