// What each word of the command line does, apart from the wall itself. Prints for people on standard output, trouble
// on standard error, one line each, and gives the exit code.
#pragma once

#include "codec/board_codec.hpp"
#include "platform/access_book.hpp"
#include "platform/journal.hpp"
#include "shell/assets.hpp"
#include "shell/options.hpp"
#include "shell/worlds.hpp"

#include <functional>
#include <memory>

namespace fyr {

/// The journal of a data folder; `lock` keeps other writers out as long as it lives.
struct OpenStore {
    std::shared_ptr<void> lock;
    std::unique_ptr<Journal> journal;
    Damage damage; ///< what was set aside while opening
    bool is_another = false; ///< not the journal that lay there when the folder was last used
};

[[nodiscard]] inline World world_of(const Options& options) { return options.training ? World::training : World::daily; }

enum class StoreUse { read, write };
/// main.cpp knows which kind of journal. write: makes what is missing; rejected "store.busy" when another program
/// writes there. read: changes nothing, beside a running wall too.
using OpenJournal = std::function<Result<OpenStore>(const std::string& data_dir, StoreUse use)>;

/// The book of codes and of who did what; null when there is none and it was only to be read.
struct OpenedBook {
    std::unique_ptr<AccessBook> book;
    std::string kept_in; ///< folder of a damaged one that was set aside; "": nothing was wrong
};
/// write: only while an OpenStore for writing lives. read: changes nothing, beside a running wall too.
using OpenBook = std::function<Result<OpenedBook>(const std::string& data_dir, StoreUse use)>;

/// Encrypts a folder with the key of the command line. False: it is already. rejected "store.busy" as above.
using EncryptFolder = std::function<Result<bool>(const std::string& data_dir)>;

/// Whether the board of that journal is about anybody: it came from an import of fictive cases, or from the demo.
[[nodiscard]] Subject subject_of(const Journal& journal);
Result<void> note_subject(Journal& journal, Subject subject);

/// When a command is given, UTC: what the clock of --now says, and what the machine's says, for the log.
struct Times {
    Stamp now = 0, real = 0;
};

/// Only on fictive notifications: rejected "play.real" where there are others, or where somebody has a code.
int run_play(const Options& options, const Assets& assets, const OpenJournal& open, const OpenBook& open_book);
int run_receive(const Options& options, const Assets& assets, const OpenJournal& open, Stamp now);
int run_export(const Options& options, const Assets& assets, const OpenJournal& open, const OpenBook& open_book, const Times& times);
/// All that had happened after that entry; 0: nothing. Errors as replay_to.
[[nodiscard]] Result<History> history_at(const Journal& journal, std::uint64_t entry);
/// Whether --board names something of a game plan; then run_export leaves it to run_plan_export.
[[nodiscard]] bool is_of_a_plan(const std::string& board);
/// The part of run_import for --board barometer.
int run_barometer_import(const Options& options, const Assets& assets, const OpenJournal& open, Stamp now);
int run_plan_export(const Options& options, const Assets& assets, const OpenJournal& open, Stamp now);
int run_import(const Options& options, const Assets& assets, const OpenJournal& open, Stamp now);
int run_purge(const Options& options, const Assets& assets, const OpenJournal& open, const OpenBook& open_book, Stamp real);
int run_check(const Options& options, const Assets& assets, const OpenJournal& open, const OpenBook& open_book);
int run_people(const Options& options, const Assets& assets, const OpenJournal& open, const OpenBook& open_book, Stamp real);
int run_encrypt(const Options& options, const Assets& assets, const EncryptFolder& encrypt, const OpenJournal& open,
                const OpenBook& open_book, Stamp real);
int run_log(const Options& options, const Assets& assets, const OpenBook& open_book);
int run_demo(const Options& options, const Assets& assets, const OpenJournal& open);

} // namespace fyr
