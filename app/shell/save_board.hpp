// Saving what the summary shows: picture and data into a folder. On the wall board_saver.hpp does it, beside the loop.
#pragma once

#include "shell/app.hpp"
#include "shell/picture.hpp"

#include <string>
#include <vector>

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

} // namespace fyr
