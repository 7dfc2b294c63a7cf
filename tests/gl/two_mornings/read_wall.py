"""The wall whose glass is read: every look at it is held against the journal at the same moment."""
import time

from two_mornings import acts, board_says, case_says, glass, story, summary_says, truth


class ReadWall(acts.Morning):
    def __init__(self, *args):
        super().__init__(*args)
        self.reader, self.stops = glass.Reader(), 0

    def look(self, page, *more):
        """What is false must stay so for two seconds: a frame may come a little after the act."""
        for attempt in range(3):
            reader, dump = glass.Reader(), self.at_rest()
            page(reader, glass.read(dump), story.read(self.data), *more, story.moment(self.now))
            if not reader.faults:
                break
            time.sleep(1)
        else:
            self.shot(f"fault-{self.stops}")
        self.stops += 1
        self.reader.add(reader)

    def comes_in(self, person):
        """Somebody else takes over: the curtain, behind which nothing of any case is read, then the other code."""
        self.tap("header/person")
        self.sees_nothing()
        self.person = person
        self.enter()

    def sees_nothing(self):
        self.wait("the pad", lambda targets: "pin/1" in targets)
        seen = glass.read(self.at_rest()).flow()
        for case in story.read(self.data).cases.values():
            self.reader.same(f"behind the curtain: {case['code']}", case["code"] in seen, False)
        return seen

    def sees_home(self):
        self.tap("bar/home") if "bar/home" in self.targets() else None
        self.wait("Home", lambda targets: "door/morning" in targets)
        self.look(board_says.home)

    def sees_board(self):
        self.look(board_says.board)

    def sees_case(self, number):
        self.look(case_says.case_page, number)

    def hears(self, sentence):
        """It is said, now, in a notice."""
        self.wait(f"»{sentence}«", lambda _: sentence in glass.Glass(self.glass()).flow())

    def sees_sheet(self, ending):
        self.look(lambda reader, seen, told, now: board_says.next_sheet(reader, seen, told, now, ending))

    def sees_summary(self):
        self.look(summary_says.summary)

    def sees_agreements(self):
        self.look(summary_says.agreements_sheet)

    def sees_archive(self, chosen):
        self.look(lambda reader, seen, told, now: summary_says.archive(reader, seen, told, chosen, now))

    def takes_next(self, case=None):
        """Næste leads to whom it must, or to that one: its number."""
        case = case or truth.next_up(story.read(self.data), story.moment(self.now))[1]
        self.next()
        code = case["code"]
        self.wait(code, lambda _: any(t.get("text") == code for t in self.glass()["texts"]))
        self.reader.same("Næste takes", story.read(self.data).meeting["current"], case["id"])
        return case["id"]
