# Game plans as the program writes them fit assets/schema/plan.schema.json in the eyes of an independent validator; plans
# with a field left out, one too many, a value of another kind or out of range, or a hidden text in an overview do not.
#   plan_schema_test.py ROOT WRITE_PLANS
import copy, json, pathlib, sys

sys.dont_write_bytecode = True
from schema_edits import check_written, edited, validator_of, written_by

root, write_plans = pathlib.Path(sys.argv[1]), sys.argv[2]
validator = validator_of(root, "plan.schema.json")
failures = []
files = written_by(write_plans)
if len(files) < 20:
    failures.append(f"only {len(files)} plans were written")
edits = check_written(files, validator, failures)

overviews = [json.loads(text) for name, text in files.items() if ".overview." in name]
for part, field, value in [("proud", "text", "jeg turde"), ("pains", "text", "for travlt"), ("parking", "text", "en idé"), ("signs", "by", "LM"),
                           ("actions", "why", "mangler penge"), ("members", "skill", "tragt"), ("members", "hours", "2"),
                           ("follow_ups", "decision", "vi venter"), ("points", "note", "aftalt")]:
    told = next(copy.deepcopy(o) for o in overviews if o["plan"][part])
    told["plan"][part][0][field] = value
    if validator.is_valid(told):
        failures.append(f"an overview with {part} {field} passes")

whole = next(json.loads(text) for name, text in files.items() if all(json.loads(text)["plan"][p] for p in ("measurements", "obstacles", "actions")))
for at, value in {("measurements", 0, "answers"): 4, ("obstacles", 0, "impact"): 4, ("actions", 0, "status"): "perhaps", ("actions", 0, "id"): 0,
                  ("frame", "target"): "", ("frame", "title"): "", ("lanes",): [], ("vote", "budget"): 0, ("next_part",): 0}.items():
    if validator.is_valid(edited(whole, ("plan",) + at, lambda n, k: n.__setitem__(k, value))):
        failures.append(f"{at} = {value!r} passes")
if edits < 300:
    failures.append(f"only {edits} edits were tried")
print("\n".join(failures[:40]) or f"{len(files)} plans fit, {edits} edits were noticed")
sys.exit(1 if failures else 0)
