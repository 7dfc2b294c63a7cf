# The schemas of assets/schema say of rules and templates what the program says: the shipped files fit, and a field
# left out, a field too many, a number far off or a value of another kind does not.
import json, pathlib, sys

sys.dont_write_bytecode = True
from schema_edits import edited, places, validator_of

root = pathlib.Path(sys.argv[1])
failures = []


def check(schema_name, file):
    validator = validator_of(root, schema_name)
    whole = json.loads((root / "assets" / file).read_text(encoding="utf-8"))
    for error in validator.iter_errors(whole):
        failures.append(f"{file}: {error.json_path}: {error.message}")
    seen = set()
    for at, node in places(whole):
        shape = tuple("#" if isinstance(step, int) else step for step in at)
        if shape in seen or at == () or at == ("$schema",):
            continue  # one of each kind is enough
        seen.add(shape)
        changes = {"another kind": lambda n, k: n.__setitem__(k, None)}
        if isinstance(at[-1], str):
            if at not in {("access",), ("acute",), ("meeting",), ("house",)}:  # rules of before have none
                changes["left out"] = lambda n, k: n.pop(k)
            changes["one too many"] = lambda n, k: n.__setitem__(k + "_", 1)
        if isinstance(node, int) and not isinstance(node, bool):
            changes["far off"] = lambda n, k: n.__setitem__(k, 10**9)
            changes["no whole number"] = lambda n, k: n.__setitem__(k, 1.5)
        for name, change in changes.items():
            if validator.is_valid(edited(whole, at, change)):
                failures.append(f"{file}: {'/'.join(map(str, at))} {name}: the schema does not notice")


check("rules.schema.json", "rules/denmark.json")
check("templates.schema.json", "templates/triangle-2019.json")
check("templates.schema.json", "templates/triangle-2007.json")
check("templates.schema.json", "templates/funnel-questions.json")
check("templates.schema.json", "templates/reflection-rounds.json")
check("quick-answers.schema.json", "templates/quick-answers.json")
for name in ("lanes", "templates", "agendas", "barometers", "checklists"):
    check("plan-templates.schema.json", f"templates/plan-{name}.json")
check("exercise-cases.schema.json", "exercises/cases.json")
for number in range(1, 11):
    check("exercise.schema.json", f"exercises/e{number:02}.json")
for name in ("da", "en"):
    check("keyboard.schema.json", f"keyboards/{name}.json")
print("\n".join(failures) or "the schemas fit")
sys.exit(1 if failures else 0)
