# What the schema tests share: every place of a document, a copy with one place changed, the files a program writes.
import copy, json, pathlib, subprocess, tempfile
import jsonschema


def validator_of(root, name):
    schema = json.loads((root / "assets/schema" / name).read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


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


def written_by(program):
    """Name and text of every file the program writes into a folder."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([program, folder], check=True)
        return {path.name: path.read_text(encoding="utf-8") for path in sorted(pathlib.Path(folder).iterdir())}


def check_written(files, validator, failures):
    """They fit, no key stands twice, and no place can be left out, doubled or of another kind. How many edits were tried."""
    def no_key_twice(pairs):
        if len(dict(pairs)) != len(pairs):
            failures.append(f"a key stands twice: {[key for key, _ in pairs]}")
        return dict(pairs)

    seen, edits = set(), 0
    for name, text in files.items():
        whole = json.loads(text, object_pairs_hook=no_key_twice)
        for error in validator.iter_errors(whole):
            failures.append(f"{name}: {error.json_path}: {error.message[:200]}")
        for at, _ in places(whole):
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
                if validator.is_valid(edited(whole, at, change)):
                    failures.append(f"{name}: {'/'.join(map(str, at))} {what}: the schema does not notice")
    return edits
