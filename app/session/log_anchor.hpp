// The log of who did what is tied to the journal: after each change of the book a note in the journal says where the log ended, with
// the link of its last line and who had a code. A log that was cut, rolled back, deleted or written anew, and people who came back
// by it, no longer fit the note.
//
// What it proves: book and journal are two files; who changes one alone is found out. Where the folder is encrypted both are
// under the data key (authenticated page by page), so who has not the key can only put older files in their place, and must do so with all of
// them at once. Where it is not, somebody who may write the folder and knows the formats can write both anew; against that there is
// only encryption and a copy elsewhere (`fyrtaarn log --csv`).
#pragma once

#include "platform/access_book.hpp"
#include "platform/journal.hpp"

namespace fyr {

/// Names of the notes in the journal: where the log ended; and the fault that was found and that nobody has looked at yet, "" when there
/// is none.
inline constexpr std::string_view anchor_note = "access.anchor";
inline constexpr std::string_view log_fault_note = "access.fault";

/// gone: there is no book. cut: lines that were written are missing at its end. rewritten: they are not those that were written.
/// people: somebody has another code or role than was written, and no line of the log says so.
enum class LogFault { none, gone, cut, rewritten, people };
constexpr auto names_of(LogFault) { return std::to_array<std::string_view>({"none", "gone", "cut", "rewritten", "people"}); }

/// Whether the book fits what anchor_note says; "" there (a journal of an older program) fits. Beside a running wall the note is to be
/// read before the book is opened: a book may be ahead of its note, never behind. `book`: null when there is none. io: it does not answer.
[[nodiscard]] Result<LogFault> look_at_anchor(std::string_view note, const AccessBook* book);

/// A book whose every change is noted in the journal, after it is on disk. A journal that does not take the note is asked again with the
/// next change: what is in the book counts.
class AnchoredBook final : public AccessBook {
public:
    /// Both outlive it.
    AnchoredBook(AccessBook& book, Journal& journal) : book_(book), journal_(journal) {}

    [[nodiscard]] const std::vector<PersonRow>& people() const override { return book_.people(); }
    [[nodiscard]] const Tries& tries() const override { return book_.tries(); }
    [[nodiscard]] LogEnd log_end() const override { return book_.log_end(); }
    [[nodiscard]] Result<std::string> stretched(std::string_view code) const override { return book_.stretched(code); }
    Result<std::uint64_t> change(const BookChange& change) override;
    Result<void> read_log(std::uint64_t after, const std::function<bool(const LogRow&)>& each) const override { return book_.read_log(after, each); }
    [[nodiscard]] Result<ChainFault> check_chain() const override { return book_.check_chain(); }

    /// Before the first change of a run: finds a fault, and keeps it as log_fault_note until somebody deals with it (accept()). Then the
    /// book is anchored as it is. Gives what is to be said: that fault, or an earlier one; "" when there is none. io: one of them
    /// cannot be read; a disk that takes no note is none.
    Result<std::string> begin();
    /// Somebody who may has looked at the fault.
    Result<void> accept() { return journal_.set_note(log_fault_note, ""); }

private:
    Result<void> anchor();

    AccessBook& book_;
    Journal& journal_;
};

} // namespace fyr
