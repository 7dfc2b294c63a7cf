// What the screen is doing now: this run of the program, never on disk but for its settings. Changed only by evolve().
#pragma once

#include "board/ui_actions.hpp"
#include "domain/history.hpp"
#include "training/lesson.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <vector>
#include <utility>

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
    WallSide side = WallSide::none; ///< its button takes back the newest act of that side
    bool operator==(const Toast&) const = default;
};

inline constexpr Stamp toast_stays_ms = 8000;
inline constexpr const char* chairs_too_far = "setup.too_far"; ///< the notice that the room cannot read this glass
inline constexpr std::size_t most_toasts = 2;

/// One thing that saving the board wrote: "minutes", "board", "paper". `why`: it is not saved; "" key: it is.
struct SavedPart {
    std::string key;
    Message why;
    bool operator==(const SavedPart&) const = default;
};
/// What was saved last in this run, when and where ("usb", "drive").
struct SavedMinutes {
    Stamp at = 0; ///< UTC; 0: nothing yet
    std::string place;
    std::vector<SavedPart> parts;
    [[nodiscard]] const SavedPart* part(std::string_view key) const
    {
        const auto it = std::find_if(parts.begin(), parts.end(), [&](const SavedPart& p) { return p.key == key; });
        return it == parts.end() ? nullptr : &*it;
    }
    [[nodiscard]] bool is_whole() const
    {
        return at != 0 && std::all_of(parts.begin(), parts.end(), [](const SavedPart& p) { return p.why.key.empty(); });
    }
    bool operator==(const SavedMinutes&) const = default;
};

/// How the glass is and how it shall look stands in its WallGlass; the shell keeps that from run to run.
struct UiState : WallGlass {
    Page page = Page::home;
    CaseId about;             ///< the case in front, on its page
    Stamp page_since = 0;     ///< ticks, for the change of screens
    Sheet sheet;
    Stamp sheet_since = 0;
    Dialog dialog;
    Stamp dialog_since = 0;
    Desk first, second;       ///< where people write
    std::array<Desk, desks_of_groups> of_groups; ///< and where the groups of a class do, each in its panel; they wait while another page is in front
    Stamp two_until = 0;      ///< ticks; until then two people write, as far as one can see (board/two_people.hpp)
    DeskName hand = DeskName::first; ///< touched last: what is typed on a physical keyboard comes there
    ReadWhole whole;          ///< a text of the page that is read whole; "": none
    std::vector<Toast> toasts;
    std::uint64_t next_toast = 1;
    bool veil = false;        ///< summaries and notes are veiled (level 1); while codes are asked for, everywhere but on the open case
    int phase = 2;            ///< of the case page, 1..3
    std::optional<Polarity> armed; ///< the magnet that the next tap places
    PartId armed_item;        ///< or the note that the next tap places
    std::map<CaseId, Track> drafts; ///< chosen on the panel, not decided yet
    bool other_tracks = false;
    std::map<std::string, float> scroll; ///< list → lp scrolled
    bool export_png = true, export_json = true, export_hide = false; ///< minutes (picture and table); the board for tomorrow; without notes
    SavedMinutes saved;       ///< of the last saving of the board
    std::string export_place = "drive";
    std::optional<ExportReason> export_reason{}; ///< why free text was saved last, for the log
    int reach = 0;            ///< how far the board is brought down (board/reach.hpp); 0: not
    std::string filter;       ///< of the board: what is searched for
    std::uint64_t shown_meeting = 0;
    PlanUi plan;              ///< of the game plan in front
    RoundUi round;            ///< of the magnets page
    Lesson lesson;            ///< the exercise that is being held there
    std::string key_focus;    ///< the target keys are at; "": nobody uses them to walk
    int tour = 0;             ///< which stop of the tour is in the light; 0: none
    std::optional<Spotlight> light; ///< the trainer points with it
    int wanted_groups = 4;    ///< of the next exercise
    GuardUi guard;            ///< who is in, what the glass hides
    SetupUi setup;            ///< the glass is being measured
    std::string store_trouble; ///< key of the calm line that says the disk does not take it; "" when it does
    std::size_t refused_files = 0; ///< of the inbox, until somebody has dealt with them
    bool inbox_unusable = false;   ///< nothing comes in
    Message clock_trouble, log_trouble; ///< said on Home and on the locked glass until somebody has dealt with it; "" key: nothing
    std::size_t store_waiting = 0; ///< acts that are done and not on disk yet
    std::string touch_trouble;

    [[nodiscard]] const Desk& at(DeskName desk) const
    {
        if (const auto group = group_of(desk)) return of_groups[static_cast<std::size_t>(*group)];
        return desk == DeskName::first ? first : second;
    }
    [[nodiscard]] Desk& at(DeskName desk) { return const_cast<Desk&>(std::as_const(*this).at(desk)); }
    [[nodiscard]] const Desk& at_hand() const { return at(hand); }
    [[nodiscard]] Desk& at_hand() { return at(hand); }
};

/// Whether what the summary would write holds the notes themselves (domain.md 7.2, P8).
[[nodiscard]] inline bool saves_free_text(const UiState& ui) { return (ui.export_json || ui.export_png) && !ui.export_hide; }

void evolve(UiState& ui, const UiAction& action, Stamp ticks);
/// The page a part of a plan's board is on.
[[nodiscard]] Page page_of(PlanZone zone);
/// That desk is part of the page in front: everybody's always, a group's in the groups' panels until it has locked its answer.
[[nodiscard]] bool is_on_glass(const UiState& ui, DeskName desk);
/// The keyboard of that desk lies on the glass: it is open and there is something to type into.
[[nodiscard]] bool shows_keyboard(const UiState& ui, DeskName desk);
/// The desk whose keyboard types into what is searched for: the first that has no form; none: both have, or nobody searches.
[[nodiscard]] std::optional<DeskName> searching_desk(const UiState& ui);
/// What no form lies on: the other half, or all of the glass.
[[nodiscard]] Rect free_region(const UiState& ui, const Metrics& metrics);
/// Where the form of that desk and its keyboard may lie.
[[nodiscard]] Rect region_of(const UiState& ui, DeskName desk, const Metrics& metrics);
void add_toast(UiState& ui, Toast toast);
/// Takes away what has stayed long enough. True when something went.
bool drop_old_toasts(UiState& ui, Stamp ticks);

} // namespace fyr
