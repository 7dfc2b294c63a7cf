#!/usr/bin/env python3
"""What is half written when the power goes:  drafts_test.py FYRTAARN

The program as it hangs on the wall, with a key; a finger types on the glass, the program is killed, and after the next start the
same form has the same words. Nobody else can read them: they are in no file of the data folder but as the journal keeps them.
"""
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

PROGRAM = sys.argv[1]
NOW = "2026-03-03T08:34:00+01:00"
WORDS = "sover i timerne"


class KeyedWall(touched_wall.Wall):
    """Its data folder is encrypted; the key lies beside it."""

    def __init__(self, rig, folder):
        self.key = folder / "fyrtaarn.key"
        self.key.write_text("8f" * 32 + "\n")
        self.key.chmod(0o600)
        self.rig, self.data, self.names, self.program, self.now, self.pictures = rig, folder / "data", folder / "targets.json", PROGRAM, NOW, None
        subprocess.run([PROGRAM, "people", "add", "LM", "professional_leader", "--data", self.data, "--key-file", self.key, "--now", NOW],
                       input=f"{touched_wall.CODE}\n{touched_wall.CODE}\n", text=True, stdout=subprocess.DEVNULL, check=True)
        (folder / "data" / "glass.json").write_text('{"format": "fyrtaarn/glass/1"}')
        self.start()

    def start(self):
        self.names.unlink(missing_ok=True)
        self.child = self.rig.spawn([PROGRAM, "wall", "--data", self.data, "--key-file", self.key, "--targets", self.names, "--now", NOW, "--theme", "light"])
        self.enter()

    def kill(self):
        self.child.send_signal(signal.SIGKILL)
        self.child.wait()

    def holds(self, words):
        """The words stand open somewhere in its files."""
        return [str(file) for file in self.data.rglob("*") if file.is_file() and words.encode() in file.read_bytes()]

    def type_in_new_notification(self, words):
        self.tap("bar/new")
        self.tap("form/summary")
        if words:
            self.type(words)
        self.wait("the field", lambda targets: "form/summary" in targets)


class Drafts(unittest.TestCase):
    def test_words_outlive_a_kill_in_the_same_form_and_only_there(self):
        with tempfile.TemporaryDirectory() as name, touch_rig.TouchRig((1920, 1080)) as rig:
            wall = KeyedWall(rig, pathlib.Path(name))
            wall.tap("door/morning")
            wall.type_in_new_notification(WORDS)
            time.sleep(1.5)  # the disk has it after 0.7 s
            wall.kill()
            self.assertEqual(wall.holds(WORDS), [])

            wall.start()
            wall.tap("door/morning")
            wall.tap("bar/new")
            wall.tap("form/summary")
            wall.type(" ofte")
            wall.tap("form/notifier/2")
            wall.tap("form/save")
            wall.wait("the card", lambda targets: "funnel/card/1" in targets)
            wall.tap("bar/new")  # it was sent: the next one begins empty, also after another start
            wall.wait("an empty form", lambda targets: "form/save" in targets)
            wall.tap("form/cancel")
            wall.wait("the form to close without a question", lambda targets: "form/save" not in targets and "dialog/keep" not in targets)
            wall.kill()
            wall.start()
            wall.tap("door/morning")
            wall.tap("bar/new")
            wall.tap("form/cancel")
            wall.wait("the form to close without a question", lambda targets: "form/save" not in targets and "dialog/keep" not in targets)
            wall.child.terminate()
            self.assertEqual(wall.child.wait(20), 0)
            out = pathlib.Path(name) / "board.json"
            subprocess.run([PROGRAM, "export", "--data", wall.data, "--key-file", wall.key, "--board", "funnel", "--json", out, "--level", "full", "--reason", "supervision", "--now", NOW], check=True)
            self.assertIn(f"{WORDS} ofte", out.read_text())


if __name__ == "__main__":
    if reason := touch_rig.missing():
        print("skipped: " + reason)
        sys.exit(77)
    unittest.main(argv=sys.argv[:1], verbosity=2)
