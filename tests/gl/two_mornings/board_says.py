"""Home, the board, its cards and the sheet of Næste, held against what is so."""
from two_mornings import say, truth

STANDS = {"received": "Modtaget", "concern": "Fase 1", "hypotheses": "Fase 2", "funnelling": "Fase 3", "next_step": "Næste skridt"}


def age(case):
    facts = case["facts"]
    if "age" not in facts:
        return "ufødt" if facts.get("unborn") else "alder ukendt"
    return f"{facts['age']} år" if facts["age"] else "under 1 år"


def marks(case):
    """The numbers that stand in signs: the how manieth notification, when a child is expected."""
    facts = case["facts"]
    expected = [say.mark_day(say.datetime.date.fromisoformat(facts["due"]))] if facts.get("due") else []
    return ([f"{facts['previous'] + 1}."] if facts.get("previous") else []) + expected


def agreement_words(a):
    """Codes and kinds: what somebody wrote is read in its case, not from where everybody stands."""
    what = truth.TRACKS[a["what"][1:]] if a["what"].startswith("@") else ["akut handling", "noget undersøges", "en aftale"][a["kind"]]
    return f"{a['case']['code']}: {what}"


def agreement_when(a, now):
    today = say.day_of(now)
    if not a["by"]:
        return f"skulle være gjort {say.due_day(a['due'], today)}" if a["due"] < today else say.due_day(a["due"], today)
    return ("skulle være gjort " if a["by"] <= now else "senest ") + say.clock_or_moment(a["by"], now)


def home(reader, glass, story, now):
    n, where, today = truth.counts(story.cases, now), "Home", say.day_of(now)
    fresh = sum(say.day_of(c["received"]) == today for c in story.cases.values())
    warned = sum((truth.acknowledgement_warns(c) or say.datetime.date.max) <= today for c in story.cases.values())
    must = [say.clock(now), f"{say.capital(say.weekday_and_day(today))} {today.year} · uge {today.isocalendar().week}", f"{n['board']} på tavlen",
            f"{n['board']} underretninger er på tavlen.", f"{n['acute']} akut fare", f"{fresh} nye i dag", f"{warned} kvitteringer i dag"]
    never = [] if n["true"] else ["Alle er vurderet og besluttet."]
    must += ["Alle er vurderet og besluttet."] if n["true"] else []
    if n["acute"]:
        must.append(("Én er akut." if n["acute"] == 1 else f"{n['acute']} er akutte.") + (f" {n['waits']} venter." if n["waits"] > 1 else " Én venter." if n["waits"] else ""))
    if n["unassessed"]:
        must.append(("Én er ikke vurderet." if n["unassessed"] == 1 else f"{n['unassessed']} er ikke vurderet.") + (f" {n['overdue']} over fristen." if n["overdue"] else ""))
    if n["late"]:
        must.append("Én er vurderet for sent." if n["late"] == 1 else f"{n['late']} er vurderet for sent.")
    may = []
    waiting = sorted((c for c in story.cases.values() if not truth.is_assessed(c)), key=truth.deadline)
    if waiting:
        left = truth.deadline(waiting[0]) - now
        kl = say.clock(truth.deadline(waiting[0]))
        must.append(f"{'Nærmeste frist' if left.total_seconds() > 0 else 'Længst over fristen'}: {waiting[0]['code']}")
        if left.total_seconds() <= 0:
            must.append(say.late(-left))
        else:
            may += [f"{say.duration(left)} tilbage · vurderes senest {kl}", f"{say.duration(left)} · vurderes senest {kl}", say.ring(left)]
        never.append("Alle er vurderet")
    else:
        must.append("Alle er vurderet")
    agreed = truth.agreements(story)
    if agreed:
        must.append(f"Alle {len(agreed)} aftaler" if len(agreed) > 2 else "Begge aftaler" if len(agreed) == 2 else "Aftalen")
        must += [agreement_words(agreed[0]), f"{agreed[0]['owner']} · {agreement_when(agreed[0], now)}"]  # no notice lies over it
    else:
        never.append("aftaler")
    reader.holds(where, glass.flow(without=glass.toasts()), must, may, never)
    reader.same(f"{where}: ticks", glass.ticks() - sum(glass.ticks(t) for t in glass.toasts()) - ("home/agreement/done" in glass.targets), int(n["true"]))


