#include "shell/worlds.hpp"

#include "domain/made_up.hpp"

namespace fyr {

namespace {

constexpr std::string_view world_note = "world";

} // namespace

std::string folder_of(World world, const std::string& data_dir) { return world == World::training ? data_dir + "/training" : data_dir; }

World world_of(const Journal& journal)
{
    const auto note = journal.note(world_note);
    return note && *note == name_of(World::training) ? World::training : World::daily;
}

Result<void> belongs_to(const Journal& journal, World world)
{
    const auto note = journal.note(world_note);
    if (!note) return note.error();
    const bool is_new = note->empty() && journal.last_seq() == 0;
    const bool is_training = *note == name_of(World::training);
    if (is_new || is_training == (world == World::training)) return {};
    return refused(is_training ? "world.is_training" : "world.is_daily");
}

Result<void> note_world(Journal& journal, World world)
{
    const auto note = journal.note(world_note);
    if (note && *note == name_of(world)) return {};
    return journal.set_note(world_note, name_of(world));
}

void keep_what_belongs(Reading& reading, Subject subject)
{
    if (subject == Subject::fictive) return;
    const bool made_up = subject == Subject::training;
    for (std::size_t i = reading.taken.size(); i-- > 0;) {
        if (is_made_up(reading.taken[i].id) == made_up) continue;
        turn_down(reading, i, {made_up ? "world.not_marked" : "world.marked", {}});
        reading.taken.erase(reading.taken.begin() + static_cast<std::ptrdiff_t>(i));
        reading.origins.erase(reading.origins.begin() + static_cast<std::ptrdiff_t>(i));
    }
}

} // namespace fyr
