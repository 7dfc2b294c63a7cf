// A few bytes beside the journal that remember how far it had come: without them a write-ahead log that was cut or
// lost would look like a journal that simply ends earlier. Written after each append, never synced: after a power
// cut it may be older than the journal, never newer; a torn one is ignored.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace fyr {

struct JournalMark {
    std::string journal;   ///< random_name() of the journal file it speaks of
    std::uint64_t seq = 0; ///< last row that append() had promised
    std::string check;     ///< row_check() of that row, hexadecimal
    enum class Cover { plain, encrypted } cover = Cover::plain;
    bool operator==(const JournalMark&) const = default;
};

/// Where the mark of a journal lies.
[[nodiscard]] std::string mark_path(const std::string& journal_path);

/// Nothing when there is none or its own checksum does not fit.
[[nodiscard]] std::optional<JournalMark> read_mark(const std::string& journal_path);

/// Keeps the file open between writes. Failing to write is no failure: an old mark is only less watchful.
class MarkFile {
public:
    explicit MarkFile(const std::string& journal_path);
    ~MarkFile();
    MarkFile(const MarkFile&) = delete;
    MarkFile& operator=(const MarkFile&) = delete;
    void write(const JournalMark& mark) const;

private:
    int descriptor_;
};

} // namespace fyr
