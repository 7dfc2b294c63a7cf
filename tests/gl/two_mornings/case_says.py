"""The page of one case: when it came, how its safety stands, what was decided by whom, who passed a gate, the duties."""
import datetime

from two_mornings import board_says, say, truth

ROLES = {"team_leader": "teamleder", "professional_leader": "faglig leder", "meeting_leader": "mødeleder"}
DUTIES = {"acknowledgement": "Kvittering", "professional_told": "Tilbagemelding", "child_talk": "Børnesamtale", "risk_assessment": "Risikovurdering",
          "fresh_eyes": "Friske øjne", "sibling_check": "Søskende", "parents_informed": "Forældre", "recorded": "Journaliseret"}
PASSED = {"abuse": "Andet spor", "honour": "Beslutning uden risikovurdering", "existing_support": "Beslutning uden friske øjne",
          "parents_contact": "Kontakt til forældrene"}
LAW = ["§§ 18–19", "§ 20", "§ 137", "§ 132"]


def assessed(case, now):
    who = f"{case['by']} og {case['with']}" if case["with"] else case["by"]
    at = case["assessed_at"]
    when = say.clock(at) if say.day_of(at) == say.day_of(now) else f"{say.short_date(say.day_of(at))} {say.clock(at)}"
    return f"vurderet {when} · {who}"


def safety(case, now):
    """What must stand about the assessment, and what must not."""
    left = truth.deadline(case) - now
    by = f"senest {say.hour(truth.deadline(case), now)}"
    if truth.is_assessed(case):
        return ["Akut" if case["acute"] else "Ikke akut", assessed(case, now)] + (["vurderet for sent"] if truth.is_late(case) and not case["acute"] else []), [], ["Ikke vurderet"]
    if truth.is_overdue(case, now) and not truth.waits(case):
        return ["Ikke vurderet", say.late(-left)], [], ["Ikke akut"]
    title = "Kan ikke afgøres endnu" if case["answer"] == "undecided" else "Ikke vurderet"
    return [title, by], [say.ring(left)], ["Ikke akut"]


def actions(case, now):
    must = []
    shown = sorted(case["actions"], key=lambda a: a["done_at"] is not None)[:2] if case["answer"] in ("yes", "undecided") else []
    for a in shown:
        if a["done_at"]:
            must.append(f"{a['done_by'] or a['owner']} · gjort {say.hour(a['done_at'], now, bare=True)}")
        else:
            who = f"{a['owner']} spørger {a['whom']}" if a["whom"] else a["owner"]
            must.append(f"{who} · senest {say.hour(a['by'], now, bare=True)}")
    return [a["what"] for a in shown] + must


def decision(case, now):
    d, today = case["decision"], say.day_of(now)
    when = f"kl. {say.clock(d['at'])}" if say.day_of(d["at"]) == today else f"{say.short_date(say.day_of(d['at']))} kl. {say.clock(d['at'])}"
    must = [f"Gemt {when}", truth.TRACKS[d["track"]], f"{d['owner']} · {say.short_date(d['due'])}"] + ([f"af {d['by']}"] if d["by"] else [])
    if d["track"] == "investigation":
        must.append(f"færdig senest {say.short_date(say.four_months(say.day_of(case['received'])))}")
    return must + [f"{passed(g, now)} · {g['reason']}" for g in case["gates"]]


def passed(gate, now):
    return f"{PASSED[gate['gate']]} åbnet af {ROLES[gate['role']]} {gate['by']} {say.hour(gate['at'], now, bare=True)}"


def undecided(case, now):
    today = say.day_of(now)
    exploration, investigation = say.working_day(today, 20), say.four_months(say.day_of(case["received"]))
    days = {say.short_date(today), say.short_date(say.working_day(today, 1))}
    return LAW + [f"senest {say.weekday_and_day(d)}" for d in (exploration, investigation)] + list(days)