def card(reader, glass, case, now):
    """Every word with a number on it; over the deadline, danger and decision must be said."""
    flow, left = glass.flow(f"funnel/card/{case['id']}"), truth.deadline(case) - now
    opened, decided = truth.open_actions(case), case["decision"] and case["step"] == "next_step"
    may, some = [age(case), *marks(case)], []
    if not truth.is_assessed(case) and left.total_seconds() > 0:
        may += [say.ring(left), f"senest kl. {say.clock(truth.deadline(case))}", say.hour(truth.deadline(case), now)]
    if truth.is_overdue(case, now):
        some = [say.late(-left), say.late_short(-left)]
    elif truth.waits(case) and opened:
        hour = opened[0]["by"]
        kl = say.clock_or_hour(hour, now)
        some = [f"{opened[0]['owner']} {kl}", f"{opened[0]['owner']} senest {kl}"]
        if decided and case["decision"]["track"] == "acute":
            some = [f"{opened[0]['owner']} · {say.hour(hour, now)}"]
    if decided and not (truth.waits(case) and opened and case["decision"]["track"] == "acute"):
        whose = f"{case['decision']['owner']} · {say.decided_day(case['decision']['due'], say.day_of(now))}"
        may.append(whose)
        reader.same(f"card {case['code']}: {whose}", whose in flow, True)
    if truth.is_assessed(case):
        at = case["assessed_at"]
        may += [f"vurderet kl. {say.clock(at)}" if say.day_of(at) == say.day_of(now) else f"vurderet {say.short_date(say.day_of(at))}"]
    reader.holds(f"card {case['code']}", flow.replace(case["code"].replace("-", "- "), case["code"]), [case["code"]] + ([truth.TRACKS[case["decision"]["track"]]] if decided else []), may + some)
    if some:
        reader.same(f"card {case['code']}: one of {some}", any(s in flow for s in some), True)
    if not truth.is_overdue(case, now):
        reader.same(f"card {case['code']}: over", " over" in flow, False)


def board(reader, glass, story, now):
    n, where = truth.counts(story.cases, now), "board"
    kind, case = truth.next_up(story, now)
    top = {"x": 0, "y": 0, "w": 1920, "h": 120}
    must = [f"{say.capital(say.weekday_and_day(say.day_of(now)))} · {n['board']} underretninger", say.clock(now)]
    may, nearest = [], [c for c in truth.running_out(story, now)] or sorted((c for c in truth.unassessed(story, now) if not truth.is_overdue(c, now)), key=truth.deadline)
    if n["overdue"]:
        must.append(f"{n['overdue']} over fristen")
        must.append(f"næste frist: {nearest[0]['code']}, {say.clock_or_hour(truth.deadline(nearest[0]), now)}" if nearest else "ingen flere frister")
    elif nearest:
        left = truth.deadline(nearest[0]) - now
        must += [f"Nærmeste frist: {nearest[0]['code']}", f"{say.duration(left)} · vurderes senest {say.clock(truth.deadline(nearest[0]))}"]
        may.append(say.ring(left))
    opened = story.meeting and story.meeting["open"]
    if opened:
        must.append(f"Møde {n['board'] - n['unassessed']} af {n['board']} vurderet")
    reader.holds(where, glass.flow(top), must, may, [] if n["overdue"] else ["over fristen"])
    if opened:
        reader.holds("board: Næste", glass.flow("bar/next"), [f"Næste: {case['code']}" if case else "Næste"])
    shown = [name for name in glass.targets if name.startswith("funnel/card/")]
    for step, title in STANDS.items():
        here, zone = [c for c in story.cases.values() if c["step"] == step], glass.targets[f"funnel/column/{step}"]
        head = glass.flow(dict(zone, h=105), shown)
        cards = [name for name in shown if glass.inside(zone, glass.targets[name])]
        must = [f"{title} · {len(here)}" if title.startswith("Fase") and "·" in head else str(len(here))]
        reader.holds(f"board: {title}", head, must, [title] if title.startswith("Fase") else [])
        more = f"funnel/more/{step}"
        if more in glass.targets:
            said = glass.flow(more)
            reader.holds(f"board: {title}", said, [f"af {len(here)}"], [f"Viser {k}" for k in (len(cards), len(cards) - 1, len(cards) - 2)])
        else:
            reader.same(f"board: cards of {title}", len(cards), len(here))
    for name in shown:
        card(reader, glass, story.cases[int(name.split("/")[-1])], now)


