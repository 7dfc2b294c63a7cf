// What the screen is doing now: this run of the program, never on disk. Changed only by evolve().
#pragma once

#include "board/ui_actions.hpp"

#include <array>
#include <map>
#include <optional>
#include <vector>

namespace fyr {

/// A notice above the bar; `undo` offers to take the act back.
struct Toast {
    std::uint64_t id = 0;
    Message text;
    bool undo = false;
    bool trouble = false; ///< a refusal or a failure: no check mark
    Stamp since = 0;      ///< ticks
    float x = 960;        ///< lp, near the hand that caused it
    bool stays = false;   ///< until somebody takes it away: it came while nobody may have stood there
    bool operator==(const Toast&) const = default;
};

inline constexpr Stamp toast_stays_ms = 8000;
inline constexpr std::size_t most_toasts = 2;

struct UiState {
    Page page = Page::home;
    CaseId about;             ///< the case in front, on its page
    Stamp page_since = 0;     ///< ticks, for the change of screens
    Sheet sheet;
    Stamp sheet_since = 0;
    Dialog dialog;
    Stamp dialog_since = 0;
    Form form;
    Stamp form_since = 0;
    KeyboardUi keyboard;
    std::vector<Toast> toasts;
    std::uint64_t next_toast = 1;
    bool veil = false;        ///< summaries and notes are veiled (level 1); while codes are asked for, everywhere but on the open case
    int phase = 2;            ///< of the case page, 1..3
    std::array<int, 5> question{}; ///< which guiding question each step shows
    std::optional<Polarity> armed; ///< the magnet that the next tap places
    PartId armed_item;        ///< or the note that the next tap places
    std::map<CaseId, Track> drafts; ///< chosen on the panel, not decided yet
    bool other_tracks = false;
    std::map<std::string, float> scroll; ///< list → lp scrolled
    Language language = Language::da;
    ThemeChoice theme = ThemeChoice::automatic;
    int text_percent = 100;
    bool calm = false;        ///< Rolig bevægelse: fades instead of moves
    bool export_png = true, export_json = true, export_hide = false;
    std::string export_place = "drive";
    std::string filter;       ///< of the board: what is searched for
    std::uint64_t shown_meeting = 0;
    PlanUi plan;              ///< of the game plan in front
    GuardUi guard;            ///< who is in, what the glass hides
    std::string store_trouble; ///< key of the calm line that says the disk does not take it; "" when it does
    std::size_t store_waiting = 0; ///< acts that are done and not on disk yet
    std::string touch_trouble;
};

void evolve(UiState& ui, const UiAction& action, Stamp ticks);
/// The page a part of a plan's board is on.
[[nodiscard]] Page page_of(PlanZone zone);
/// The keyboard lies on the glass: it is open and there is something to type into.
[[nodiscard]] bool shows_keyboard(const UiState& ui);
void add_toast(UiState& ui, Toast toast);
/// Takes away what has stayed long enough. True when something went.
bool drop_old_toasts(UiState& ui, Stamp ticks);

} // namespace fyr
