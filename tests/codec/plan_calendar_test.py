# Calendars as the program writes them say, in the eyes of an independent parser, what the plan says: the same days, the
# same words, the same names of events in a second export, and meetings at the same hour in summer and winter.
#   plan_calendar_test.py WRITE_CALENDARS
import datetime, json, pathlib, subprocess, sys, tempfile
import icalendar

failures, files, seen = [], {}, 0
with tempfile.TemporaryDirectory() as folder:
    subprocess.run([sys.argv[1], folder], check=True)
    for path in sorted(pathlib.Path(folder).glob("*.ics")):
        raw = path.read_bytes()
        expected = [json.loads(line) for line in path.with_suffix(".expected").read_text(encoding="utf-8").splitlines()]
        files[path.stem] = (raw, icalendar.Calendar.from_ical(raw), expected)


def check(holds, what):
    if not holds:
        failures.append(what)


def events_of(calendar):
    return {str(event["UID"]): event for event in calendar.walk("VEVENT")}


for name, (raw, calendar, expected) in files.items():
    check(not calendar.errors, f"{name}: {calendar.errors}")
    check(str(calendar["VERSION"]) == "2.0" and str(calendar["METHOD"]) == "PUBLISH", f"{name}: head")
    lines = raw.split(b"\r\n")
    check(all(len(line) <= 75 and b"\n" not in line for line in lines), f"{name}: a line is too long or ends wrongly")
    events = events_of(calendar)
    check(len(events) == len(calendar.walk("VEVENT")) == len(expected), f"{name}: {len(events)} events, {len(expected)} expected")
    by_part = {uid.split("@")[0].rsplit("-", 1)[1]: event for uid, event in events.items()}
    for want in expected:
        seen += 1
        event = by_part[str(want["part"])]
        check(not event.errors, f"{name}: {event.errors}")
        start = event["DTSTART"].dt
        timed = isinstance(start, datetime.datetime)
        check((start.date() if timed else start).isoformat() == want["day"], f"{name}: part {want['part']} on {start}, not {want['day']}")
        check(timed == (want["kind"] == "meeting" and name.startswith(("timed", "seasons"))), f"{name}: part {want['part']} timed {timed}")
        if timed:
            check(event["DURATION"].dt == datetime.timedelta(minutes=45), f"{name}: length")
        else:
            check(event["DTEND"].dt - start == datetime.timedelta(days=1), f"{name}: a whole day")
        prefix = {"meeting": "", "milestone": "Milepæl: ", "action": "Frist: "}[want["kind"]]
        if prefix or want["text"]:
            check(str(event["SUMMARY"]) == prefix + want["text"], f"{name}: {event['SUMMARY']!r} is not {prefix + want['text']!r}")
        check("Ikke journal" in str(event["DESCRIPTION"]), f"{name}: the notice is missing")
        check(event["DTSTAMP"].dt == datetime.datetime(2026, 6, 1, 8, 0, tzinfo=datetime.timezone.utc), f"{name}: {event['DTSTAMP'].dt}")

for seed in range(1, 21):
    first, second = events_of(files[f"plan{seed}"][1]), events_of(files[f"again{seed}"][1])
    check(first.keys() == second.keys(), f"seed {seed}: a second export renames events")
    for uid, event in first.items():
        check(int(second[uid]["SEQUENCE"]) > int(event["SEQUENCE"]), f"seed {seed}: a second export does not come after the first")
        if str(event["SUMMARY"]).startswith("Milepæl"):
            check(second[uid]["DTSTART"].dt - event["DTSTART"].dt == datetime.timedelta(days=7), f"seed {seed}: the milestone did not move")

offsets = {}
calendar = files["seasons"][1]
zone = calendar.walk("VTIMEZONE")
check(len(zone) == 1 and str(zone[0]["TZID"]) == "Europe/Copenhagen", "the zone is described once")
described = zone[0].to_tz()  # made from the file's own rules, not from the machine's table of zones
for event in calendar.walk("VEVENT"):
    start = event["DTSTART"].dt
    naive = start.replace(tzinfo=None)
    check(naive.time() == datetime.time(9, 0), f"a meeting begins at {start}")
    own = described.localize(naive) if hasattr(described, "localize") else naive.replace(tzinfo=described)
    check(own.utcoffset() == start.utcoffset(), f"{naive}: the file says {own.utcoffset()}, the machine {start.utcoffset()}")
    offsets[naive.date().isoformat()] = own.utcoffset() // datetime.timedelta(hours=1)
check(offsets == {"2027-01-15": 1, "2027-07-15": 2, "2027-03-28": 2, "2027-10-31": 1}, f"hours from UTC: {offsets}")

check(len(files) == 61 and seen > 100, f"only {len(files)} calendars with {seen} events")
print("\n".join(failures[:40]) or f"{len(files)} calendars say {seen} times what their plans say")
sys.exit(1 if failures else 0)
