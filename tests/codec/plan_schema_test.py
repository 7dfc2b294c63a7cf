# Game plans as the program writes them fit assets/schema/plan.schema.json in the eyes of an independent validator; plans
# with a field left out, one too many, a value of another kind or out of range, or a hidden text in an overview do not.
#   plan_schema_test.py ROOT WRITE_PLANS
import copy, json, pathlib, subprocess, sys, tempfile
import jsonschema

root, write_plans = pathlib.Path(sys.argv[1]), sys.argv[2]
schema = json.loads((root / "assets/schema/plan.schema.json").read_text(encoding="utf-8"))
jsonschema.Draft202012Validator.check_schema(schema)
validator = jsonschema.Draft202012Validator(schema)
failures = []


def no_key_twice(pairs):
    if len(dict(pairs)) != len(pairs):
        failures.append(f"a key stands twice: {[key for key, _ in pairs]}")
    return dict(pairs)


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


with tempfile.TemporaryDirectory() as folder:
    subprocess.run([write_plans, folder], check=True)
    files = {path.name: path.read_text(encoding="utf-8") for path in sorted(pathlib.Path(folder).iterdir())}

if len(files) < 20:
    failures.append(f"only {len(files)} plans were written")
seen, edits = set(), 0
for name, text in files.items():
    plan = json.loads(text, object_pairs_hook=no_key_twice)
    for error in validator.iter_errors(plan):
        failures.append(f"{name}: {error.json_path}: {error.message[:200]}")
    for at, node in places(plan):
        shape = tuple("#" if isinstance(step, int) else step for step in at)
        if shape in seen or at == ():
            continue  # one of each kind is enough
        seen.add(shape)
        changes = {"another kind": lambda n, k: n.__setitem__(k, 1.5)}
        if isinstance(at[-1], str):
            changes["left out"] = lambda n, k: n.pop(k)
            changes["one too many"] = lambda n, k: n.__setitem__(k + "_", 1)
        for what, change in changes.items():
            edits += 1
            if validator.is_valid(edited(plan, at, change)):
                failures.append(f"{name}: {'/'.join(map(str, at))} {what}: the schema does not notice")

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
