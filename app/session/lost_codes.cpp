#include "session/lost_codes.hpp"

namespace fyr {

Result<void> remember_people(Journal& journal, const Access& access)
{
    if (!access.has_people()) return {};
    const auto noted = journal.note(begun_note);
    if (!noted) return noted.error();
    if (!noted->empty()) return {};
    return journal.set_note(begun_note, "yes");
}

bool codes_are_gone(const Journal& journal, const Access& access)
{
    if (access.has_people()) return false;
    const auto noted = journal.note(begun_note);
    return !noted || !noted->empty();
}

} // namespace fyr
