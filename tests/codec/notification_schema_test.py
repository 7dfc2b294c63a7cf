# The schema of notifications takes what the program takes (the training cases, the examples of the page) and refuses
# what it refuses.
import json, pathlib, re, sys
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
    {"age": -1}, {"age": 18}, {"age": "syv"}, {"age": 7.5}, {"notifier": 14}, {"notifier": "2"}, {"received": "i går"},
    {"received": 1}, {"channel": "fax"}, {"flags": {"honor": True}}, {"flags": {"abuse": "maybe"}}, {"summary": "a" * 61},
    {"text": "a" * 20001}, {"code": "a much too long code"}, {"siblings": "Ask-01"}, {"siblings": [1]},
    {"due": "2026-04-13"}, {"due": "2026-04-13", "age": 3}, {"previous": 1000}, {"open_case": 1}, {"mood": 3},
    {"format": "fyrtaarn/notification/2"}, {"id": 17}, {"external_ref": "a" * 81},
]:
    if validator.is_valid({**least, **wrong}):
        failures.append(f"the schema takes {wrong}")
for key in least:
    if validator.is_valid({k: v for k, v in least.items() if k != key}):
        failures.append(f"the schema does without {key}")
if len(good) < 25 or not validator.is_valid(least):
    failures.append("the schema was not tried")
print("\n".join(failures) or "the schema fits")
sys.exit(1 if failures else 0)
