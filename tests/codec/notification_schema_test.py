# The schema of notifications takes what the program takes (the training cases, the examples of the page) and refuses
# what it refuses; every field with every kind of value is asked of both.
#   notification_schema_test.py ROOT READ_RECORDS
import json, pathlib, random, re, subprocess, sys
import jsonschema

root = pathlib.Path(sys.argv[1])
read = lambda path: (root / path).read_text(encoding="utf-8")
schema = json.loads(read("assets/schema/notification.schema.json"))
jsonschema.Draft202012Validator.check_schema(schema)
validator = jsonschema.Draft202012Validator(schema)
failures = []

good = [(p.name, json.loads(p.read_text(encoding="utf-8"))) for p in sorted((root / "assets/cases").glob("*.json"))]
lines = read("assets/cases/demo.jsonl")
for kind, example in re.findall(r"\n```(jsonl?)\n(.*?)\n```", read("docs/notification-format.md"), re.S):
    if kind == "json":
        good.append(("example", json.loads(example)))
    else:
        lines += example + "\n"
good += [("line", json.loads(line)) for line in lines.splitlines()]
for name, value in good:
    for error in validator.iter_errors(value):
        failures.append(f"{name}: {error.json_path}: {error.message}")

least = {"received": "2026-03-02T08:50", "notifier": 2}
for wrong in [
    {"age": -1}, {"age": 18}, {"age": "syv"}, {"age": 7.5}, {"notifier": 14}, {"notifier": "14"}, {"received": "i går"},
    {"received": 1}, {"channel": "fax"}, {"flags": {"honor": True}}, {"flags": {"abuse": "maybe"}}, {"summary": "a" * 61},
    {"text": "a" * 20001}, {"code": "a much too long code"}, {"siblings": "Ask-01"}, {"siblings": [1]},
    {"due": "2026-04-13"}, {"due": "2026-04-13", "age": 3}, {"previous": 1000}, {"open_case": 2}, {"mood": 3},
    {"format": "fyrtaarn/notification/2"}, {"id": 17}, {"external_ref": "a" * 81},
]:
    if validator.is_valid({**least, **wrong}):
        failures.append(f"the schema takes {wrong}")
for key in least:
    if validator.is_valid({k: v for k, v in least.items() if k != key}):
        failures.append(f"the schema does without {key}")
if len(good) < 25 or not validator.is_valid(least):
    failures.append("the schema was not tried")

# Values of every kind in every field, and several fields at once, by the schema and by the program. What only the program can
# know is left out of the pool: times that are no times, codes of the rules, private numbers.
values = [None, True, False, 0, 1, 2, 7, 13, 17, 18, 99, 100, 999, 1000, -1, 7.0, 2.0, 0.0, 7.5, "", "0", "1", "2", "7", "7.0", "7,0", "13", "14", "17", "18", "99", "999",
          "1000", "-1", "7.5", "07.", "ja", "Nej", "TRUE", "false", "x", "maybe", "unborn", "ufødt", "syv", "Ask-01", "a much too long code", "none", "suspected_parent",
          "phone", "fax", "2026-03-02T08:50", "2026-03-02T08:50:00+01:00", "2026-03-02 08.50", "02-03-2026 08.50", "2/3 2026 kl. 8.50", "2.3.26 8:50", "02-03-2026",
          "i går", "2026-04-13", "13-04-2026", "13.4.2026", "fyrtaarn/notification/1", "fyrtaarn/notification/2", [], ["Ask-01"], [1], [["Ask-01"]], ["school"], ["æ" * 13],
          {}, {"abuse": "none"}, {"honour": "ja"}, {"honor": True}, {"x_": 1}, "æ" * 60, "æ" * 61, "a" * 80, "a" * 81]
fields = list(schema["$defs"]["notification"]["properties"]) + ["x_note", "_note", "mood"]
def of_the_rules(document):
    reasons = document.get("reasons")
    return isinstance(reasons, list) and any(isinstance(r, str) and r != "school" for r in reasons)
draw = random.Random(20260302)
documents = [{**least, field: value} for field in fields for value in values]
documents += [{**least, "age": "unborn", "due": value} for value in values]
documents += [{**least, **{field: draw.choice(values) for field in draw.sample(fields, draw.randint(2, 5))}} for _ in range(1500)]
documents = [d for d in documents if not of_the_rules(d)]
answers = subprocess.run([sys.argv[2]], input="\n".join(json.dumps(d, ensure_ascii=False) for d in documents) + "\n", capture_output=True, text=True, check=True).stdout.splitlines()
if len(answers) != len(documents):
    failures.append(f"{len(documents)} documents, {len(answers)} answers")
taken = 0
for document, answer in zip(documents, answers):
    valid = validator.is_valid(document)
    taken += answer == "taken"
    if valid != (answer == "taken"):
        failures.append(f"the schema {'takes' if valid else 'refuses'} {json.dumps(document, ensure_ascii=False)[:200]}, the program says {answer}")
if taken < 300 or len(documents) - taken < 300:
    failures.append(f"{taken} of {len(documents)} were taken: too few on one side to say anything")
print("\n".join(failures[:40]) or "the schema fits")
sys.exit(1 if failures else 0)
