// JSON from strangers. Finds the records by their brackets first, so that a broken one does not take its neighbours
// along, then reads each with the JSON library in its no-throw form.
#pragma once

#include "codec/raw_record.hpp"

namespace fyr {

struct JsonPieces {
    FileForm form = FileForm::json;
    std::vector<Piece> pieces;
    bool cut = false; ///< the list was never closed: the file may have been cut
};

/// Object, array, JSON lines, or objects one after the other. At most max_notification_records pieces, plus one for
/// the rest. `bytes` begins (after white space) with '{' or '[', unless `as_lines` says
/// that every line is a record, whatever it looks like.
[[nodiscard]] JsonPieces split_json(std::string_view bytes, bool as_lines = false);

/// Reads one record. Faults: broken JSON, not an object, deeper than 16, a key twice, a key the format does not know.
[[nodiscard]] RawRecord read_json_record(const Piece& piece);

} // namespace fyr
