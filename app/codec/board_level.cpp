#include "codec/board_level.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>

namespace fyr {

namespace {

constexpr std::string_view unborn_band = "unborn";
struct Band {
    int to;
    std::string_view name;
};
constexpr std::array<Band, 6> bands{{{2, "0-2"}, {5, "3-5"}, {9, "6-9"}, {12, "10-12"}, {15, "13-15"}, {17, "16-17"}}};

void hide(std::string& text)
{
    if (!text.empty()) text = hidden_text;
}

void hide_all(std::vector<std::string>& texts)
{
    for (std::string& text : texts) hide(text);
}

/// Keys come from data files; anything else that found its way into such a field is somebody's text.
void hide_unless_key(std::string& key)
{
    if (!is_key(key)) hide(key);
}

void drop_unless_keys(std::vector<std::string>& keys)
{
    std::erase_if(keys, [](const std::string& key) { return !is_key(key); });
}

void hide(Focus& f)
{
    hide(f.text);
    drop_unless_keys(f.dimensions);
    for (InfoNeed& need : f.needs) {
        hide(need.question);
        hide(need.source);
    }
}

void hide(Round& r)
{
    hide_unless_key(r.format);
    hide_unless_key(r.step);
    hide(r.question);
    hide(r.next_step);
    for (RoundNote& n : r.notes) {
        hide_unless_key(n.key);
        hide(n.text);
        hide_all(n.ideas);
    }
    for (PlacedMarker& m : r.markers) hide_unless_key(m.dimension);
    std::erase_if(r.weights, [](const DimensionWeight& w) { return !is_key(w.key); });
}

void hide(Promise& p)
{
    constexpr std::string_view track = "@track.";
    const std::string_view what = p.what;
    if (!what.starts_with(track) || !value_named<Track>(what.substr(track.size()))) hide(p.what);
}

void hide_all(std::vector<Promise>& promises)
{
    for (Promise& p : promises) hide(p);
}

} // namespace

std::string_view age_band(const Notification& n)
{
    if (n.unborn) return unborn_band;
    if (n.age) {
        for (const Band& band : bands)
            if (*n.age <= band.to) return band.name;
        return {};
    }
    for (const Band& band : bands)
        if (n.age_band == band.name) return band.name;
    return {};
}

Notification at_level(const Notification& from, ExportLevel level)
{
    Notification n = from;
    if (level == ExportLevel::full) return n;
    n.age_band = age_band(from);
    n.age.reset();
    n.due = {};
    n.id.clear();
    drop_unless_keys(n.reasons);
    hide(n.summary);
    hide(n.text);
    hide(n.external_ref);
    return n;
}

Case at_level(const Case& from, ExportLevel level)
{
    Case c = from;
    if (level == ExportLevel::full) return c;
    c.facts = at_level(from.facts, level);
    hide(c.acute.reason);
    hide(c.acute.action);
    for (AcuteAction& a : c.acute.actions) {
        hide(a.what);
        hide(a.whom);
    }
    hide(c.acute.whereabouts);
    hide(c.acute.late_reason);
    hide(c.no_resources);
    for (Item& i : c.items) {
        hide(i.text);
        hide(i.source);
        hide(i.when);
        hide_unless_key(i.dimension);
    }
    drop_unless_keys(c.not_relevant);
    hide(c.child_voice.text);
    for (Hypothesis& h : c.hypotheses) {
        hide(h.think);
        hide(h.because);
        hide(h.consequence);
        hide_all(h.speaks_for);
        hide_all(h.speaks_against);
    }
    hide(c.short_funnel);
    for (Focus& f : c.focus) hide(f);
    for (Parked& p : c.parked) {
        hide(p.text);
        if (p.focus) hide(*p.focus);
    }
    if (c.decision) {
        hide(c.decision->reason);
        hide(c.decision->next_action);
    }
    for (DutyState& d : c.duties) hide(d.note);
    for (Override& o : c.overrides) {
        hide_unless_key(o.role);
        hide(o.reason);
    }
    for (Round& r : c.rounds.all) hide(r);
    hide(c.aware_reason);
    hide(c.case_system_ref);
    return c;
}

Board at_level(const Board& from, ExportLevel level)
{
    Board b = from;
    if (level == ExportLevel::full) return b;
    hide_unless_key(b.triangle);
    hide_all(b.promises);
    hide_all(b.meeting.promises);
    for (MeetingRecord& record : b.archive.edit()) {
        hide_all(record.promises);
        for (RecordRow& row : record.rows) hide(row.next_action), hide(row.late_reason);
    }
    return b;
}

State at_level(const State& state, ExportLevel level)
{
    if (level == ExportLevel::full) return state;
    State shown;
    shown.put_board(std::make_shared<const Board>(at_level(state.board(), level)));
    for (const auto& [id, c] : state.cases()) shown.put(id, std::make_shared<const Case>(at_level(*c, level)));
    shown.reserve_ids(state.next_case());
    return shown;
}

} // namespace fyr
