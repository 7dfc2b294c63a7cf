"""The program as it hangs on the wall, touched by the names of its targets: on a touch_rig, with a data folder of its own."""
import json
import subprocess
import time

CODE = "482915"  # of LM, who leads
KEYS = {letter: code for first, letters in ((24, "qwertyuiop"), (38, "asdfghjkl"), (52, "zxcvbnm"))
        for code, letter in enumerate(letters, first)} | {" ": 65}


class Wall:
    """The program on the rig's glass, touched by the names of its targets."""

    def __init__(self, rig, folder, program, now, pictures=None):
        self.rig, self.data, self.names = rig, folder / "data", folder / "targets.json"
        self.program, self.now, self.pictures = program, now, pictures
        subprocess.run([program, "people", "add", "LM", "professional_leader", "--data", self.data, "--now", now],
                       input=f"{CODE}\n{CODE}\n", text=True, stdout=subprocess.DEVNULL, check=True)
        (folder / "data" / "glass.json").write_text('{"format": "fyrtaarn/glass/1"}')  # it does not ask how large it is
        self.start()

    def start(self):
        """Nothing but the pad is on the glass, then what was there before."""
        self.names.unlink(missing_ok=True)
        self.child = self.rig.spawn([self.program, "wall", "--data", self.data, "--targets", self.names, "--now", self.now, "--theme", "light"])
        self.enter()

    def enter(self):
        for digit in CODE:
            self.tap(f"pin/{digit}")
        self.wait("the code to be heard", lambda targets: targets and "pin/1" not in targets)

    def glass(self):
        """What the program last said about the glass."""
        try:
            return json.loads(self.names.read_text())
        except FileNotFoundError:
            return {"moving": False, "keys": 0, "targets": []}

    def targets(self):
        return {target["name"]: target for target in self.glass()["targets"]}

    def wait(self, what, enough):
        until = time.monotonic() + 60
        while not enough(self.targets()):
            if self.child.poll() is not None or time.monotonic() > until:
                raise AssertionError(f"waited in vain for {what}; on the glass: {sorted(self.targets())}")
            time.sleep(0.02)

    def at(self, name):
        self.wait(name, lambda targets: name in targets)
        before, until = None, time.monotonic() + 10
        while (target := self.targets().get(name)) and (target != before or self.glass()["moving"]):  # until it has come to rest
            if time.monotonic() > until:
                raise AssertionError(f"{name} does not come to rest")
            before = target
            time.sleep(0.1)
        return before["x"] + before["w"] / 2, before["y"] + before["h"] / 2

    def tap(self, name, finger=1):
        self.rig.finger(finger).down(*self.at(name))
        time.sleep(0.05)
        self.rig.finger(finger).up()

    def type(self, text):
        """Until the last letter is taken: fingers come over another connection and may overtake keys."""
        before = self.glass()["keys"]
        for letter in text:
            self.rig.key(KEYS[letter])
        self.wait(f"»{text}« to be taken", lambda _: self.glass()["keys"] >= before + len(text))

    def write(self, field, text):
        self.tap(field)
        self.type(text)
        self.wait("the keyboard on the glass to make room", lambda targets: "keyboard" not in targets)

    def place(self, where):
        """A target's name, or a place on the glass."""
        return self.at(where) if isinstance(where, str) else where

    def drag(self, *moves):
        """Several fingers at once: (finger, from, to) each; out of the list sideways first."""
        ways = []
        for number, start, end in moves:
            (x, y), (to_x, to_y) = self.place(start), self.place(end)
            self.rig.finger(number).down(x, y)
            ways.append((number, x, y, to_x, to_y))
        time.sleep(0.05)
        self.rig.glide(*[self.rig.finger(n).way(x + 90, y, 8) for n, x, y, _, _ in ways])
        self.rig.glide(*[self.rig.finger(n).way(to_x, to_y, 25) for n, _, _, to_x, to_y in ways])
        time.sleep(0.2)
        for number, *_ in ways:
            self.rig.finger(number).up()

    def shot(self, name):
        if self.pictures:
            time.sleep(0.6)
            self.rig.shot(self.pictures / f"{name}.png")
