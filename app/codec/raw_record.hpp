// A record as the sender wrote it: names and values that nobody has believed yet. The readers (JSON, CSV) make these,
// record_check judges them.
#pragma once

#include "codec/notification_codec.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fyr {

struct RawValue {
    enum class Kind { nothing, yes_no, integer, fraction, text, list, object };
    Kind kind = Kind::nothing;
    bool yes = false;
    std::int64_t integer = 0;
    std::string text;
    std::vector<std::string> list;
    bool list_of_texts = true; ///< false: the list holds something that is no text
};

/// `name` is flat: "flags.abuse" for the abuse within flags.
struct RawField {
    std::string name;
    RawValue value;
};

struct RawRecord {
    std::vector<RawField> fields;
    std::vector<Fault> faults; ///< a record with faults is refused whatever its fields say
    bool unreadable = false;   ///< the fields are not worth judging: broken, not UTF-8 …
    bool loose = false;        ///< from CSV: every value is text, a list too
};

/// Where one record lies in the file. `line`: of its first byte, 1-based.
struct Piece {
    std::size_t row = 0;
    std::string_view bytes;
    std::size_t line = 1;
    bool past_limit = false; ///< everything after record 10,000, in one piece
};

/// The record cannot be read at all: this fault stands first.
void make_unreadable(RawRecord& record, std::string key, std::vector<std::pair<std::string, std::string>> args = {});

/// Adds a fault unless there are enough already. `field` may be anything a sender wrote.
void add_fault(std::vector<Fault>& faults, std::string_view field, std::string key,
               std::vector<std::pair<std::string, std::string>> args = {});

/// "flags.abuse", "age" … : every name of the format, flat.
[[nodiscard]] bool is_known_field(std::string_view name);
/// Keys for remarks of the sender's own, never read: "x_…" and "_…".
[[nodiscard]] bool is_remark(std::string_view name);

} // namespace fyr