def duty(reader, glass, case, name, now):
    state = case["duties"].get(name, {})
    done = state.get("status") == "done"
    today, must, may = say.day_of(now), [DUTIES[name]], []
    if done:
        must.append((f"{state['by']} · " if state.get("by") else "") + "gjort")
    elif state.get("status") == "planned":
        on = datetime.date.fromisoformat(state["on"])
        must.append(f"{state['by']} · {say.short_due(on, today)}")
    elif name == "acknowledgement":
        must.append(f"inden {say.short_due(truth.acknowledgement_warns(case), today)}")
    elif name == "child_talk":
        may.append(f"inden {say.short_due(say.working_day(say.day_of(case['received']), 2), today)}")
    elif name == "professional_told":
        must.append(f"inden {say.short_due(say.working_day(say.day_of(case['decision']['at']), 10), today)}" if case["decision"] else "efter beslutningen")
    reader.holds(f"case {case['code']}: {name}", glass.flow(f"case/duty/{name}"), must, may, [] if done else ["gjort"])
    reader.same(f"case {case['code']}: tick of {name}", glass.ticks(f"case/duty/{name}"), int(done))


def case_page(reader, glass, story, number, now):
    case, where = story.cases[number], f"case {story.cases[number]['code']}"
    received, ring = case["received"], glass.targets["case/ring"]
    minutes = int((now - story.meeting["current_since"]).total_seconds()) // 60 if story.meeting["open"] and story.meeting["current"] == number else None
    head = glass.flow({"x": 0, "y": 0, "w": 1920, "h": 112})
    timer = [] if minutes is None else [f"{minutes} min · tid til at gå videre"] if minutes >= 8 else [f"{minutes} min af 8"]
    must = [case["code"], board_says.age(case), f"{say.weekday_and_day(say.day_of(received))} kl. {say.clock(received)}", say.clock(now)]
    reader.holds(f"{where}: head", head, must + timer)
    panel = {"x": ring["x"] - 4, "y": ring["y"] - 4, "w": 1920 - ring["x"], "h": 960 - ring["y"]}
    must, may, never = safety(case, now)
    must += actions(case, now)
    saved = case["decision"] and "case/edit" in glass.targets
    must += decision(case, now) if saved else [passed(g, now) for g in case["gates"]]
    may += undecided(case, now) + [case["code"]]
    never = [*never, "kun med faglig leders egen kode"]  # a team leader opens it too
    if not saved:
        never.append("Gemt")
    reader.holds(f"{where}: panel", glass.flow(panel, ["bar/next"]), must, may, never)
    reader.same(f"{where}: gates said passed", glass.flow(panel).count(" åbnet af "), len(case["gates"]))
    settled = truth.is_assessed(case) and not case["acute"]
    reader.same(f"{where}: tick of the assessment", min(1, glass.ticks({**ring, "w": 90})), int(settled or (case["acute"] and not truth.waits(case))))
    for name in DUTIES:
        if f"case/duty/{name}" in glass.targets:
            duty(reader, glass, case, name, now)
    strip(reader, glass, story, case)


def strip(reader, glass, story, case):
    """The plates that must not be overlooked, and those that are good to know."""
    facts, where = case["facts"], f"case {case['code']}: strip"
    flags = facts.get("flags", {})
    others = [other["facts"] for other in story.cases.values() if other is not case]
    named = any(case["code"] in other.get("siblings", []) for other in others)
    expected = {"abuse": flags.get("abuse", "none") != "none", "honour": flags.get("honour", False), "repeated": facts.get("previous", 0) > 0,
                "siblings": bool(facts.get("siblings")) or named, "open_case": facts.get("open_case", False), "unborn": facts.get("unborn", False),
                "existing_support": flags.get("existing_support", False)}
    for name, there in expected.items():
        reader.same(f"{where} {name}", f"case/strip/{name}" in glass.targets, there)
    if facts.get("previous"):
        reader.holds(where, glass.flow("case/strip/repeated"), [f"{facts['previous'] + 1}."])
    if facts.get("due"):
        reader.holds(where, glass.flow("case/strip/unborn"), [f"Termin {say.day(datetime.date.fromisoformat(facts['due']))}"])
