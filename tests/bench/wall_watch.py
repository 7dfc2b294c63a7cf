#!/usr/bin/env python3
"""Watches one program with a window on an X server whose picture lies in a file.

  wall_watch.py notifications COUNT                          fictive notifications of the last 30 hours, JSON lines
  wall_watch.py measure WxH RUNS COUNT PROGRAM [WORD...]     table lines: start, idle, memory, drag; medians of RUNS

The full picture: the first moment at which 95 % of the rows that the start changes look as they do when it is over.
The drag: a card of the first column to the right, 60 steps, 60 a second, with the X server's test mouse. A step's answer
is the first changed pixel in the rows through the card.
"""
import ctypes
import datetime
import glob
import json
import mmap
import os
import statistics
import subprocess
import sys
import tempfile
import time

REST_S, IDLE_S, QUIET_S = 3, 10, 1.5
DRAG_FROM, DRAG_TO, DRAG_STEPS = (200, 330), (600, 330), 60  # on a glass 1920 wide
DRAG_LIMITS = {1920: (3, 5, 20), 3840: (5, 7, None)}  # p50 ms, p95 ms, % of a core
# (width, notifications): seconds to the full picture, MiB; as the project's limits say. None: no limit was set.
LIMITS = {(1920, 200): (0.25, 110), (3840, 200): (0.35, 160), (1920, 10000): (0.40, 130), (3840, 10000): (None, None)}


def notifications(count):
    now = datetime.datetime.now(datetime.timezone.utc)
    for i in range(count):
        received = now - datetime.timedelta(minutes=1 + i * 7 % 1800)
        print(json.dumps({
            "format": "fyrtaarn/notification/1", "id": f"bench-{i}", "received": received.isoformat(timespec="seconds"),
            "notifier": 2, "age": i % 18, "reasons": ["school"], "summary": f"Fravær og uden jakke i frost, gruppe {i % 97}",
            "text": "Ask kom uden jakke i frost tre dage i uge 2. Mormor henter tirsdag og torsdag. " * 6}, ensure_ascii=False))


class Display:
    """An Xvfb of our own; rows() is what hangs on it now, every 16th row."""

    def __init__(self, width, height, folder):
        reading, writing = os.pipe()
        self.server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{width}x{height}x24", "-fbdir", folder,
             "-nolisten", "tcp", "-noreset", "-nocursor"],
            pass_fds=[writing], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(writing)
        with os.fdopen(reading) as numbers:
            number = numbers.readline().strip()
        if not number:
            sys.exit("wall_watch: Xvfb did not start")
        self.name = ":" + number
        with open(os.path.join(folder, "Xvfb_screen0"), "rb") as picture:
            self.pixels = mmap.mmap(picture.fileno(), 0, prot=mmap.PROT_READ)
        self.row_bytes, self.start = width * 4, len(self.pixels) - width * height * 4
        self.height = height

    def rows(self):
        return [self.pixels[self.start + y * self.row_bytes:self.start + (y + 1) * self.row_bytes]
                for y in range(0, self.height, 16)]

    def band(self, y):
        """Four rows from y on."""
        return self.pixels[self.start + y * self.row_bytes:self.start + (y + 4) * self.row_bytes]

    def end(self):
        self.server.terminate()
        self.server.wait()


def processor_s(pid):
    """Seconds of processor time of all threads so far, to the nanosecond."""
    total = 0
    for path in glob.glob(f"/proc/{pid}/task/*/schedstat"):
        with open(path) as f:
            total += int(f.read().split()[0])
    return total / 1e9


def memory_mib(pid):
    """Proportional memory: what is shared with others counts in parts."""
    with open(f"/proc/{pid}/smaps_rollup") as f:
        return next(int(line.split()[1]) for line in f if line.startswith("Pss:")) / 1024


def watch_start(display, program):
    """Seconds to the first and to the full picture, and the running program."""
    before = display.rows()
    begin = time.monotonic()
    running = subprocess.Popen(program, env={**os.environ, "DISPLAY": display.name}, stdout=subprocess.DEVNULL)
    seen, last = [], before
    while True:
        now = time.monotonic()
        rows = display.rows()
        if rows != last:
            seen.append((now - begin, rows))
            last = rows
        if running.poll() is not None or now - begin > 30:
            running.kill()
            sys.exit("wall_watch: the program ended, or showed nothing in 30 s")
        if seen and now - begin - seen[-1][0] > QUIET_S:
            break
        time.sleep(0.002)
    changed = [y for y in range(len(before)) if last[y] != before[y]]
    full = next(at for at, rows in seen if sum(rows[y] == last[y] for y in changed) >= 0.95 * len(changed))
    return seen[0][0], full, running


