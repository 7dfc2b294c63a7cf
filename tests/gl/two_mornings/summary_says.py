"""The summary, its agreements, and what the archive keeps of a meeting, held against what is so."""
from two_mornings import board_says, say, truth


def codes_cut(full, flow):
    """A line may end with …: then what is left of it must be its beginning."""
    return full if full in flow else next((full[:i].rstrip() + "…" for i in range(len(full), 3, -1) if full[:i].rstrip() + "…" in flow), full)


def places_of_rows(glass, cases):
    """The rows in their order: targets of their own, or in a list that is lower than a finger what stands beside each code."""
    rows = {int(name.split("/")[-1]): at for name, at in glass.targets.items() if name.startswith("end/row/")}
    if rows:
        return rows
    area, numbers = glass.targets["end/rows"], {c["code"]: c["id"] for c in cases.values()}
    codes = [t for t in glass.lines(area) if t.get("text") in numbers]
    columns = sorted({t["x"] for t in codes}) + [area["x"] + area["w"] + 46]
    high = min(b["y"] - a["y"] for a, b in zip(codes, codes[1:]) if a["x"] == b["x"])
    return {numbers[t["text"]]: {"x": t["x"] - 46, "y": t["y"] + t["h"] / 2 - high / 2, "w": columns[columns.index(t["x"]) + 1] - t["x"], "h": high} for t in codes}


def row(reader, where, flow, case, now, today_is_now, on_table, words, whole=True):
    """A row of the minutes as it stands at `now`; where it is only one line, what is left of it is so."""
    today, must, may = say.day_of(now), [case["code"]], []
    on, word = ((lambda day: say.decided_day(day, today)), (lambda day: say.short_due(day, today))) if today_is_now else (say.short_date, say.short_date)
    left = truth.deadline(case) - now
    opened = truth.open_actions(case)
    if truth.is_overdue(case, now):
        must += ["Ikke vurderet", say.late(-left)]
    elif not truth.is_assessed(case):
        due = truth.deadline(case)
        calm = f"senest kl. {say.clock(due)}" if say.day_of(due) == today else f"senest {say.moment(due, now)}"
        must += ["Ikke vurderet", "Akut · vurdér først" if case["acute"] else calm]
        may.append(say.ring(left))
    elif case["decision"]:
        must += [truth.TRACKS[case["decision"]["track"]], f"{case['decision']['owner']} · {on(case['decision']['due'])}"]
    else:
        must += ["Mangler beslutning", f"på bordet {word(say.day_of(truth.next_morning(now)))}"]
    if truth.is_late(case):
        must.append(f"{say.duration(case['assessed_at'] - truth.deadline(case))} for sent")
    if case["gates"] and case["decision"]:
        by = ", ".join(dict.fromkeys(g["by"] for g in case["gates"]))
        must.append(f"Spærring åbnet af {by}")
    if opened:
        hour = say.clock_or_moment(opened[0]["by"], now)
        must.append(f"{opened[0]['owner']} senest {hour}")
        may.append(board_says.open_action_words(case, words))
    elif not truth.is_assessed(case):
        must.append(f"På bordet {say.clock(on_table[case['id']])}" if case["id"] in on_table else "Ikke på bordet endnu")
    never = [] if truth.is_late(case) else ["for sent"]
    if not whole:
        must, may = must[:3], may + must[3:]
        if (truth.waits(case) or truth.is_overdue(case, now)) and opened:  # it keeps who and when, and loses the rest
            hour = say.clock_or_moment(opened[0]["by"], now)
            kept = [f"{opened[0]['owner']} {hour}", f"{opened[0]['owner']} senest {hour}"]
            reader.same(f"{where} {case['code']}: one of {kept}", "read" in where or any(k in flow for k in kept), True)
            must, may = must[:2], may + must[2:] + kept + [say.late_short(-left) if left.total_seconds() <= 0 else ""]
        if truth.is_late(case):
            may.append(say.duration(case["assessed_at"] - truth.deadline(case)))
    reader.holds(f"{where} {case['code']}", flow, must, may, never)


def numbers(n):
    return [f"{n['board']} på tavlen", f"{n['unassessed']} ikke vurderet" + (f" {n['overdue']} over fristen" if n["overdue"] else ""), f"{n['in_time']} vurderet til tiden",
            f"{n['acute']} {'akut' if n['acute'] == 1 else 'akutte'}" + (f" {n['waits']} venter" if n["waits"] else ""), f"{n['decided']} med beslutning", f"{n['late']} vurderet for sent"]


