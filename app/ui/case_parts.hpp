// The parts of the case page: each draws one area and adds its targets. Shared small words of all of them.
#pragma once

#include "board/case_layout.hpp"
#include "ui/say.hpp"
#include "ui/views.hpp"
#include "ui/widgets.hpp"

namespace fyr {

void draw_concerns(Frame& f, const Case& c, const Phase& phase, const CaseLayout& layout, bool active);  ///< phase 1
void draw_hypotheses(Frame& f, const Case& c, const Phase& phase, const CaseLayout& layout, bool active); ///< phase 2
void draw_focus(Frame& f, const Case& c, const Phase& phase, const CaseLayout& layout, bool active);     ///< phase 3
void draw_decision_panel(Frame& f, const Case& c, Rect at);
/// The way that is chosen now: on the panel, decided, or the acute one when the child is marked acute.
[[nodiscard]] std::optional<Track> chosen_track(const Frame& f, const Case& c);

/// The page of a case that is not on the wall any more.
void draw_gone_case(Frame& f);
/// The guiding question of a phase; a tap shows the next one.
void draw_question(Frame& f, Rect at, Step step);
/// The opening of a form about a case.
[[nodiscard]] UiAction form_about(FormKind kind, CaseId about, PartId part = {}, std::map<std::string, std::string> values = {});
/// How far a list is scrolled, within its range.
[[nodiscard]] float scrolled(const Frame& f, const std::string& list, float range);
/// A finger drags something that may be let go in such a zone of this case.
[[nodiscard]] bool may_land(const Frame& f, const DropZone& zone);
/// The thing is on its way under a finger: its place is shown as a dashed frame.
[[nodiscard]] bool is_away(const Frame& f, Grab::What what, CaseId about, PartId part);
/// A place of this case that takes things a finger carries.
[[nodiscard]] DropZone zone_of(DropZone::What what, CaseId about, int place = 0);
/// Shows that what a finger holds may be let go there.
void draw_landing(Frame& f, Rect at);
/// Portrait: how much a phase holds that is not in front.
void draw_bar_count(Frame& f, const Phase& phase, std::size_t count);

/// A list inside a phase: `seen` of `content` lp; what is drawn between begin and end is cut to it and scrolls it.
struct Scroller {
    Rect seen;
    float range = 0, at = 0;
    std::size_t first = 0; ///< of its targets
};
Scroller begin_scroll(Frame& f, Rect seen, const std::string& list, float content);
void end_scroll(Frame& f, const Scroller& s, const std::string& list, float content);

/// The hypotheses that stand on one line: "H1".
[[nodiscard]] inline std::string hypothesis_name(std::size_t index) { return "H" + std::to_string(index + 1); }

} // namespace fyr
