#include "board/interaction.hpp"

#include <algorithm>
#include <cmath>

namespace fyr {

namespace {

const Item* item_of(const State& state, const Grab& grab)
{
    const Case* c = state.find(grab.about);
    if (!c) return nullptr;
    const auto it = std::find_if(c->items.begin(), c->items.end(), [&](const Item& i) { return i.id == grab.part; });
    return it == c->items.end() ? nullptr : &*it;
}

std::optional<Intent> drop_item(const Grab& grab, const DropZone& zone, const State& state)
{
    const Item* item = item_of(state, grab);
    if (!item) return std::nullopt;
    switch (zone.what) {
    case DropZone::What::dimension: return Command{PlaceItem{grab.about, grab.part, zone.dimension}};
    case DropZone::What::notes: return Command{PlaceItem{grab.about, grab.part, {}}};
    case DropZone::What::focus: {
        if (item->text.empty()) return std::nullopt;
        Focus focus;
        focus.text = item->text;
        focus.links = {item->id};
        if (!item->dimension.empty()) focus.dimensions = {item->dimension};
        return Command{SaveFocus{grab.about, focus}};
    }
    case DropZone::What::parked:
        if (item->text.empty()) return std::nullopt;
        {
            Form form;
            form.kind = FormKind::park_item;
            form.about = grab.about;
            form.part = grab.part;
            return UiAction{OpenForm{form}};
        }
    case DropZone::What::column: case DropZone::What::lane: case DropZone::What::backbone: case DropZone::What::tray: break;
    }
    return std::nullopt;
}

/// A marker of the open round: a new one lands, one that lies goes to another dimension or back to the tray.
std::optional<Intent> drop_marker(const Grab& grab, const DropZone& zone, const Case& c)
{
    const Round* round = c.rounds.open();
    if (!round) return std::nullopt;
    const PlacedMarker* lies = part_of(round->markers, grab.part);
    if (zone.what == DropZone::What::tray) return lies ? std::optional<Intent>{Command{ChangeRound{c.id, RemoveMarker{lies->id}}}} : std::nullopt;
    PlacedMarker marker = lies ? *lies : PlacedMarker{{}, grab.marker, "", 1, next_hypothesis(*round)};
    marker.dimension = zone.dimension;
    return Command{ChangeRound{c.id, PlaceMarker{marker}}};
}

bool is_of_plan(const Grab& grab)
{
    return grab.what == Grab::What::action || grab.what == Grab::What::pill || grab.what == Grab::What::milestone || grab.what == Grab::What::follow_up;
}

bool lies_in_lanes(const Grab& grab) { return grab.what == Grab::What::action || grab.what == Grab::What::pill; }

Date own_day(const Grab& grab, const Plan& plan)
{
    if (const Action* a = part_of(plan.actions, grab.part)) return a->due;
    if (const Resource* r = part_of(plan.resources, grab.part)) return r->date;
    if (const Obstacle* o = part_of(plan.obstacles, grab.part)) return o->date;
    if (const Milestone* m = part_of(plan.milestones, grab.part)) return m->date;
    const FollowUp* f = part_of(plan.follow_ups, grab.part);
    return f ? f->date : Date{};
}

std::optional<Intent> drop_on_plan(const Grab& grab, const DropZone& zone, const State& state, const Carried& carried)
{
    const Plan* plan = state.find(grab.plan);
    if (!plan) return std::nullopt;
    const auto wish = [&](PlanWish w) { return Command{ChangePlan{grab.plan, std::move(w)}}; };
    const Date day = day_of_drop(grab, carried, *plan, zone.time);
    if (grab.what == Grab::What::action) return wish(MoveAction{grab.part, day, zone.lane});
    if (grab.what == Grab::What::pill) return wish(MovePill{grab.part, day, zone.lane});
    if (grab.what == Grab::What::milestone) return wish(MoveMilestone{grab.part, day});
    return wish(MoveFollowUp{grab.part, day});
}

} // namespace

bool fits(const Grab& grab, const DropZone& zone)
{
    const bool same_case = zone.about == grab.about;
    if (is_of_plan(grab)) {
        const bool lane = zone.what == DropZone::What::lane;
        return zone.plan == grab.plan && (lane || (zone.what == DropZone::What::backbone && !lies_in_lanes(grab)));
    }
    switch (grab.what) {
    case Grab::What::card: return zone.what == DropZone::What::column;
    case Grab::What::magnet: return same_case && (zone.what == DropZone::What::dimension || zone.what == DropZone::What::notes);
    case Grab::What::item: return same_case && zone.what != DropZone::What::column && zone.what != DropZone::What::tray;
    case Grab::What::focus: return same_case && (zone.what == DropZone::What::focus || zone.what == DropZone::What::parked);
    case Grab::What::parked: return same_case && zone.what == DropZone::What::focus;
    case Grab::What::marker: return same_case && (zone.what == DropZone::What::dimension || zone.what == DropZone::What::tray);
    case Grab::What::action: case Grab::What::pill: case Grab::What::milestone: case Grab::What::follow_up: break;
    }
    return false;
}

Date day_of_drop(const Grab& grab, const Carried& carried, const Plan& plan, const TimeScale& time)
{
    if (std::abs(carried.dx) < keeps_its_day) return own_day(grab, plan);
    return time.day_at((lies_in_lanes(grab) ? carried.was.x : carried.was.center().x) + carried.dx);
}

std::optional<Intent> intent_of_drop(const Grab& grab, const DropZone& zone, const State& state, const Carried& carried)
{
    if (!fits(grab, zone)) return std::nullopt;
    if (is_of_plan(grab)) return drop_on_plan(grab, zone, state, carried);
    const Case* c = state.find(grab.about);
    if (!c) return std::nullopt;
    switch (grab.what) {
    case Grab::What::card:
        if (c->step == zone.column) return std::nullopt;
        if (zone.column == Step::next_step && !c->decision && state.board().meeting.open)
            return UiAction{GoTo{Page::case_focus, grab.about}};
        return Command{MoveCard{grab.about, zone.column}};
    case Grab::What::magnet: {
        if (zone.what == DropZone::What::notes) {
            Form form;
            form.kind = FormKind::note;
            form.about = grab.about;
            form.values["polarity"] = std::string(name_of(grab.polarity));
            return UiAction{OpenForm{form}};
        }
        Item item;
        item.polarity = grab.polarity;
        item.dimension = zone.dimension;
        return Command{SaveItem{grab.about, item}};
    }
    case Grab::What::item: return drop_item(grab, zone, state);
    case Grab::What::focus: {
        if (zone.what == DropZone::What::focus) return Command{OrderFocus{grab.about, grab.part, zone.place}};
        Form form;
        form.kind = FormKind::park_focus;
        form.about = grab.about;
        form.part = grab.part;
        return UiAction{OpenForm{form}};
    }
    case Grab::What::parked: return Command{TakeUpParked{grab.about, grab.part}};
    case Grab::What::marker: return drop_marker(grab, zone, *c);
    case Grab::What::action: case Grab::What::pill: case Grab::What::milestone: case Grab::What::follow_up: break;
    }
    return std::nullopt;
}

} // namespace fyr