def summary(reader, glass, story, now, words=False):
    n, meeting, where = truth.counts(story.cases, now), story.meeting, "summary"
    order = truth.rows(story.cases, now)
    top = {"x": 0, "y": 0, "w": 1920, "h": 122}
    ended = now if meeting["open"] else meeting["ended_at"]
    reader.holds(where, glass.flow(top), ["Tak for i dag" if n["true"] else "Mødet slutter", say.clock(now),
                 f"Morgenmøde · Modtagelsen · {say.weekday_and_day(say.day_of(meeting['opened_at']))} · {say.clock(meeting['opened_at'])}–{say.clock(ended)}"],
                 never=[] if n["true"] else ["Tak for i dag"])
    rows = places_of_rows(glass, story.cases)
    first, whole = min(at["y"] for at in rows.values()), "end/rows" not in glass.targets
    panel = glass.targets["end/save"]
    late = [f"{c['code']} {say.duration(c['assessed_at'] - truth.deadline(c))}" for c in order if truth.is_late(c)]
    lates = {" · ".join(late[:k]) + (f" · + {len(late) - k} til" if k < len(late) else "") for k in range(1, len(late) + 1)}
    totals = {"x": 0, "y": 122, "w": panel["x"] - 10, "h": first - 122}
    reader.holds(f"{where}: numbers", glass.flow(totals), numbers(n), lates)
    reader.same(f"{where}: the numbers add up", n["unassessed"] + n["late"] + n["in_time"], n["board"])
    reader.same(f"{where}: tick beside the numbers", glass.ticks(totals), int(n["true"]))
    if "end/page" not in glass.targets:
        reader.same(f"{where}: order of the rows", list(rows), [c["id"] for c in order])
    for number, at in rows.items():
        case = story.cases[number]
        row(reader, where, glass.flow(at), case, now, True, meeting["on_table"], words, whole)
        tick = truth.is_assessed(case) and not truth.waits(case) and (case["acute"] or truth.is_late(case) or case["decision"] is not None)
        reader.same(f"{where}: tick of {case['code']}", glass.ticks(at), int(bool(tick)))
    agreed = glass.targets["end/agreements"] if "end/agreements" in glass.targets else None
    open_ones = truth.agreements(story)
    saved = {**panel, "y": 130, "h": panel["y"] - 130}
    if agreed:
        flow = glass.flow(agreed)
        shown = sum(t.get("text") in {a["owner"] for a in open_ones} for t in glass.lines(agreed))
        must = []
        for a in open_ones[:shown]:
            at = say.clock(a["by"]) if a["by"] and say.day_of(a["by"]) == say.day_of(now) else say.due_day(a["due"], say.day_of(now))
            must += [a["owner"], at]
        codes = [line["text"].split(":")[0] for line in glass.lines(agreed) if ":" in line.get("text", "")]
        reader.same(f"{where}: agreements in order", codes, [a["case"]["code"] for a in open_ones[:shown]])
        if shown < len(open_ones):
            must.append(f"+ {len(open_ones) - shown} til – se dem alle")
        reader.holds(f"{where}: agreements", flow, must, [c + ":" for c in codes])
    else:
        reader.same(f"{where}: no agreements", open_ones, [])
    says = glass.flow(saved, ["end/agreements"])
    must = [f"Referat, {n['board']} rækker"]
    waiting = [c for c in order if truth.waits(c)]
    missed = [c for c in waiting if not truth.open_actions(c) or truth.open_actions(c)[0]["by"] <= now]
    for c in (missed or waiting)[:1]:
        must.append(f"{c['code']} er akut, og {'handlingen er ikke gjort' if truth.open_actions(c) else 'intet er aftalt'}.")
    if n["true"]:
        must.append(f"Alle vurderet, {n['late']} for sent." if n["late"] else "Alt er vurderet og besluttet.")
    elif n["unassessed"]:
        must.append("Én er ikke vurderet." if n["unassessed"] == 1 else f"{say.capital(say.word(n['unassessed']))} er ikke vurderet.")
        over = next((c for c in order if truth.is_overdue(c, now)), None)
        if over:
            must.append(f"{over['code']} er {say.late(now - truth.deadline(over))}.")
        soon = truth.running_out(story, now)
        if soon:
            rest = f" (+ {len(soon) - 1} til)" if len(soon) > 1 else ""
            must.append(f"Udløber, før I mødes igen: {soon[0]['code']} {say.moment(truth.deadline(soon[0]), now)}{rest}.")
    elif n["waits"]:
        must.append("Én akut venter på en handling." if n["waits"] == 1 else f"{say.capital(say.word(n['waits']))} akutte venter på en handling.")
    else:
        must.append("Alle er vurderet. Én mangler beslutning." if n["undecided"] == 1 else f"Alle er vurderet. {say.capital(say.word(n['undecided']))} mangler beslutning.")
    reader.holds(f"{where}: truth", says, must, ["(A4)", f"Gemt {say.clock(now)}"], [] if n["true"] else ["Alt er vurderet og besluttet."])
    reader.holds(f"{where}: button", glass.flow("end/save"), ["Gem og lås" if n["true"] else "Gem og lås alligevel"])
    where_ends = glass.targets["end/where/board"]["y"] + glass.targets["end/where/board"]["h"]
    reader.same(f"{where}: tick beside the truth", glass.ticks({**panel, "y": where_ends, "h": panel["y"] - where_ends}), int(n["true"]))


