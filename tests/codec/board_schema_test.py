# Boards as the program writes them fit assets/schema/board.schema.json in the eyes of an independent validator; boards
# with a field left out, one too many, a value of another kind, or a text in an overview do not.
#   board_schema_test.py ROOT WRITE_BOARDS
import copy, json, pathlib, sys

sys.dont_write_bytecode = True
from schema_edits import check_written, validator_of, written_by

root, write_boards = pathlib.Path(sys.argv[1]), sys.argv[2]
validator = validator_of(root, "board.schema.json")
failures = []
files = written_by(write_boards)
if len(files) < 20:
    failures.append(f"only {len(files)} boards were written")
edits = check_written(files, validator, failures)

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
