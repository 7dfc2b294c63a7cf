// Words of a paper: days and moments that stay true however late they are read, names of keys, and what a level hides.
#pragma once

#include "paper/paper_input.hpp"

#include <optional>

namespace fyr::on_paper {

/// "ons. 4. marts 2026"; "" for no day. Never "i morgen": paper does not tick.
[[nodiscard]] std::string day(const Strings& s, Date date);
/// "ons. 4. marts"
[[nodiscard]] std::string short_day(const Strings& s, Date date);
/// "ons. 4. marts 2026 kl. 08.21"; "" for 0.
[[nodiscard]] std::string moment(const Strings& s, Stamp at);
/// "ons. 4. marts kl. 08.21", or "kl. 08.21" on that very day; with the year when no day is given.
[[nodiscard]] std::string short_moment(const Strings& s, Stamp at, Date today);
/// "1 t 12 min", never split; the sign does not count.
[[nodiscard]] std::string span(const Strings& s, Stamp ms);
/// What the level lets be read: "" where something is hidden.
[[nodiscard]] const std::string& shown(const PaperInput& in, const std::string& text);
/// Name of a triangle's dimension, in the board's own triangle first; the key where no triangle has it.
[[nodiscard]] std::string dimension(const PaperInput& in, const std::string& key);
[[nodiscard]] std::string track(const PaperInput& in, Track track, bool with_section);
[[nodiscard]] std::string age(const PaperInput& in, const Notification& facts);
/// "Ring til skolen (spørg læreren) – LM, senest kl. 09.30", or "… – gjort kl. 09.21 af TB"; days where they are not `today`.
[[nodiscard]] std::string action(const PaperInput& in, const AcuteAction& a, Date today);
/// What was promised; a promise may be a track alone.
[[nodiscard]] std::string promised(const PaperInput& in, const std::string& what);
/// "LM og TB"
[[nodiscard]] std::string both(const PaperInput& in, const std::string& by, const std::string& other);
/// All that are not empty, with `between` between them.
[[nodiscard]] std::string joined(const std::vector<std::string>& parts, std::string_view between = " · ");

/// What must not be overlooked, and what it demands: for a black pennant (danger) or a line beside the code.
struct Flag {
    std::string text, demand;
    bool danger = false;
};
/// Its siblings: the codes and groups it names, then the codes of those that name it; "" when there are none.
[[nodiscard]] std::string siblings(const PaperInput& in, const Case& c);
[[nodiscard]] std::vector<Flag> flags(const PaperInput& in, const Case& c);

} // namespace fyr::on_paper
