"""What happened, read from the journal alone: every entry is taken in order, and an event that is not known here fails the test, so
that nothing is passed over in silence. Only facts are kept; what follows from them is truth.py.
"""
import copy
import datetime
import json
import sqlite3


def moment(text):
    return datetime.datetime.fromisoformat(text.replace("Z", "+00:00")) if text else None


def date(text):
    return datetime.date.fromisoformat(text) if text else None


def action(value):
    return {"id": value["id"], "what": value["what"], "whom": value.get("whom", ""), "owner": value["owner"], "by": moment(value.get("by")),
            "done_at": moment(value.get("done_at")), "done_by": value.get("done_by", "")}


def new_case(number, facts):
    return {"id": number, "code": facts["code"], "received": moment(facts["received"]), "facts": facts, "step": "received", "answer": "unanswered",
            "acute": False, "assessed_at": None, "by": "", "with": "", "actions": [], "notes": {}, "voice": None, "hypotheses": {}, "focus": [],
            "decision": None, "duties": {}, "gates": [], "late_reason": ""}


class Story:
    def __init__(self):
        self.cases, self.meeting, self.promises, self.past, self.entries = {}, None, [], [], 0
        self.before = []  # how everything was before each act that can be taken back

    def state(self):
        return copy.deepcopy((self.cases, self.meeting, self.promises, self.past))

    def take(self, at, entry):
        self.entries += 1
        if entry.get("undone"):
            self.cases, self.meeting, self.promises, self.past = self.before.pop()
            return
        if entry["acted"] == "act":
            self.before.append(self.state())
        for event in entry["events"]:
            (kind, body), = event.items()
            getattr(self, "on_" + kind)(body, at)

    # ---- a notification and what the team makes of it
    def on_notification_received(self, e, at):
        self.cases[e["about"]] = new_case(e["about"], e["facts"])

    def on_acute_assessed(self, e, at):
        case, value = self.cases[e["about"]], e["value"]
        was = case["assessed_at"] if case["answer"] in ("yes", "no") else None
        case["answer"], case["by"], case["with"] = value["answer"], value["by"], value.get("by_other", "")
        case["assessed_at"] = None if value["answer"] == "undecided" else was or at
        case["acute"] = value["answer"] == "yes" or (value["answer"] == "undecided" and case["acute"])
        case["actions"] = [action(a) for a in value.get("actions", [])]
        case["late_reason"] = value.get("late_reason", "")

    def on_acute_action_saved(self, e, at):
        saved, actions = action(e["value"]), self.cases[e["about"]]["actions"]
        known = [i for i, a in enumerate(actions) if a["id"] == saved["id"]]
        if known:
            actions[known[0]] = saved
        else:
            actions.append(saved)

    def on_acute_marked(self, e, at):
        self.cases[e["about"]]["acute"] = e.get("acute", True)

    def on_card_moved(self, e, at):
        self.cases[e["about"]]["step"] = e.get("to", "received")

    def on_item_saved(self, e, at):
        self.cases[e["about"]]["notes"][e["value"]["id"]] = e["value"]

    def on_child_voice_set(self, e, at):
        self.cases[e["about"]]["voice"] = e["value"]

    def on_hypothesis_saved(self, e, at):
        self.cases[e["about"]]["hypotheses"][e["value"]["id"]] = e["value"]

    def on_focus_set(self, e, at):
        self.cases[e["about"]]["focus"] = e["value"]

    def on_decided(self, e, at):
        case, value = self.cases[e["about"]], e["value"]
        case["decision"] = {"track": value.get("track", "exploration"), "owner": value["owner"], "due": date(value["due"]), "at": at,
                            "by": value.get("by", ""), "action": value.get("next_action", ""), "deadline": date(value.get("deadline"))}
        if self.meeting and self.meeting["open"] and e["about"] not in self.meeting["decided"]:
            self.meeting["decided"].append(e["about"])

    def on_gate_overridden(self, e, at):
        value = e["value"]
        self.cases[e["about"]]["gates"].append({"gate": value.get("gate", "abuse"), "by": value["by"], "role": value["role"], "reason": value["reason"], "at": at})

    def on_duty_set(self, e, at):
        self.cases[e["about"]]["duties"][e.get("duty", "acknowledgement")] = e["state"]

    def on_late_reason_saved(self, e, at):
        self.cases[e["about"]]["late_reason"] = e["value"]

    def passed_over(self, e, at):
        """Said on no page that is read here."""

    on_funnel_shortened = on_no_resources_found = on_parked_set = passed_over

    # ---- the meeting
    def on_meeting_set(self, e, at):
        """Who leads and is there, what lies on the table and what was answered; what was assessed and decided follows from the cases."""
        said = e["meeting"]
        if not self.meeting or not self.meeting["open"]:
            asked = [dict(p, state="open") for p in self.promises if p["due"] <= (at + datetime.timedelta(hours=1)).date()]
            self.meeting = {"open": True, "opened_at": at, "ended_at": None, "leader": said["leader"], "present": said["present"], "current": 0,
                            "current_since": None, "on_table": {}, "asked": asked, "decided": []}
        meeting, current = self.meeting, said.get("current", 0)
        if current != meeting["current"]:
            meeting["current"], meeting["current_since"] = current, at
            if current:
                meeting["on_table"][current] = at
        for asked, answered in zip(meeting["asked"], said.get("promises", []), strict=True):
            asked["state"] = answered.get("state", "open")

    def on_meeting_ended(self, e, at):
        self.promises = self.promised()
        self.meeting.update(open=False, ended_at=at, current=0)
        self.past.append({"meeting": copy.deepcopy(self.meeting), "cases": copy.deepcopy(self.cases)})

    def promised(self):
        """What the next meeting asks about if this one ended now."""
        meeting, later = self.meeting, []
        asked = [{k: v for k, v in p.items() if k != "state"} for p in meeting["asked"]]
        later += [p for p in self.promises if p not in asked]
        later += [p for p, answered in zip(asked, meeting["asked"]) if answered["state"] != "kept"]
        for number in meeting["decided"]:
            case = self.cases[number]
            decision = case["decision"]
            later.append({"case": number, "what": decision["action"] or "@" + decision["track"], "owner": decision["owner"], "due": decision["due"]})
            for focus in case["focus"]:
                for need in focus.get("needs", []):
                    if need.get("due"):
                        later.append({"case": number, "what": need["question"], "owner": need.get("owner", ""), "due": date(need["due"])})
        return later

    def on_promise_kept(self, e, at):
        kept = e["promise"]
        self.promises = [p for p in self.promises if not (p["case"] == kept["about"] and p["due"] == date(kept["due"]) and p["owner"] == kept.get("owner", "")
                                                          and kept["what"] in (p["what"], "@track." + p["what"][1:]))]


def read(data):
    """The story so far, from the journal in the data folder; the program may be running."""
    story = Story()
    journal = sqlite3.connect(f"file:{data}/journal.db?mode=ro", uri=True)
    try:
        rows = journal.execute("select at, text from entry order by seq").fetchall()
    finally:
        journal.close()
    for at, text in rows:
        story.take(datetime.datetime.fromtimestamp(at / 1000, datetime.timezone.utc), json.loads(text))
    return story
