"""Fingers of four people on a guarded wall: each comes in with a code, words are written on the keyboard on the glass."""
import json
import pathlib
import signal
import subprocess
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "support"))
import touched_wall  # noqa: E402

PEOPLE = {"TB": ("team_leader", "739264"), "LM": ("meeting_leader", "482915"), "AB": ("adviser", "605381"), "BN": ("adviser", "294617")}
NO_FORM = "form/save"


class GuardedWall(touched_wall.Wall):
    """The program as it hangs on the wall, frozen at `now` (RFC 3339) from one start to the next."""

    def __init__(self, rig, folder, program, pictures=None):
        self.rig, self.data, self.names, self.program, self.pictures, self.now = rig, folder / "data", folder / "targets.json", program, pictures, ""
        for initials, (role, code) in PEOPLE.items():
            subprocess.run([program, "people", "add", initials, role, "--data", self.data], input=f"{code}\n{code}\n", text=True,
                           stdout=subprocess.DEVNULL, check=True)
        (self.data / "glass.json").write_text('{"format": "fyrtaarn/glass/1", "reduced_motion": true}')
        self.person = "LM"

    def start_at(self, now, person):
        self.now, self.person = now, person
        self.start()

    def types_code_of(self, person):
        for digit in PEOPLE[person][1]:
            self.tap(f"pin/{digit}")

    def enter(self):
        self.types_code_of(self.person)
        self.wait("the code to be heard", lambda targets: targets and "pin/1" not in targets)

    def power_goes(self):
        self.child.send_signal(signal.SIGKILL)
        self.child.wait()

    def ends(self):
        self.child.terminate()
        assert self.child.wait(20) == 0

    def at(self, name):
        """Where it lies, once it lies there for two looks; with reduced motion nothing slides there."""
        before, until = None, time.monotonic() + 30
        while True:
            glass = self.glass()
            target = next((t for t in reversed(glass["targets"]) if t["name"] == name), None)
            if target and target == before:
                return target["x"] + target["w"] / 2, target["y"] + target["h"] / 2
            if self.child.poll() is not None or time.monotonic() > until:
                raise AssertionError(f"{name} is not on the glass: {sorted({t['name'] for t in glass['targets']})}")
            before = target
            time.sleep(0.03)

    def tap(self, name, finger=1):
        self.rig.finger(finger).down(*self.at(name))
        time.sleep(0.04)
        self.rig.finger(finger).up()

    def taps(self, *names):
        for name in names:
            self.tap(name)

    def letters(self, words):
        for letter in words:
            self.tap("key/space" if letter == " " else f"key/{letter}")

    def saved(self, button="form/save"):
        self.tap(button)
        self.wait("the form to close", lambda targets: NO_FORM not in targets)

    def at_rest(self):
        """The glass when nothing moves and nothing has changed for a moment."""
        before, until = None, time.monotonic() + 30
        while time.monotonic() < until:
            now = self.names.read_text() if self.names.exists() else ""
            if now and now == before and not json.loads(now)["moving"]:
                return json.loads(now)
            before = now
            time.sleep(0.12)
        raise AssertionError("the glass does not come to rest")
