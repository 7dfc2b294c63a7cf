// Forms on a wall of their own: as they open, filled in, and the command or the refusal that comes of it.
#pragma once

#include "board/form_rows.hpp"
#include "tests/support/builders.hpp"
#include "tests/support/source_words.hpp"

#include <catch2/catch_test_macros.hpp>

#include <map>
#include <string>
#include <utility>

namespace fyr::test {

/// A wall with two notifications and an open meeting, and the forms on it.
struct FormDesk {
    inline static const PlanTemplates no_plans;
    TestWall wall;
    CaseId egern, birk;

    FormDesk()
    {
        egern = wall.put(a_case("Egern").flags({Abuse::suspected_parent, true, true}).with_note("sover i timen").with_focus("morgenen").with_hypotheses(2));
        birk = wall.put(a_case("Birk"));
        wall.open_meeting();
    }
    [[nodiscard]] FormContext context(Language language = Language::da) const
    {
        return {wall.state(), wall.rules(), source_strings(language), source_triangle(), no_plans, wall.at, source_quick_answers()};
    }
    [[nodiscard]] Form form(FormKind kind, std::map<std::string, std::string> values = {}, PartId part = {}) const
    {
        Form f;
        f.kind = kind;
        f.about = egern;
        f.part = part;
        f.values = std::move(values);
        return f;
    }
    /// The form as it opens, filled in.
    [[nodiscard]] Form answered(FormKind kind, const std::map<std::string, std::string>& answers, std::map<std::string, std::string> given = {}, PartId part = {}) const
    {
        Form f = opened(form(kind, std::move(given), part), context());
        for (const auto& [field, value] : answers) f.values[field] = value;
        return f;
    }
    template <class C>
    C command(const Form& f) const
    {
        const auto made = command_of(f, context());
        REQUIRE(made);
        REQUIRE(std::holds_alternative<C>(*made));
        return std::get<C>(*made);
    }
    std::string refusal(const Form& f) const
    {
        const auto made = command_of(f, context());
        return made ? "" : made.error().message.key;
    }
};

} // namespace fyr::test
