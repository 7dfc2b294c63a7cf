// Short, readable states for tests: a_case("Egern").assessed().with_note("…"), and a wall that takes commands.
#pragma once

#include "domain/decide.hpp"
#include "tests/support/denmark.hpp"

#include <string>
#include <utility>
#include <vector>

namespace fyr::test {

/// Friday 11 April 2025, 15:40 in Copenhagen: the first training notification of domain.md part 11 comes in.
inline constexpr Stamp friday = 1'744'378'800'000;
inline constexpr Date friday_day{2025, 4, 11}, monday_day{2025, 4, 14};

/// A case in the making. Everything left unsaid is as when it came in.
class CaseBuilder {
public:
    explicit CaseBuilder(std::string code)
    {
        c_.facts.code = std::move(code);
        c_.facts.received = friday;
        c_.facts.notifier = 2; // school
        c_.facts.age = 7;
    }

    CaseBuilder& id(std::uint64_t value) { return set([&] { c_.id = CaseId{value}; }); }
    CaseBuilder& facts(Notification facts)
    {
        facts.code = c_.facts.code;
        return set([&] { c_.facts = std::move(facts); });
    }
    CaseBuilder& received(Stamp at) { return set([&] { c_.facts.received = at; }); }
    CaseBuilder& notifier(int code) { return set([&] { c_.facts.notifier = code; }); }
    CaseBuilder& flags(Flags flags) { return set([&] { c_.facts.flags = flags; }); }
    CaseBuilder& at(Step step) { return set([&] { c_.step = step; }); }
    CaseBuilder& assessed(AcuteAnswer answer = AcuteAnswer::no)
    {
        return set([&] {
            c_.acute = {answer, "Barnet er i skole", "LM", "TB", "", "", friday, answer == AcuteAnswer::yes};
            if (answer == AcuteAnswer::no || answer == AcuteAnswer::unanswered) return;
            c_.acute.actions.push_back({next(), "Ring til skolen", "skolen", "LM", friday + ms_per_hour});
        });
    }
    CaseBuilder& actions_done(Stamp at = friday)
    {
        return set([&] {
            for (AcuteAction& a : c_.acute.actions) a.done_at = at, a.done_by = a.owner;
        });
    }
    /// All notes go into a hypothesis, and a resource is there.
    CaseBuilder& linked()
    {
        return set([&] {
            for (const Item& i : c_.items) c_.hypotheses.front().links.push_back(i.id);
            c_.no_resources = "mormor spørges";
        });
    }
    CaseBuilder& with_note(std::string text, std::string dimension = {}, Polarity polarity = Polarity::concern)
    {
        return set([&] {
            Item item;
            item.id = next();
            item.text = std::move(text);
            item.dimension = std::move(dimension);
            item.polarity = polarity;
            c_.items.push_back(std::move(item));
        });
    }
    CaseBuilder& with_magnet(std::string dimension) { return with_note("", std::move(dimension)); }
    CaseBuilder& with_voice(std::string text) { return set([&] { c_.child_voice = {std::move(text), false}; }); }
    CaseBuilder& with_hypotheses(int count)
    {
        return set([&] {
            for (int i = 0; i < count; ++i) {
                Hypothesis h;
                h.id = next();
                h.think = "at noget fylder " + std::to_string(i);
                h.because = "skolen fortæller det";
                h.consequence = "barnet sover dårligt";
                h.speaks_for = {"fravær"};
                h.speaks_against = {"glad i klassen"};
                c_.hypotheses.push_back(std::move(h));
            }
        });
    }
    CaseBuilder& with_focus(std::string text)
    {
        return set([&] {
            Focus f;
            f.id = next();
            f.text = std::move(text);
            f.dimensions = {"school"};
            f.needs = {{"Hvordan går morgenen?", "skole", "BN", monday_day}};
            c_.focus.push_back(std::move(f));
        });
    }
    CaseBuilder& with_duty(Duty duty, DutyStatus status, std::string by = "LM")
    {
        return set([&] {
            DutyState& d = c_.duties[static_cast<std::size_t>(duty)];
            d.status = status;
            d.by = std::move(by);
            d.on = status == DutyStatus::planned ? monday_day : Date{};
            d.note = status == DutyStatus::not_applicable ? "gælder ikke her" : "";
            d.at = friday;
        });
    }
    CaseBuilder& decided(Track track = Track::exploration)
    {
        return set([&] {
            c_.decision = Decision{track, "Fraværet er nyt", "LM", "Ring til skolen", monday_day, friday};
            c_.step = Step::next_step;
        });
    }
    /// All that a decision for exploration asks for, short of the decision.
    CaseBuilder& ready()
    {
        return assessed().with_note("uden jakke i frost").with_voice("det er fint").with_hypotheses(2).with_focus("morgenen").linked();
    }
    [[nodiscard]] Case make() const { return c_; }

private:
    template <class F>
    CaseBuilder& set(F&& change)
    {
        change();
        return *this;
    }
    PartId next() { return PartId{c_.next_part++}; }
    Case c_;
};

inline CaseBuilder a_case(std::string code) { return CaseBuilder(std::move(code)); }

inline Decision a_decision(Track track = Track::exploration)
{
    return {track, "Fraværet er nyt", "LM", "Ring til skolen", monday_day, 0};
}

/// A wall with rules and a clock, without a disk: tell() is decide and evolve.
class TestWall {
public:
    explicit TestWall(const Rules& rules = denmark()) : rules_(rules) {}

    /// Puts a case there as if it had always been; gives its id.
    CaseId put(const CaseBuilder& builder)
    {
        Case c = builder.make();
        if (!c.id) c.id = history_.now.next_case();
        const CaseId id = c.id;
        history_.now.put(id, std::make_shared<const Case>(std::move(c)));
        return id;
    }
    void open_meeting() { must(OpenMeeting{"LM", {"LM", "TB", "BN"}}); }

    /// What the act is, or why not. Does what the session does, without writing.
    Result<Acted> tell(const Command& command, WallSide side = WallSide::none)
    {
        auto acted = decide(history_.now, command, {at, rules_});
        if (acted) acted->side = side;
        if (acted && !acted->events.empty()) evolve(history_, Entry{*acted}, "LM");
        return acted;
    }
    /// tell() that may not be refused.
    Acted must(const Command& command, WallSide side = WallSide::none)
    {
        auto acted = tell(command, side);
        if (!acted) std::fprintf(stderr, "refused: %s\n", acted.error().message.key.c_str());
        FYR_ASSERT(acted, "the test expects this to be allowed");
        return *std::move(acted);
    }
    /// The key of the refusal; "" when it was done.
    std::string refusal(const Command& command)
    {
        const auto acted = tell(command);
        return acted ? std::string{} : acted.error().message.key;
    }
    void undo(WallSide side = WallSide::none) { evolve(history_, Entry{Undone{side}}, "LM"); }
    void redo(WallSide side = WallSide::none) { evolve(history_, Entry{Redone{side}}, "LM"); }

    [[nodiscard]] const State& state() const { return history_.now; }
    [[nodiscard]] const History& history() const { return history_; }
    [[nodiscard]] const Case& see(CaseId id) const
    {
        const Case* c = history_.now.find(id);
        FYR_ASSERT(c, "the test expects the case to be there");
        return *c;
    }
    [[nodiscard]] const Rules& rules() const { return rules_; }

    Stamp at = friday + ms_per_hour; ///< what time it is

private:
    const Rules& rules_;
    History history_;
};

} // namespace fyr::test
