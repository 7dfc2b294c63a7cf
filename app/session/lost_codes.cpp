#include "session/lost_codes.hpp"

namespace fyr {

namespace {

constexpr std::string_view note_name = "access.begun";

} // namespace

Result<void> remember_people(Journal& journal, const Access& access)
{
    if (!access.has_people()) return {};
    const auto noted = journal.note(note_name);
    if (!noted) return noted.error();
    if (!noted->empty()) return {};
    return journal.set_note(note_name, "yes");
}

bool codes_are_gone(const Journal& journal, const Access& access)
{
    if (access.has_people()) return false;
    const auto noted = journal.note(note_name);
    return !noted || !noted->empty();
}

} // namespace fyr
