// Saving what the summary shows: picture and data into a folder, on a thread of its own. The glass never waits; it is
// woken when the files are there, or when they could not be written.
#pragma once

#include "shell/app.hpp"
#include "shell/picture.hpp"

#include <memory>

namespace fyr {

struct SaveWish {
    PictureSpec picture;
    bool png = true, json = true;
    ExportLevel json_level = ExportLevel::overview;
    std::string folder; ///< made when missing
    std::string stem = "tavle"; ///< names of the files begin so
    std::optional<std::vector<std::pair<std::string, std::string>>> beside; ///< ending and bytes of a plan's files, instead of the board's JSON
    std::string by, kept; ///< who saves it and where, in words, for the foot of a paper; "": not said
};

/// Writes the minutes, STEM-ENTRY.png (several pages: -1.png …), .csv and .pdf, and the board, STEM-ENTRY.json; or what stands
/// `beside`. The picture is always an overview, table and paper follow `json_level`. Refused with "exp.nothing" when neither is wanted.
[[nodiscard]] SavedBoard save_board(const SaveWish& wish, const Assets& assets);

/// 2026-03-03-0834, on the Copenhagen clock: what is put away at that moment.
[[nodiscard]] std::string moment_in_name(Stamp now);

/// DATA/exports/2026-03-03-0834, or the same below "fyrtaarn" on a stick. io "err.usb": there is no stick that can be
/// written.
[[nodiscard]] Result<std::string> save_folder(const std::string& data_dir, const std::string& place, Stamp now);

/// Mount points below /media and /run/media, as /proc/self/mounts lists them, sorted.
[[nodiscard]] std::vector<std::string> removable_mounts(std::string_view mounts);

/// One saving at a time, beside the wall.
class BoardSaver {
public:
    /// `assets` outlive it, and may change between two steps of the wall: what is saved sees them as they were when it was begun.
    /// `wake` is called from the other thread when there is something to take().
    BoardSaver(const Assets& assets, std::function<void()> wake);
    ~BoardSaver(); ///< waits for what was begun: nobody ends the program with half a saving
    BoardSaver(const BoardSaver&) = delete;
    BoardSaver& operator=(const BoardSaver&) = delete;

    /// False: the last one is not finished yet, and this one is not begun.
    bool start(SaveWish wish);
    /// `assets` have changed since: the next saving sees them as they are then.
    void assets_changed();
    [[nodiscard]] std::optional<SavedBoard> take();
    /// Begun and not taken yet.
    [[nodiscard]] bool is_busy() const;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

} // namespace fyr
