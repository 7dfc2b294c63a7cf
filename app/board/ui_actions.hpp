// How the screen changes without the domain knowing: which page, which sheet, what is being typed.
#pragma once

#include "base/sealed.hpp"
#include "base/words.hpp"
#include "board/desk.hpp"
#include "board/form.hpp"
#include "board/guard.hpp"
#include "board/keyboard_ui.hpp"
#include "board/pages.hpp"
#include "board/plan_ui.hpp"
#include "board/round_ui.hpp"
#include "board/setup_ui.hpp"
#include "board/spotlight.hpp"

#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace fyr {

/// A panel that rises from the bar, in front of whoever asked for it.
enum class SheetKind { none, card, move, more, duties, links, original, dimension, questions, undo_list, settings, search, promises, parking, outcomes,
                       plan_more, plan_templates, action, action_move, milestone, pill, lane, follow_up, agenda, agendas, plan_findings,
                       plan_changes, goal, line, member, barometers, vote_on, point, checklists, plan_card, timeline, plan_search, people, person, export_reason, marker, scale, trainer, next, where, overdue };
struct Sheet {
    SheetKind kind = SheetKind::none;
    CaseId about;
    PartId part;
    std::string key; ///< a dimension, a page of settings, a lane
    float x = 960;   ///< lp, where the finger was
    PlanId plan{};   ///< on the shelf: the one it is about
    PersonId person{};
    bool operator==(const Sheet&) const = default;
};

/// A question that must be answered before anything else.
enum class DialogKind { none, acute, discard, end_meeting, remove_plan, stop_measuring, purge, half_written };
struct Dialog {
    DialogKind kind = DialogKind::none;
    CaseId about;
    PlanId plan{};
    DeskName desk = DeskName::first; ///< half_written: whose form
    bool operator==(const Dialog&) const = default;
};

struct GoTo { Page page = Page::home; CaseId about; };
struct OpenSheet { Sheet sheet; };
struct CloseSheet {};
struct OpenDialog { Dialog dialog; };
struct CloseDialog {};
/// The shell says where (app_desk.cpp).
struct OpenForm { Form form; DeskName desk = DeskName::first; Half half = Half::whole; Point at{}; Form begun{}; }; ///< begun: without what a draft said
/// A form goes to a half of the glass, or takes all of it: its keyboard goes along.
struct MoveForm { DeskName desk = DeskName::first; Half half = Half::whole; };
struct CloseForm {};
struct SetField { std::string name, value; };
/// Several answers at once; then one types on in `focus`, when it names a field: the keyboard comes along.
struct SetFields { std::vector<std::pair<std::string, std::string>> values; std::string focus{}; };
/// `caret`: code points before it; more than there are: at the end.
struct FocusField { std::string name; std::size_t caret = std::string::npos; };
/// Puts a phrase into a text field at the caret; an "…" at its end is where one goes on.
struct TypePhrase { std::string name, phrase; std::size_t most = 240; }; ///< characters the field may hold
/// All lists back to their most urgent end, no filter.
struct SortByDeadline {};
struct ToggleVeil {};
/// Which phase of the case is in front, 1..3.
struct ShowPhase { int phase = 2; };
/// "Tap to place": the next tapped slot receives this magnet. The same again: disarms.
struct ArmMagnet { Polarity polarity = Polarity::concern; };
struct ArmItem { PartId item; };
struct PickTrack { Track track = Track::exploration; };
struct ShowOtherTracks { bool show = true; };
struct SetLanguage { Language language = Language::da; };
struct SetTheme { ThemeChoice theme = ThemeChoice::automatic; };
struct SetTextSize { int percent = 100; bool large = false; }; ///< large: WallGlass::large
struct SetCalm { bool calm = true; };
struct SetContrast { bool high = true; };
/// Brings the board down to this step of reach (board/reach.hpp); 0: up again.
struct Reach { int step = 0; };
/// One page up (-1) or down (+1) in a list.
struct TurnPage { std::string list; int pages = 1; float range = 0, page = 0; };
struct ToggleExport { std::string what; }; ///< "png", "json", "hide"
struct ChoosePlace { std::string place; }; ///< "usb", "drive"
/// Shows a text that is cut on the page, whole, until the next touch; "": no more. `at`: where the finger was, lp.
struct ReadWhole { std::string text; Point at{}; };
struct DismissToast { std::uint64_t id = 0; };
struct SetFilter { std::string filter; };  ///< "", "acute", "open", "mine:…"
struct ChooseGroups { int count = 4; };    ///< 1 .. most_groups, for the next exercise
/// A stop of the tour and the page it is on; 0: the tour is over.
struct ShowTour { int stop = 0; Page page = Page::home; };
/// Keys walk over what can be tapped, and are at the target of that name now; "": at none.
struct PointKeysAt { std::string target; };
struct ShowMeeting { std::uint64_t number = 0; };

using UiAction = Sealed<std::variant<GoTo, OpenSheet, CloseSheet, OpenDialog, CloseDialog, OpenForm, MoveForm, CloseForm, SetField, SetFields,
                              FocusField, TypePhrase, SortByDeadline, ToggleVeil, ShowPhase, ArmMagnet, ArmItem, PickTrack,
                              ShowOtherTracks, SetLanguage, SetTheme, SetTextSize, SetCalm, SetContrast, Reach, TurnPage, ToggleExport,
                              ChoosePlace, ReadWhole, DismissToast, SetFilter, ChooseGroups, ShowTour, ShowMeeting, PointKeysAt, KeyboardAction, PlanUiAction, GuardAction, RoundAction, SetupAction, SpotlightAction>>;
extern template struct Sealed<UiAction::Union>;

} // namespace fyr
