# The schemas of assets/schema say of rules and templates what the program says: the shipped files fit, and a field
# left out, a field too many, a number far off or a value of another kind does not.
import copy, json, pathlib, sys
import jsonschema

root = pathlib.Path(sys.argv[1])
failures = []


def places(node, at=()):
    yield at, node
    for key, value in node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ():
        yield from places(value, at + (key,))


def edited(whole, at, change):
    whole = copy.deepcopy(whole)
    node = whole
    for step in at[:-1]:
        node = node[step]
    change(node, at[-1])
    return whole


def check(schema_name, file):
    schema = json.loads((root / "assets/schema" / schema_name).read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
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
for name in ("lanes", "templates", "agendas", "barometers", "checklists"):
    check("plan-templates.schema.json", f"templates/plan-{name}.json")
print("\n".join(failures) or "the schemas fit")
sys.exit(1 if failures else 0)
