"""What the glass says, as text: from the file of --targets, lines in the order they were drawn."""
import json
import re

TICKS = {"e5ca", "e86c"}


class Glass:
    def __init__(self, dump):
        self.page = dump["page"]
        self.targets = {t["name"]: t for t in dump["targets"]}
        self.texts = [{**t, "text": t["text"].replace("\u00a0", " ")} if "text" in t else t for t in dump.get("texts", [])]

    @staticmethod
    def inside(rect, t):
        x, y = t["x"] + t["w"] / 2, t["y"] + t["h"] / 2
        return rect["x"] <= x < rect["x"] + rect["w"] and rect["y"] <= y < rect["y"] + rect["h"]

    def rect(self, where):
        return self.targets[where] if isinstance(where, str) else where

    def lines(self, where=None, without=()):
        rects = [self.rect(r) for r in without if not isinstance(r, str) or r in self.targets]
        return [t for t in self.texts if (where is None or self.inside(self.rect(where), t)) and not any(self.inside(r, t) for r in rects)]

    def flow(self, where=None, without=()):
        """Lines that wrap are one sentence again."""
        return " ".join(t["text"] for t in self.lines(where, without) if "text" in t)

    def ticks(self, where=None):
        return sum(t.get("icon") in TICKS for t in self.lines(where))

    def toasts(self):
        return [name for name in self.targets if re.fullmatch(r"toast/\d+", name)]


def without(flow, sentences):
    """The flow with every one of those sentences taken out, the longest first."""
    for sentence in sorted(set(filter(None, sentences)), key=len, reverse=True):
        flow = re.sub(r"(?<![\w.])" + re.escape(sentence) + r"(?!\w)", " ¤ ", flow)
    return flow


class Reader:
    """Holds a place on the glass against what must and what may stand there. A number that none of it explains is false."""

    def __init__(self):
        self.sentences, self.numbers, self.faults = 0, 0, []

    def add(self, other):
        self.sentences, self.numbers, self.faults = self.sentences + other.sentences, self.numbers + other.numbers, self.faults + other.faults

    def fault(self, where, what, flow):
        self.faults.append(f"{where}: {what}\n      on the glass: {flow}")

    def holds(self, where, flow, must=(), may=(), never=()):
        for sentence in must:
            self.sentences += 1
            if sentence and without(flow, [sentence]) == flow:
                self.fault(where, f"»{sentence}« is not there", flow)
        for sentence in never:
            if without(flow, [sentence]) != flow:
                self.fault(where, f"»{sentence}« is there and is not so", flow)
        left = without(flow, [*must, *may])
        self.numbers += len(re.findall(r"\d+", flow))
        for number in re.findall(r"\S*\d\S*", left):
            self.fault(where, f"»{number}« follows from nothing; left: {left}", flow)

    def same(self, where, said, true):
        self.sentences += 1
        if said != true:
            self.faults.append(f"{where}: on the glass {said!r}, in truth {true!r}")


def read(dump):
    return Glass(json.loads(dump) if isinstance(dump, str) else dump)
