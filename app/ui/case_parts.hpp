// The parts of the case page: each draws one area and adds its targets. Shared small words of all of them.
#pragma once

#include "board/case_layout.hpp"
#include "ui/say.hpp"
#include "ui/views.hpp"
#include "ui/widgets.hpp"

namespace fyr {

// ---- the strip: what must not be overlooked, at every level that shows the case
struct StripPlate {
    std::string name;               ///< of its target
    char32_t icon = 0;
    bool pennant = false;
    std::vector<std::string> lines; ///< the first is what it is, the next what it demands; none: a sign alone
    bool bold_second = false;       ///< the second line goes on with the first
    Rect at;
    Intent tap;
};
/// The plates where they stand, from (32, 114) on; they fold until they fit, a pennant keeps its words.
[[nodiscard]] std::vector<StripPlate> strip_of(const Frame& f, const Case& c);
/// Height of all of them, lp; 0: none.
[[nodiscard]] float strip_height(const std::vector<StripPlate>& plates);
void draw_strip(Frame& f, const std::vector<StripPlate>& plates);
void draw_strip_sheet(Frame& f, const Case& c, const std::string& mark); ///< what one of them means and what it asks for

// ---- the phases
void draw_concerns(Frame& f, const Case& c, const Phase& phase, bool active);  ///< phase 1
void draw_words(Frame& f, const Case& c, Rect at);                             ///< the notification's own text, to be touched
void draw_notes(Frame& f, const Case& c, Rect at, bool roomy);                 ///< the notes made of it, newest first
void draw_voice(Frame& f, const Case& c, Rect at);                             ///< the child's own words
[[nodiscard]] float voice_height(const Frame& f, const Case& c, float width);
void draw_note_sheet(Frame& f, const Case& c, PartId note);                    ///< everything one can do with a note
void draw_hypotheses(Frame& f, const Case& c, const Phase& phase, bool active, bool wide); ///< phase 2; wide: beside the triangle there is room for a list
void draw_triangle(Frame& f, const Case& c, Rect room, bool chips);
/// How many explanations there are, and a plus for one more; `brief`: as numbers alone.
void draw_hypothesis_count(Frame& f, const Case& c, Rect row, bool brief);
void draw_hypothesis_list(Frame& f, const Case& c, Rect at);
[[nodiscard]] UiAction open_hypotheses(const Case& c, float x);
void draw_focus(Frame& f, const Case& c, const Phase& phase, bool active);     ///< phase 3

// ---- below and beside them
struct DutyPlate {
    Duty duty = Duty::acknowledgement;
    std::string name, line;     ///< what, and who and when
    bool forbidden = false;     ///< may not be done yet
    bool today = false, done = false;
    float width = 0;            ///< lp it needs
};
/// The duties that belong to the case, forbidden ones among them, done ones last; those that do not apply are left out.
[[nodiscard]] std::vector<DutyPlate> duty_plates(const Frame& f, const Case& c);
/// How many rows they take standing up.
[[nodiscard]] int duty_rows(const Frame& f, const std::vector<DutyPlate>& plates);
void draw_duties(Frame& f, const Case& c, const std::vector<DutyPlate>& plates, Rect at);
/// When a duty must be done, as people say it, by the strictest count; "" when no clock runs.
[[nodiscard]] std::string due_of(const Frame& f, const Case& c, Duty duty);

/// The first thing that keeps the decision from being saved, and where it is supplied.
struct Hindrance {
    std::string text;
    Intent mend;
    bool gate = false;
};
[[nodiscard]] std::optional<Hindrance> hindrance_of(const Frame& f, const Case& c, Track track);
void draw_decision_panel(Frame& f, const Case& c, Rect at);
/// The 24-hour assessment and at most `rows` of the acute actions, from the top of `at`; gives where it ends.
float draw_safety(Frame& f, const Case& c, Rect at, std::size_t rows);
[[nodiscard]] float safety_height(const Frame& f, const Case& c, float width, std::size_t rows);
/// The chosen way and what stands in the way of others; in `at.h` lp when they fit, 0: as much as they need.
void draw_way(Frame& f, const Case& c, const TrackRule& track, Rect at);
[[nodiscard]] float way_height(const Frame& f, const Case& c, const TrackRule& track, float width);
/// What stands in the way of other ways, whole; a touch opens what leads through. Where nothing does, the other ways. (case_gate_view.cpp)
void draw_gate(Frame& f, const Case& c, Track track, Rect at);
[[nodiscard]] float gate_height(const Frame& f, const Case& c, Track track, float width, bool all);
/// Who opened which gate, and when: from that moment on, decided or not.
[[nodiscard]] std::string passed_sentence(const Frame& f, const Override& o);
[[nodiscard]] float passed_height(const Frame& f, const Case& c, float width);
float draw_passed(Frame& f, const Case& c, Rect at); ///< gives where it ends
/// None chosen yet: as many ways as there is room for, the rest behind one row.
void draw_choice(Frame& f, const Case& c, Rect at);
/// Who opened a gate, or took its flag down, when and why.
[[nodiscard]] std::string passed_line(const Frame& f, const Override& o);
/// What was saved, as one block.
void draw_saved_decision(Frame& f, const Case& c, Rect at);
/// The way that is chosen now: on the panel, decided, the investigation when abuse is suspected, or the acute one when marked so.
[[nodiscard]] std::optional<Track> chosen_track(const Frame& f, const Case& c);
/// The panel shows what is saved and not what is being chosen.
[[nodiscard]] bool shows_saved(const Frame& f, const Case& c);

/// The page of a case that is not on the wall any more.
void draw_gone_case(Frame& f);
/// The opening of a form about a case.
[[nodiscard]] UiAction form_about(FormKind kind, CaseId about, PartId part = {}, std::map<std::string, std::string> values = {});
/// The sheet of the case page called `key`.
[[nodiscard]] UiAction sheet_about(CaseId about, std::string key, float x);
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
/// How much a phase holds that is not in front.
void draw_bar_count(Frame& f, const Phase& phase, std::size_t count);
/// All lines of a text, none cut; gives the height they took.
float draw_lines(Painter& p, Point at, Type type, Color ink, const std::vector<std::string>& lines);
/// As many lines as the text needs.
[[nodiscard]] std::vector<std::string> whole(const Painter& p, Type type, std::string_view text, float width);
/// The first of them in which the text fits the width, else the last.
[[nodiscard]] Type fitting(const Painter& p, std::string_view text, float width, std::initializer_list<Type> types);
/// A dashed row with a plus and words.
void draw_add_row(Frame& f, Rect at, const std::string& name, const std::string& words, const Depth& depth, const Intent& tap);
/// Who is logged in; "": nobody.
[[nodiscard]] std::string initials_in(const Frame& f);

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
