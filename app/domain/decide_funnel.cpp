// Moving through the funnel, and its first two phases: notes and magnets, the child's voice, hypotheses. The third: decide_focus.cpp.
#include "base/overloaded.hpp"
#include "base/text.hpp"
#include "domain/decide_parts.hpp"

#include <algorithm>
#include <concepts>

namespace fyr::rules_of {

namespace {

Result<Acted> move_card(const State& state, const Case& c, Step to, const Context& context)
{
    if (c.step == to) return Acted{};
    if (const auto allowed = can_move(state, c, to, context.rules); !allowed) return allowed.error();
    Acted acted = act("act.moved", c, {CardMoved{c.id, c.step, to}});
    acted.name.args.emplace_back("column", "@col." + std::string(name_of(to)));
    return acted;
}

Result<Acted> save_item(const Case& c, Item item, const Rules& rules)
{
    const auto text = clean(item.text, note_text(rules));
    if (!text) return text.error();
    if (text->empty() && item.dimension.empty()) return refused("no.note_empty");
    if (const auto known = dimension_key(item.dimension, true); !known) return known.error();
    if (item.id && !part_of(c.items, item.id)) return refused("no.gone");
    const auto source = clean(item.source, short_text);
    if (!source) return source.error();
    const auto when = clean(item.when, short_text);
    if (!when) return when.error();
    item.text = *text;
    item.source = *source;
    item.when = *when;
    item.severity = std::clamp(item.severity, 0, 3);
    const bool is_new = !item.id;
    if (is_new) item.id = PartId{c.next_part};
    else if (*part_of(c.items, item.id) == item) return Acted{};
    const char* name = text->empty() ? "act.magnet_placed" : is_new ? "act.note_added" : "act.note_changed";
    return act(name, c, {ItemSaved{c.id, item}});
}

Result<Acted> place_item(const Case& c, const PlaceItem& p)
{
    const Item* old = part_of(c.items, p.item);
    if (!old) return refused("no.gone");
    if (old->dimension == p.dimension) return Acted{};
    if (const auto known = dimension_key(p.dimension, true); !known) return known.error();
    if (p.dimension.empty() && old->text.empty()) return act("act.magnet_removed", c, {ItemRemoved{c.id, p.item}});
    Item item = *old;
    item.dimension = p.dimension;
    return act(p.dimension.empty() ? "act.magnet_removed" : "act.magnet_placed", c, {ItemSaved{c.id, item}});
}

Result<Acted> remove_item(const Case& c, PartId id)
{
    const Item* item = part_of(c.items, id);
    if (!item) return refused("no.gone");
    return act(item->text.empty() ? "act.magnet_removed" : "act.note_removed", c, {ItemRemoved{c.id, id}});
}

Result<Acted> save_hypothesis(const Case& c, Hypothesis h, const Rules& rules)
{
    const std::size_t limit = note_text(rules);
    const auto tidy = [&](std::vector<std::string>& lines) -> Result<void> {
        for (std::string& line : lines) {
            auto text = clean(line, limit);
            if (!text) return text.error();
            line = std::move(*text);
        }
        std::erase_if(lines, [](const std::string& line) { return line.empty(); });
        return {};
    };
    const auto think = required(h.think, limit, "no.hypothesis_empty");
    if (!think) return think.error();
    const auto because = clean(h.because, limit);
    if (!because) return because.error();
    const auto consequence = required(h.consequence, limit, "no.hypothesis_consequence");
    if (!consequence) return consequence.error();
    const auto by = clean(h.proposed_by, name_text);
    if (!by) return by.error();
    if (const auto ok = tidy(h.speaks_for); !ok) return ok.error();
    if (const auto ok = tidy(h.speaks_against); !ok) return ok.error();
    if (h.id && !part_of(c.hypotheses, h.id)) return refused("no.gone");
    h.think = *think;
    h.because = *because;
    h.consequence = *consequence;
    h.proposed_by = *by;
    const bool is_new = !h.id;
    if (is_new) h.id = PartId{c.next_part};
    else if (*part_of(c.hypotheses, h.id) == h) return Acted{};
    return act(is_new ? "act.hypothesis_added" : "act.hypothesis_changed", c, {HypothesisSaved{c.id, h}});
}

Result<Acted> set_voice(const Case& c, const SetChildVoice& v, const Rules& rules)
{
    const auto text = clean(v.voice.text, note_text(rules));
    if (!text) return text.error();
    const ChildVoice voice{*text, v.voice.not_heard_yet && text->empty()};
    if (!voice.is_set()) return refused("no.voice_blank");
    if (voice == c.child_voice) return Acted{};
    return act("act.voice", c, {ChildVoiceSet{c.id, voice}});
}

Result<Acted> set_not_relevant(const Case& c, const SetNotRelevant& s)
{
    if (const auto known = dimension_key(s.dimension, false); !known) return known.error();
    std::vector<std::string> all = c.not_relevant;
    const bool was = std::find(all.begin(), all.end(), s.dimension) != all.end();
    if (was == s.not_relevant) return Acted{};
    if (was) std::erase(all, s.dimension);
    else all.push_back(s.dimension);
    return act("act.not_relevant", c, {NotRelevantSet{c.id, all}});
}

/// What was written says where the card stands: a note in phase 1, a hypothesis in 2, a focus in 3. It goes along in the same act,
/// forwards only and where it may, so that one undo takes back both.
Step written_in(const Case& c, const std::vector<Event>& events)
{
    Step step = Step::received;
    for (const Event& event : events) {
        if (const auto* note = std::get_if<ItemSaved>(&event); note && !note->value.text.empty() && !part_of(c.items, note->value.id)) step = Step::concern;
        if (const auto* h = std::get_if<HypothesisSaved>(&event); h && !part_of(c.hypotheses, h->value.id)) step = Step::hypotheses;
        if (const auto* focus = std::get_if<FocusSet>(&event); focus && focus->value.size() > c.focus.size()) step = Step::funnelling;
    }
    return step;
}

Result<Acted> moved_along(const State& state, const Case& c, Result<Acted> acted, const Context& context)
{
    if (!acted) return acted;
    const Step to = written_in(c, acted->events);
    if (to > c.step && can_move(state, c, to, context.rules)) acted->events.push_back(CardMoved{c.id, c.step, to});
    return acted;
}

} // namespace

Result<Acted> decide_funnel(const State& state, const Command& command, const Context& context)
{
    const auto rule = [&](const Case& c) -> Result<Acted> {
        return std::visit(
            overloaded{
                [&](const MoveCard& m) { return move_card(state, c, m.to, context); },
                [&](const SaveItem& s) { return save_item(c, s.item, context.rules); },
                [&](const PlaceItem& p) { return place_item(c, p); },
                [&](const RemoveItem& r) { return remove_item(c, r.item); },
                [&](const SetNotRelevant& s) { return set_not_relevant(c, s); },
                [&](const SetNoResources& s) -> Result<Acted> {
                    const auto reason = required(s.reason, line_text(context.rules), "no.no_resources_reason");
                    if (!reason) return reason.error();
                    if (*reason == c.no_resources) return Acted{};
                    return act("act.no_resources", c, {NoResourcesFound{c.id, *reason}});
                },
                [&](const SetChildVoice& v) { return set_voice(c, v, context.rules); },
                [&](const SaveHypothesis& s) { return save_hypothesis(c, s.hypothesis, context.rules); },
                [&](const RemoveHypothesis& r) -> Result<Acted> {
                    if (!part_of(c.hypotheses, r.hypothesis)) return refused("no.gone");
                    return act("act.hypothesis_removed", c, {HypothesisRemoved{c.id, r.hypothesis}});
                },
                [&](const ShortenFunnel& s) -> Result<Acted> {
                    const auto reason = required(s.reason, line_text(context.rules), "no.short_reason");
                    if (!reason) return reason.error();
                    return act("act.shortened", c, {FunnelShortened{c.id, *reason}});
                },
                [&](const auto&) { return decide_focus(c, command, context.rules); },
            },
            command);
    };
    const CaseId about = std::visit(overloaded{[](const auto& c)
                                                   requires std::same_as<decltype(c.about), CaseId>
                                               { return c.about; },
                                               [](const auto&) { return CaseId{}; }},
                                    command);
    const auto c = open_case(state, about);
    if (!c) return c.error();
    return moved_along(state, **c, rule(**c), context);
}

} // namespace fyr::rules_of

namespace fyr {

Result<void> can_move(const State& state, const Case& c, Step to, const Rules& rules)
{
    if (to <= c.step || to == Step::received) return {};
    if (!state.board().meeting.open) return refused("no.meeting_closed");
    if (to >= Step::hypotheses && c.acute.answer == AcuteAnswer::unanswered)
        return refused("no.acute_first", {{"alias", c.facts.code}});
    if (to == Step::next_step && !c.decision) {
        const auto missing = missing_for_decision(c, Track::exploration, rules);
        return missing.empty() ? refused("no.decision_first", {{"alias", c.facts.code}}) : Error{ErrorKind::rejected, missing.front()};
    }
    return {};
}

} // namespace fyr
