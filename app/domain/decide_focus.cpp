// The third phase: what is to be looked into and in which order, and what is put aside for now.
#include "base/overloaded.hpp"
#include "base/text.hpp"
#include "domain/decide_parts.hpp"

#include <algorithm>

namespace fyr::rules_of {

namespace {

Result<Acted> save_focus(const Case& c, Focus focus, const Rules& rules)
{
    const auto text = required(focus.text, note_text(rules), "no.focus_empty");
    if (!text) return text.error();
    focus.text = *text;
    for (InfoNeed& need : focus.needs) {
        const auto question = required(need.question, note_text(rules), "no.need_empty");
        if (!question) return question.error();
        const auto source = clean(need.source, short_text);
        const auto owner = clean(need.owner, name_text);
        if (!source) return source.error();
        if (!owner) return owner.error();
        need.question = *question;
        need.source = *source;
        need.owner = *owner;
    }
    for (const std::string& dimension : focus.dimensions)
        if (const auto known = dimension_key(dimension, false); !known) return known.error();
    std::vector<Focus> all = c.focus;
    const auto it = std::find_if(all.begin(), all.end(), [&](const Focus& f) { return f.id == focus.id; });
    if (it != all.end()) {
        *it = focus;
    } else {
        if (all.size() >= static_cast<std::size_t>(rules.funnel.max_focus))
            return refused("no.focus_full", {{"n", std::to_string(rules.funnel.max_focus)}});
        if (focus.id) return refused("no.gone");
        focus.id = PartId{c.next_part};
        all.push_back(focus);
    }
    if (all == c.focus) return Acted{};
    return act("act.focus", c, {FocusSet{c.id, all}});
}

Result<Acted> order_focus(const Case& c, const OrderFocus& o)
{
    std::vector<Focus> all = c.focus;
    const auto it = std::find_if(all.begin(), all.end(), [&](const Focus& f) { return f.id == o.focus; });
    if (it == all.end()) return refused("no.gone");
    const Focus moved = *it;
    all.erase(it);
    all.insert(all.begin() + std::clamp(o.place, 0, static_cast<int>(all.size())), moved);
    if (all == c.focus) return Acted{};
    return act("act.focus_order", c, {FocusSet{c.id, all}});
}

Result<Acted> park_text(const Case& c, const ParkText& p, const Rules& rules)
{
    const auto text = required(p.text, note_text(rules), "no.note_empty");
    if (!text) return text.error();
    std::vector<Parked> all = c.parked;
    all.push_back({PartId{c.next_part}, *text, {}, p.reason, {}});
    return act("act.parked", c, {ParkedSet{c.id, all}});
}

/// The note stays where it is; parked a second time, only the reason is the new one.
Result<Acted> park_item(const Case& c, const ParkItem& p)
{
    const Item* item = part_of(c.items, p.item);
    if (!item) return refused("no.gone");
    if (item->text.empty()) return refused("no.note_empty");
    std::vector<Parked> all = c.parked;
    const auto it = std::find_if(all.begin(), all.end(), [&](const Parked& k) { return k.item == p.item; });
    if (it == all.end()) all.push_back({PartId{c.next_part}, item->text, item->id, p.reason, {}});
    else if (it->reason == p.reason) return Acted{};
    else it->reason = p.reason;
    return act("act.parked", c, {ParkedSet{c.id, all}});
}

/// Keeps the whole focus point: questions, owners, days and links come back when it is taken up again.
Result<Acted> park_focus(const Case& c, const ParkFocus& p)
{
    const Focus* focus = part_of(c.focus, p.focus);
    if (!focus) return refused("no.gone");
    std::vector<Focus> rest = c.focus;
    std::erase_if(rest, [&](const Focus& f) { return f.id == p.focus; });
    std::vector<Parked> all = c.parked;
    all.push_back({PartId{c.next_part}, focus->text, {}, p.reason, *focus});
    return act("act.parked", c, {FocusSet{c.id, rest}, ParkedSet{c.id, all}});
}

Result<Acted> take_up(const Case& c, PartId id, const Rules& rules)
{
    const Parked* parked = part_of(c.parked, id);
    if (!parked) return refused("no.gone");
    std::vector<Parked> rest = c.parked;
    std::erase_if(rest, [&](const Parked& p) { return p.id == id; });
    std::vector<Event> events{ParkedSet{c.id, rest}};
    if (!parked->item || !part_of(c.items, parked->item)) { // a note that was removed meanwhile is not lost either
        if (c.focus.size() >= static_cast<std::size_t>(rules.funnel.max_focus))
            return refused("no.focus_full", {{"n", std::to_string(rules.funnel.max_focus)}});
        std::vector<Focus> focus = c.focus;
        focus.push_back(parked->focus ? *parked->focus : Focus{PartId{c.next_part}, parked->text, {}, {}, {}});
        events.push_back(FocusSet{c.id, focus});
    }
    return act("act.taken_up", c, std::move(events));
}

} // namespace

Result<Acted> decide_focus(const Case& c, const Command& command, const Rules& rules)
{
    return std::visit(overloaded{[&](const SaveFocus& s) { return save_focus(c, s.focus, rules); },
                                 [&](const OrderFocus& o) { return order_focus(c, o); },
                                 [&](const ParkFocus& p) { return park_focus(c, p); },
                                 [&](const ParkItem& p) { return park_item(c, p); },
                                 [&](const ParkText& p) { return park_text(c, p, rules); },
                                 [&](const TakeUpParked& t) { return take_up(c, t.parked, rules); },
                                 [&](const auto&) -> Result<Acted> { return refused("no.gone"); }},
                      command);
}

} // namespace fyr::rules_of