def overdue_sheet(reader, glass, story, now):
    """Whoever is over the deadline, the most pressing first, with how long."""
    late = [c for c in truth.unassessed(story, now) if truth.is_overdue(c, now)]
    rows = [name for name in glass.targets if name.startswith("late/")]
    reader.same("over the deadline", [int(name.split("/")[1]) for name in rows], [c["id"] for c in late])
    for name, case in zip(rows, late):
        reader.holds(f"over the deadline: {case['code']}", glass.flow(name), [case["code"], age(case), say.late(now - truth.deadline(case))])


def open_action_words(case, words):
    opened = truth.open_actions(case)[0]
    return opened["what"] if words else "Akut handling" if case["acute"] else "Svar på et spørgsmål"


def next_sheet(reader, glass, story, now, ending, words=False):
    n, sheet = truth.counts(story.cases, now), dict(glass.targets["sheet"])
    sheet.update(x=sheet["x"] + 20, w=sheet["w"] - 40)  # its rows; at its edge stands what lies beside it on the board
    kind, case = truth.next_up(story, now)
    left = [c for c in truth.unassessed(story, now)]
    never = ["Alle er vurderet og besluttet.", "Alle er vurderet."] if left else []
    head = {**sheet, "h": 120}
    if ending:
        soon = [f"{c['code']} {say.moment(truth.deadline(c), now)}" for c in truth.running_out(story, now)]
        title = f"Én er ikke vurderet: {left[0]['code']}" if len(left) == 1 else f"{say.capital(say.word(len(left)))} er ikke vurderet – begynd med {left[0]['code']}"
        text = f"Før {say.moment(truth.next_morning(now), now)} udløber: {', '.join(soon[:4])}" + (f" + {len(soon) - 4} til." if len(soon) > 4 else ".") if soon else f"Begynd med {left[0]['code']}."
        first = left[0]
    else:
        first = case
        count = say.word(n["unassessed"]) if kind == "round" else say.word(n["undecided"])
        title, text = {"round": (f"Alle har været på bordet – {count} er ikke vurderet" if n["unassessed"] > 1 else "Alle har været på bordet – én er ikke vurderet", "Anden runde: én ad gangen, den mest presserende først."),
                       "decide": (f"Alle er vurderet. {say.capital(count)} mangler beslutning.", f"Begynd med {case and case['code']}."),
                       "acute": ("Alle er vurderet og besluttet. En akut handling venter.", f"Sig, når {case and case['code']} er gjort – eller slut mødet, og se på den igen."),
                       "done": ("Alle er vurderet og besluttet.", "Der er ikke flere på tavlen, der mangler noget.")}[kind]
        never = [s for s in never if s not in title]
    rows = [name for name in glass.targets if name.startswith("sheet/next/") and name != "sheet/next/end"]
    reader.holds("Næste sheet", glass.flow(head), [title, text], [], never)
    if first:
        over = ", over fristen" if truth.is_overdue(first, now) else ""
        reader.holds("Næste sheet: lamp", glass.flow("bar/next"), [f"Næste: {first['code']}{over}"])
    if n["unassessed"] and "sheet/next/end" in glass.targets:
        reader.holds("Næste sheet: end", glass.flow("sheet/next/end"), [f"Slut med {say.word(n['unassessed'])} mangler"])
    if ending:
        reader.same("Næste sheet: order", [int(r.split("/")[-1]) for r in rows], [c["id"] for c in left][:len(rows)])
    for name in rows:
        one, button = story.cases[int(name.split("/")[-1])], glass.targets[name]
        flow = glass.flow({"x": sheet["x"], "y": button["y"] - 14, "w": sheet["w"], "h": 96})
        must, may = [one["code"]], [age(one), *marks(one)]
        if not truth.is_assessed(one):
            until = truth.deadline(one) - now
            must += [say.late(-until) if truth.is_overdue(one, now) else f"senest {say.moment(truth.deadline(one), now)}", "Vurdér"]
            may.append(say.ring(until))
        seen = story.meeting["on_table"].get(one["id"])
        must.append(f"På bordet {say.clock(seen)}" if seen else "Ikke på bordet endnu")
        if truth.open_actions(one):
            a = truth.open_actions(one)[0]
            may += [f"{a['owner']} senest {say.clock_or_moment(a['by'], now)}", a["what"]]
            must += [f"{a['owner']} senest {say.clock_or_moment(a['by'], now)}"]
        reader.holds(f"Næste sheet: {one['code']}", flow, must, may)
