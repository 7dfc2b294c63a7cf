# Boards as the program writes them fit assets/schema/board.schema.json in the eyes of an independent validator; boards
# with a field left out, one too many, a value of another kind, or a text in an overview do not.
#   board_schema_test.py ROOT WRITE_BOARDS
import copy, json, pathlib, subprocess, sys, tempfile
import jsonschema

root, write_boards = pathlib.Path(sys.argv[1]), sys.argv[2]
schema = json.loads((root / "assets/schema/board.schema.json").read_text(encoding="utf-8"))
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
    subprocess.run([write_boards, folder], check=True)
    files = {path.name: path.read_text(encoding="utf-8") for path in sorted(pathlib.Path(folder).iterdir())}

if len(files) < 20:
    failures.append(f"only {len(files)} boards were written")
seen, edits = set(), 0
for name, text in files.items():
    board = json.loads(text, object_pairs_hook=no_key_twice)
    for error in validator.iter_errors(board):
        failures.append(f"{name}: {error.json_path}: {error.message[:200]}")
    for at, node in places(board):
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
            if validator.is_valid(edited(board, at, change)):
                failures.append(f"{name}: {'/'.join(map(str, at))} {what}: the schema does not notice")

overview = json.loads(files["board9.overview.json"])
for field, value in {"text": "Ask kom uden jakke", "id": "skole-1", "age": 7, "summary": "fravær", "external_ref": "sag 1"}.items():
    told = copy.deepcopy(overview)
    told["cases"][0]["facts"][field] = value
    if validator.is_valid(told):
        failures.append(f"an overview with {field} passes")
if edits < 300:
    failures.append(f"only {edits} edits were tried")
print("\n".join(failures[:40]) or f"{len(files)} boards fit, {edits} edits were noticed")
sys.exit(1 if failures else 0)
