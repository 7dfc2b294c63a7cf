// A book of access that went away must not make the wall everybody's. The journal remembers that people once had codes;
// without them the wall then asks for no first leader on the glass, but for somebody on the machine.
#pragma once

#include "platform/journal.hpp"
#include "session/access.hpp"

namespace fyr {

/// Name of the note in the journal; "" there: nobody has ever had a code.
inline constexpr std::string_view begun_note = "access.begun";

/// To be called at the start and after people were added: notes it in the journal, once. io: the disk did not take it.
Result<void> remember_people(Journal& journal, const Access& access);

/// True: people had codes, and there are none any more; `fyrtaarn people add` on the machine makes new ones. A journal
/// that does not answer counts as one that remembers.
[[nodiscard]] bool codes_are_gone(const Journal& journal, const Access& access);

} // namespace fyr