class Mouse:
    """The X server's test mouse."""

    def __init__(self, display):
        self.x11, self.test = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libXtst.so.6")
        self.x11.XOpenDisplay.restype = ctypes.c_void_p
        self.display = ctypes.c_void_p(self.x11.XOpenDisplay(display.name.encode()))

    def move(self, x, y):
        self.test.XTestFakeMotionEvent(self.display, -1, int(x), int(y), ctypes.c_ulong(0))
        self.x11.XFlush(self.display)

    def button(self, down):
        self.test.XTestFakeButtonEvent(self.display, 1, int(down), ctypes.c_ulong(0))
        self.x11.XFlush(self.display)

    def end(self):
        self.x11.XCloseDisplay(self.display)


def watch_drag(display, running, scale):
    """Milliseconds from every step to its pixel, % of a core during the drag, and how many steps were answered."""
    mouse = Mouse(display)
    x, y = DRAG_FROM[0] * scale, DRAG_FROM[1] * scale
    mouse.move(x, y)
    mouse.button(True)
    for i in range(1, 6):  # until the drag has begun and the card is up
        time.sleep(0.02)
        mouse.move(x + 4 * scale * i, y)
    time.sleep(0.5)
    answers, rows = [], int(y - 40 * scale)
    used, began = processor_s(running.pid), time.monotonic()
    for i in range(1, DRAG_STEPS + 1):
        before, step = display.band(rows), time.monotonic()
        mouse.move(x + 20 * scale + (DRAG_TO[0] - DRAG_FROM[0] - 20) * scale * i / DRAG_STEPS, y)
        while display.band(rows) == before and time.monotonic() - step < 0.1:
            time.sleep(0.0001)  # two processors have three programs to run
        if time.monotonic() - step < 0.1:
            answers.append(1000 * (time.monotonic() - step))
        time.sleep(max(0, began + i / 60 - time.monotonic()))
    processor = 100 * (processor_s(running.pid) - used) / (time.monotonic() - began)
    mouse.button(False)
    mouse.end()
    answers.sort()
    return answers[len(answers) // 2], answers[int(len(answers) * 0.95)], processor, len(answers)


def between_minutes():
    """The clock of the wall changes with the minute, and that is painted: waits until the next is far enough away."""
    second = time.time() % 60
    if second > 60 - IDLE_S - 1:
        time.sleep(60 - second + 2)


def measure(size, runs, count, program):
    width, height = map(int, size.split("x"))
    found, drags, loads = [], [], []
    for _ in range(runs):
        loads.append(os.getloadavg()[0])
        with tempfile.TemporaryDirectory() as folder:
            display = Display(width, height, folder)
            try:
                first, full, running = watch_start(display, program)
                time.sleep(REST_S)
                between_minutes()
                used, began = processor_s(running.pid), time.monotonic()
                time.sleep(IDLE_S)
                idle = 100 * (processor_s(running.pid) - used) / (time.monotonic() - began)
                found.append((first, full, memory_mib(running.pid), idle))
                if width in DRAG_LIMITS and count == 200:
                    drags.append(watch_drag(display, running, width / 1920))
                running.terminate()
                running.wait()
            finally:
                display.end()
    first, full, memory, idle = (statistics.median(column) for column in zip(*found))
    full_limit, memory_limit = LIMITS.get((width, count), (None, None))
    limit = lambda value: f"(limit {value})" if value else ""
    print(f"{size} {count:6d} notifications: first paint {first:.2f} s, full picture {full:.2f} s {limit(full_limit)}, "
          f"memory {memory:.0f} MiB {limit(memory_limit)}, idle {idle:.2f} % of a core (limit 0.0); "
          f"machine's load before: {max(loads):.1f}", flush=True)
    if drags:
        half, most, processor, answered = (statistics.median(column) for column in zip(*drags))
        limits = DRAG_LIMITS[width]
        print(f"{size} drag: step to pixel p50 {half:.1f} ms {limit(limits[0])}, p95 {most:.1f} ms {limit(limits[1])}, "
              f"processor {processor:.0f} % of a core {limit(limits[2])}, {answered:.0f} of {DRAG_STEPS} steps seen", flush=True)


if __name__ == "__main__":
    if sys.argv[1:2] == ["notifications"]:
        notifications(int(sys.argv[2]))
    elif sys.argv[1:2] == ["measure"] and len(sys.argv) > 5:
        measure(sys.argv[2], int(sys.argv[3]), int(sys.argv[4]), sys.argv[5:])
    else:
        sys.exit(__doc__)
