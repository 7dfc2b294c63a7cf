#include "tests/support/random_state.hpp"

#include "base/text.hpp"
#include "tests/support/random_plan.hpp"
#include "tests/support/random_round.hpp"

namespace fyr::test {

std::uint64_t Random::next()
{
    std::uint64_t z = (state_ += 0x9E3779B97F4A7C15ULL);
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31U);
}

std::string random_text(Random& random, std::size_t limit)
{
    static const std::vector<std::string> words{
        "Barnet", "siger", "\"det er fint\"", "uden jakke", "i frost", "øjet", "gård\\have", "mormor henter", "=SUM(A1)",
        "sent;", "læreren", "ÆØÅ", "fravær 22 %", "\n", "\t", "🌲", "tirsdag", "</script>", "@hjemme", "-", "{x}", "née"};
    std::string text = random.any_of(words);
    for (std::size_t n = random.below(12); n > 0; --n) text += " " + random.any_of(words);
    text = trimmed(clipped(text, limit));
    return text.empty() ? "ro" : text;
}

std::string random_dimension(Random& random)
{
    static const std::vector<std::string> keys{"health", "development", "school", "leisure", "care",
                                               "guidance", "relations", "family", "housing", "network", "made_up-1"};
    return random.any_of(keys);
}

Stamp random_stamp(Random& random)
{
    return 1'577'836'800'000 + static_cast<Stamp>(random.below(10U * 365 * 86'400)) * ms_per_second;
}

Date random_date(Random& random)
{
    return {2025 + static_cast<int>(random.below(3)), 1 + static_cast<int>(random.below(12)),
            1 + static_cast<int>(random.below(28))};
}

namespace {

std::string initials(Random& random)
{
    static const std::vector<std::string> all{"LM", "TB", "BN", "Åse", "KØ"};
    return random.any_of(all);
}

std::string maybe_text(Random& random, std::size_t limit) { return random.one_in(3) ? "" : random_text(random, limit); }

std::vector<std::string> lines(Random& random)
{
    std::vector<std::string> all;
    for (std::size_t n = random.below(3); n > 0; --n) all.push_back(random_text(random, 160));
    return all;
}

std::vector<PartId> part_links(Random& random)
{
    std::vector<PartId> all;
    for (std::size_t n = random.below(3); n > 0; --n) all.push_back(PartId{1 + random.below(12)});
    return all;
}

DutyState random_duty(Random& random)
{
    DutyState d;
    d.status = random.any<DutyStatus>();
    if (d.status == DutyStatus::open) return d;
    d.by = initials(random);
    d.note = maybe_text(random, 200);
    if (d.status == DutyStatus::planned) d.on = random_date(random);
    d.at = random_stamp(random);
    return d;
}

Promise random_promise(Random& random)
{
    Promise p;
    p.about = CaseId{1 + random.below(20)};
    p.code = "Egern-" + std::to_string(random.below(50));
    p.what = random.one_in(2) ? "@track." + std::string(name_of(random.any<Track>())) : random_text(random, 200);
    p.owner = initials(random);
    p.due = random_date(random);
    p.state = random.any<PromiseState>();
    return p;
}

std::vector<Promise> promises(Random& random)
{
    std::vector<Promise> all;
    for (std::size_t n = random.below(4); n > 0; --n) all.push_back(random_promise(random));
    return all;
}

} // namespace

Notification random_notification(Random& random)
{
    Notification n;
    if (random.one_in(2)) n.id = "ref-" + std::to_string(random.next());
    n.received = random_stamp(random);
    n.channel = random.any<Channel>();
    n.notifier = static_cast<int>(1 + random.below(13));
    n.anonymous = random.one_in(5);
    n.unborn = random.one_in(8);
    if (n.unborn) n.due = random_date(random);
    else if (!random.one_in(5)) n.age = static_cast<int>(random.below(18));
    n.previous = static_cast<int>(random.below(7));
    n.open_case = random.one_in(3);
    if (random.one_in(3)) n.siblings = {"gruppe-" + std::to_string(random.below(4))};
    if (random.one_in(2)) n.reasons = {"school", "other"};
    n.flags = {random.one_in(4) ? random.any<Abuse>() : Abuse::none, random.one_in(6), random.one_in(6)};
    n.summary = maybe_text(random, 60);
    n.text = maybe_text(random, 2000);
    if (random.one_in(4)) n.external_ref = "sag " + std::to_string(random.below(1000));
    n.masked = static_cast<int>(random.below(3));
    return n;
}

Acute random_acute(Random& random)
{
    Acute a;
    a.answer = random.any<AcuteAnswer>();
    a.marked = random.one_in(4);
    if (a.answer == AcuteAnswer::unanswered) return a;
    a.reason = random_text(random, 200);
    a.by = initials(random);
    a.by_other = random.one_in(2) ? initials(random) : "";
    a.action = maybe_text(random, 200);
    a.action_owner = initials(random);
    a.at = random_stamp(random);
    for (std::size_t n = random.below(3); n > 0 && a.answer != AcuteAnswer::no; --n)
        a.actions.push_back({PartId{}, random_text(random, 200), random.one_in(2) ? "skolen" : "", initials(random), random_stamp(random),
                             random.one_in(2) ? random_stamp(random) : 0, initials(random)});
    a.whereabouts = maybe_text(random, 200);
    a.first_at = random.one_in(2) ? random_stamp(random) : 0;
    a.late_reason = random.one_in(4) ? random_text(random, 200) : "";
    return a;
}

Item random_item(Random& random)
{
    Item i;
    i.polarity = random.any<Polarity>();
    i.kind = random.any<Kind>();
    i.text = maybe_text(random, 160);
    if (i.text.empty() || random.one_in(2)) i.dimension = random_dimension(random);
    i.source = random.one_in(2) ? "lærer" : "";
    i.when = random.one_in(2) ? "uge 2" : "";
    i.severity = static_cast<int>(random.below(4));
    i.pattern = random.any<Pattern>();
    return i;
}

Hypothesis random_hypothesis(Random& random)
{
    Hypothesis h;
    h.think = random_text(random, 160);
    h.because = maybe_text(random, 160);
    h.consequence = random_text(random, 160);
    h.speaks_for = lines(random);
    h.speaks_against = lines(random);
    h.strength = random.any<Strength>();
    h.links = part_links(random);
    h.proposed_by = random.one_in(2) ? initials(random) : "";
    return h;
}

Focus random_focus(Random& random)
{
    Focus f;
    f.text = random_text(random, 160);
    f.links = part_links(random);
    if (random.one_in(2)) f.dimensions = {random_dimension(random)};
    for (std::size_t n = random.below(3); n > 0; --n)
        f.needs.push_back({random_text(random, 160), "skole", initials(random), random.one_in(3) ? Date{} : random_date(random)});
    return f;
}

Decision random_decision(Random& random)
{
    return {random.any<Track>(), random_text(random, 200), initials(random), maybe_text(random, 200), random_date(random),
            random_stamp(random), initials(random), random_date(random)};
}

Case random_case(Random& random, CaseId id)
{
    Case c;
    c.id = id;
    c.facts = random_notification(random);
    c.facts.code = "Kort-" + std::to_string(id.value);
    c.acute = random_acute(random);
    for (AcuteAction& a : c.acute.actions) a.id = PartId{c.next_part++};
    if (random.one_in(4)) c.no_resources = random_text(random, 200);
    c.step = random.any<Step>();
    const auto add = [&](auto& parts, auto part) {
        part.id = PartId{c.next_part++};
        parts.push_back(std::move(part));
    };
    for (std::size_t n = random.below(6); n > 0; --n) add(c.items, random_item(random));
    for (std::size_t n = random.below(3); n > 0; --n) add(c.hypotheses, random_hypothesis(random));
    for (std::size_t n = random.below(4); n > 0; --n) add(c.focus, random_focus(random));
    if (random.one_in(3)) add(c.parked, Parked{{}, random_text(random, 160), PartId{1}, random.any<ParkReason>(), {}});
    if (random.one_in(3)) {
        Focus whole = random_focus(random);
        whole.id = PartId{c.next_part++};
        add(c.parked, Parked{{}, whole.text, {}, random.any<ParkReason>(), whole});
    }
    Random aside = random; // what was random before there were rounds stays as it was
    for (std::size_t n = aside.below(3); n > 0; --n) c.rounds.all.push_back(random_round(aside, c.next_part, n == 1 && aside.one_in(2)));
    if (random.one_in(3)) c.not_relevant = {random_dimension(random)};
    c.child_voice = random.one_in(3) ? ChildVoice{"", random.one_in(2)} : ChildVoice{random_text(random, 160), false};
    c.short_funnel = random.one_in(4) ? random_text(random, 200) : "";
    if (c.step == Step::next_step || random.one_in(3)) c.decision = random_decision(random);
    for (DutyState& d : c.duties) d = random.one_in(2) ? random_duty(random) : DutyState{};
    if (random.one_in(5)) c.overrides = {{random.any<Gate>(), "team_leader", random_text(random, 200), random_stamp(random), initials(random)}};
    if (random.one_in(4)) {
        c.aware = random_date(random);
        c.aware_reason = random_text(random, 200);
    }
    if (c.decision && random.one_in(4)) {
        c.case_system_ref = "DUBU " + std::to_string(random.below(1000));
        c.transferred_at = random_stamp(random);
        if (random.one_in(2)) c.closed_at = c.transferred_at + ms_per_hour;
    }
    return c;
}

Board random_board(Random& random, std::size_t cases)
{
    Board b;
    b.triangle = random.one_in(2) ? "triangle-2007" : "triangle-2019";
    b.promises = promises(random);
    for (std::size_t n = random.below(3); n > 0; --n) {
        MeetingRecord r;
        r.number = b.archive.size() + 1;
        r.opened_at = random_stamp(random);
        r.ended_at = r.opened_at + ms_per_hour;
        r.leader = initials(random);
        r.present = {"LM", "TB"};
        r.discussed = static_cast<int>(random.below(20));
        r.outcomes = {{"Egern", random.any<Track>(), initials(random), random_date(random)}};
        r.promises = promises(random);
        for (std::size_t k = random.below(3); k > 0; --k)
            r.rows.push_back({CaseId{k}, "Kort-" + std::to_string(k), random.any<Assessed>(), random_stamp(random), random_stamp(random), random.one_in(2),
                              random.one_in(2), random.one_in(2), random.one_in(2), random.one_in(2), random.any<Track>(), initials(random),
                              random_date(random), maybe_text(random, 200), random_stamp(random), initials(random), random_stamp(random), random.any<Step>(), maybe_text(random, 200), random.one_in(4) ? initials(random) : std::string()});
        b.archive.edit().push_back(std::move(r));
    }
    b.meeting.number = b.archive.size();
    if (random.one_in(2)) {
        Meeting& m = b.meeting;
        ++m.number;
        m.open = true;
        m.opened_at = random_stamp(random);
        m.leader = initials(random);
        m.present = {"LM", "Åse"};
        m.current = cases == 0 ? CaseId{} : CaseId{1 + random.below(cases)};
        m.current_since = m.current ? m.opened_at + ms_per_minute : 0;
        if (m.current) m.discussed = {m.current}, m.on_table = {{m.current, m.current_since}};
        m.promises = promises(random);
    }
    return b;
}

State random_state(std::uint64_t seed, std::size_t cases, std::size_t plans)
{
    Random random(seed);
    State state;
    std::vector<Case> all;
    for (std::size_t i = 1; i <= cases; ++i) all.push_back(random_case(random, CaseId{i}));
    for (std::size_t i = 1; i < cases; i += 1 + random.below(5)) {
        const LinkKind kind = random.any<LinkKind>();
        all[i - 1].links.push_back({all[i].id, kind});
        all[i].links.push_back({all[i - 1].id, kind});
    }
    for (Case& c : all) {
        if (!c.facts.id.empty()) state.know(c.facts.id);
        state.put(c.id, std::make_shared<const Case>(c));
    }
    state.put_board(std::make_shared<const Board>(random_board(random, cases)));
    for (std::size_t i = 1; i <= plans; ++i) state.put(PlanId{i}, std::make_shared<const Plan>(random_plan(random, PlanId{i})));
    return state;
}

} // namespace fyr::test