def reading(reader, glass, story, now):
    """All rows read aloud, each whole."""
    for name in [n for n in glass.targets if n.startswith("read/")]:
        case = next(c for c in story.cases.values() if "read/" + c["code"] == name)
        flow = glass.flow(name)
        row(reader, "read aloud", flow, case, now, True, story.meeting["on_table"], False, False)
        reader.same(f"read aloud {case['code']}: too late", "for sent" in flow, truth.is_late(case))


def agreements_sheet(reader, glass, story, now):
    """All that is open, in its order, with who and when; in a meeting those of before are answered below."""
    opened = story.meeting and story.meeting["open"]
    asked = story.meeting["asked"] if opened else []
    is_asked = lambda a: a["kind"] == 2 and any(p["case"] == a["case"]["id"] and p["due"] == a["due"] and p["what"] == a["what"] for p in asked)
    lines = [(board_says.agreement_words(a), f"{a['owner']} · {board_says.agreement_when(a, now)}") for a in truth.agreements(story) if not is_asked(a)]
    for p in asked:
        state = {"open": "venter", "kept": "holdt", "missed": "ikke holdt"}[p["state"]]
        lines.append((board_says.agreement_words({"kind": 2, "case": story.cases[p["case"]], "what": p["what"]}), f"{p['owner']} · {say.due_day(p['due'], say.day_of(now))} · {state}"))
    rows = [name for name in glass.targets if name.startswith(("agreed/", "promise/"))]
    reader.same("agreements: how many rows", len(rows) <= len(lines), True)
    for name, (words, when) in zip(rows, lines):
        flow = glass.flow(name)
        reader.holds(f"agreements: {words}", flow, [codes_cut(words, flow), when])
    return len(rows)


def archive(reader, glass, story, chosen, now):
    """The list of meetings, and the newest or chosen one as it stood when it ended."""
    for number, kept in enumerate(story.past, 1):
        meeting, cases = kept["meeting"], kept["cases"]
        n = truth.counts(cases, meeting["ended_at"])
        span = f"{say.clock(meeting['opened_at'])}–{say.clock(meeting['ended_at'])}"
        day = say.day_of(meeting["opened_at"])
        reader.holds(f"archive {number}", glass.flow(f"archive/meeting/{number}"),
                     [say.capital(say.weekday_and_day(day)), span, f"{n['board']} på tavlen · {n['unassessed']} ikke vurderet", f"{len(meeting['present'])} med · {meeting['leader']}"])
        if number != chosen:
            continue
        right = {"x": 680, "y": 128, "w": 1240, "h": 144}
        reader.holds(f"archive {number}: head", glass.flow(right),
                     [f"{say.capital(say.weekday_and_day(day))} {day.year} · {span}", f"Med: {', '.join(meeting['present'])} · Mødeleder: {meeting['leader']}",
                      f"{n['board']} på tavlen · {n['unassessed']} ikke vurderet ({n['overdue']} over fristen) · {n['late']} for sent · {n['in_time']} til tiden · {n['acute']} akutte · {n['decided']} med beslutning"])
        below = [t for t in glass.lines({"x": 680, "y": 268, "w": 1240, "h": 690}) if "text" in t]
        codes = {c["code"]: c for c in cases.values()}
        heads = [t for t in below if t["text"] in codes and t["h"] > 14]
        order = [c["code"] for c in truth.rows(cases, meeting["ended_at"])]
        reader.same(f"archive {number}: order", [t["text"] for t in heads], order[:len(heads)])
        for a, b in zip(heads, heads[1:]):  # the last one may be cut by the edge of the list
            flow = glass.flow({"x": 680, "y": a["y"] - 18, "w": 1240, "h": b["y"] - a["y"]})
            row(reader, f"archive {number}", flow, codes[a["text"]], meeting["ended_at"], day == say.day_of(now), meeting["on_table"], False)
