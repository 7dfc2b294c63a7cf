#include "shell/kept_lesson.hpp"

#include "codec/exercise_codec.hpp"
#include "domain/calendar.hpp"
#include "platform/files.hpp"
#include "shell/save_board.hpp"

namespace fyr {

namespace {

constexpr std::uint64_t largest_lesson = 1U << 20U;

std::string file_of(const std::string& training_dir) { return training_dir + "/lesson.json"; }

} // namespace

Lesson kept_lesson(const std::string& training_dir)
{
    const auto text = read_file(file_of(training_dir), largest_lesson);
    if (!text) return {};
    auto lesson = decode_lesson(*text, "lesson.json");
    return lesson ? *std::move(lesson) : Lesson{};
}

Result<void> keep_lesson(const std::string& training_dir, const Lesson& lesson)
{
    if (lesson.is_held()) return write_file(file_of(training_dir), encode_lesson(lesson));
    return file_exists(file_of(training_dir)) ? remove_file(file_of(training_dir)) : Result<void>{};
}

Result<void> keep_own_exercise(const std::string& training_dir, const Exercise& exercise)
{
    const std::string folder = training_dir + "/exercises";
    if (const auto made = make_folders(folder); !made) return made.error();
    return write_file(folder + "/" + exercise.key + ".json", encode_exercise(exercise));
}

Result<void> archive_class(const std::string& training_dir, Stamp now)
{
    const std::string archive = training_dir + "/archive/" + moment_in_name(now);
    if (const auto made = make_folders(archive); !made) return made.error();
    // The mark before the journal: a journal without its mark is whole, one that its mark promises more of is damaged.
    for (const char* name : {"lesson.json", "journal.db-mark", "journal.db", "journal.db-wal", "journal.db-shm"}) {
        const std::string path = training_dir + "/" + name;
        if (!file_exists(path)) continue;
        if (const auto moved = move_into(path, archive); !moved) return moved.error();
    }
    return {};
}

} // namespace fyr
