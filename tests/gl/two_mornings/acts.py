"""What people do on a morning, touch by touch."""
import re

from two_mornings import hands


class Morning(hands.GuardedWall):
    def opens_meeting(self):
        """All four are there."""
        self.tap("bar/open")
        for who in range(len(hands.PEOPLE)):
            self.tap(f"form/present/start/{who}")
        self.saved()
        self.wait("the meeting", lambda targets: "bar/end" in targets)

    def opens(self, case):
        """A card of the board; the page of the case stands."""
        self.tap(f"funnel/card/{case}")
        self.tap("sheet/open")
        self.wait("the case", lambda targets: "case/ring" in targets and "sheet/open" not in targets)

    def next(self):
        self.tap("bar/next")
        self.wait("the case", lambda targets: "case/ring" in targets)

    def to_board(self):
        self.tap("bar/board")
        self.wait("the board", lambda targets: "funnel/column/received" in targets)

    # ---- safety first
    def says_no(self, reason="school", other="AB", fresh=None):
        self.taps("case/ring", "assess/answer/no", f"assess/reason/{reason}", f"assess/with/{other}")
        if fresh:
            self.tap(f"assess/fresh/{fresh}")
        self.saved()

    def says_acute(self, action, owner=None, minutes=None):
        self.taps("case/ring", "assess/answer/yes", f"assess/reason/{action}")
        self._row("action", owner, minutes)

    def cannot_say(self, question, owner=None, minutes=None):
        self.taps("case/ring", "assess/answer/unknown", f"assess/reason/{question}")
        self._row("ask", owner, minutes)

    def _row(self, kind, owner, minutes):
        """Who does or asks it, and in how many minutes."""
        asks = kind == "ask"
        if owner:
            who = f"assess/{kind}/1/{'who' if asks else 'owner'}"
            self.taps(who, f"{who}/{owner}")
        if minutes:
            when = f"assess/{kind}/1/{'when' if asks else 'hour'}"
            self.taps(when, f"{when}/in/{minutes}")
        self.saved()

    # ---- the funnel
    def note_from_text(self, sentence, resource=False):
        """A touch on the sentence, and one that says it was seen."""
        self.tap(f"case/text/{sentence}")
        asks = re.compile(r"(case/note/\d+)/kind/seen")
        self.wait("the note", lambda targets: any(map(asks.fullmatch, targets)))
        note = next(filter(None, map(asks.fullmatch, self.targets())))[1]
        if resource:
            self.tap(f"{note}/magnet")
        self.tap(f"{note}/kind/seen")
        self.wait("its kind", lambda targets: targets and f"{note}/kind/seen" not in targets)

    def writes_note(self, words):
        self.tap("bar/note")
        self.tap("form/text")
        self.letters(words)
        self.tap("form/kind/observation")
        self.saved()

    def hypothesis(self, think, means):
        self.tap("case/add-hypothesis")
        self.letters(think)
        self.tap("form/save")  # what it means for the child is missing: there it leads
        self.letters(means)
        self.saved()

    def focus(self, what, question):
        self.tap("case/add-focus")
        self.letters(what)
        self.tap("key/return")
        self.letters(question)
        self.saved()

    def short_funnel(self):
        self.taps("case/more", "sheet/short", "form/reason/start/1")
        self.saved()

    def decides(self, track=None):
        if track:
            self.tap(f"case/track/{track}")
        self.taps("case/save", "form/reason/start/0")
        self.saved()

    def shortest_way(self, track, words=True, born=True):
        """One note, of the text where there is one, the child not heard yet, a short funnel, the way."""
        self.note_from_text(1) if words else self.writes_note("intet nyt")
        if born:
            self.tap("case/voice/not-heard")
        self.short_funnel()
        self.decides(track)
