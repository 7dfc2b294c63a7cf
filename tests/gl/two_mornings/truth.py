"""What follows from what happened, at a moment: the counts, which one is next, what runs out, the agreements, the rows of the
minutes. From the guides and the law, not from the program.
"""
import datetime

from two_mornings import say

DAY = datetime.timedelta(hours=24)
TRACKS = {"acute": "Akut indsats", "exploration": "Screening/afdækning", "investigation": "Børnefaglig undersøgelse",
          "early_help": "Tidlig indsats/rådgivning", "close": "Ingen videre handling"}
FAR = datetime.datetime.max.replace(tzinfo=datetime.timezone.utc)


def deadline(case):
    return case["received"] + DAY


def is_assessed(case):
    return case["assessed_at"] is not None


def is_late(case):
    return is_assessed(case) and case["assessed_at"] > deadline(case)


def is_overdue(case, now):
    return not is_assessed(case) and deadline(case) <= now


def open_actions(case):
    if case["answer"] == "no" or (case["answer"] == "yes" and not case["acute"]):
        return []
    return sorted((a for a in case["actions"] if not a["done_at"]), key=lambda a: a["by"] or FAR)


def waits(case):
    """In danger, and something is still to be done."""
    return case["acute"] and (not is_assessed(case) or not case["actions"] or bool(open_actions(case)))


def counts(cases, now):
    cases = list(cases.values())
    n = {"board": len(cases), "unassessed": sum(not is_assessed(c) for c in cases), "overdue": sum(is_overdue(c, now) for c in cases),
         "late": sum(is_late(c) for c in cases), "in_time": sum(is_assessed(c) and not is_late(c) for c in cases),
         "acute": sum(c["acute"] for c in cases), "waits": sum(waits(c) for c in cases), "decided": sum(c["decision"] is not None for c in cases)}
    n["undecided"] = n["board"] - n["decided"]
    n["true"] = n["unassessed"] == 0 and n["waits"] == 0 and n["undecided"] == 0
    return n


def urgency(case, now):
    """Acute with something open, over the deadline, by the clock, assessed; who is assessed and has a next step comes after."""
    rank = 0 if waits(case) else 1 if is_overdue(case, now) else 3 if is_assessed(case) else 2
    return rank == 3 and case["step"] == "next_step", rank, deadline(case), case["id"]


def next_up(story, now):
    """(kind, case): open, round, decide, acute, or done."""
    cases = sorted(story.cases.values(), key=lambda c: urgency(c, now))
    group = [[c for c in cases if waits(c)], [c for c in cases if not waits(c) and not is_assessed(c)],
             [c for c in cases if not waits(c) and is_assessed(c) and not c["decision"]]]
    order = sum(group, [])
    meeting = story.meeting if story.meeting and story.meeting["open"] else {"current": 0, "on_table": {}}
    seen, now_there = meeting["on_table"], meeting["current"]
    for case in order:  # an hour has passed since it lay on the table
        hours = [a["by"] for a in open_actions(case) if a["by"]]
        if case["id"] != now_there and any(by <= now and (case["id"] not in seen or by > seen[case["id"]]) for by in hours):
            return "open", case
    for case in order:
        if case["id"] != now_there and case["id"] not in seen:
            return "open", case
    for kind, belongs in (("round", lambda c: not is_assessed(c)), ("decide", lambda c: not c["decision"]), ("acute", waits)):
        left = [c for c in order if belongs(c)]
        if left:
            return kind, next((c for c in left if c["id"] != now_there), left[0])
    return "done", None


def next_morning(now):
    day = say.working_day(say.day_of(now), 1)
    return datetime.datetime(day.year, day.month, day.day, 8, 15, tzinfo=say.CET)


def unassessed(story, now):
    return sorted((c for c in story.cases.values() if not is_assessed(c)), key=lambda c: urgency(c, now))


def running_out(story, now):
    found = [c for c in story.cases.values() if not is_assessed(c) and now < deadline(c) <= next_morning(now)]
    return sorted(found, key=lambda c: (deadline(c), c["id"]))


def agreements(story):
    """What somebody said will be done, and is not: the danger first, then what is found out, then promises by their day."""
    found = []
    for number in sorted(story.cases):
        case = story.cases[number]
        for act in open_actions(case):
            found.append({"kind": 0 if case["acute"] else 1, "case": case, "what": act["what"], "owner": act["owner"],
                          "due": say.day_of(act["by"] or case["assessed_at"]), "by": act["by"]})
    for promise in story.promised() if story.meeting and story.meeting["open"] else story.promises:
        found.append({"kind": 2, "case": story.cases[promise["case"]], "what": promise["what"], "owner": promise["owner"], "due": promise["due"], "by": None})
    return sorted(found, key=lambda a: (a["kind"], a["due"], a["by"] or FAR))


def rows(cases, now):
    """The order of the minutes: in danger and not assessed, over the deadline, not assessed, acute, late, by track, without decision;
    within each by deadline."""
    def rank(case):
        if waits(case) and not is_assessed(case):
            return -1
        if is_overdue(case, now):
            return 0
        if not is_assessed(case):
            return 1
        if case["acute"]:
            return 2 if waits(case) else 3
        if is_late(case):
            return 4
        return 5 + list(TRACKS).index(case["decision"]["track"]) if case["decision"] else 99
    return sorted(cases.values(), key=lambda c: (rank(c), deadline(c), c["id"]))


def acknowledgement_warns(case):
    """The last day by the strictest reading, Saturdays counted; none when nobody can be answered or it is done."""
    facts = case["facts"]
    if facts.get("anonymous") or facts.get("notifier") == 8 or case["duties"].get("acknowledgement", {}).get("status") in ("done", "not_applicable"):
        return None
    return say.working_day(say.day_of(case["received"]), 6, saturdays=True)
