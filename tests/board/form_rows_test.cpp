// Every form asks in words: a title, rows in both languages, the field it begins at, and what is one tap away.
#include "board/form_rows.hpp"
#include "domain/calendar.hpp"
#include "tests/support/form_desk.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace fyr;
using namespace fyr::test;

namespace {

std::vector<FormKind> all_kinds()
{
    std::vector<FormKind> kinds;
    for (std::size_t i = 1; i < names_of(FormKind{}).size(); ++i) kinds.push_back(static_cast<FormKind>(i));
    return kinds;
}

} // namespace

TEST_CASE("every form has a title and rows in both languages", "[board]")
{
    const FormDesk desk;
    for (const Language language : {Language::da, Language::en})
        for (const FormKind kind : all_kinds()) {
            if (kind == FormKind::plan) continue; // plan_form_test.cpp
            for (const char* answer : {"", "yes", "undecided", "planned", "done"})
                for (const char* gate : {"abuse", "honour", "existing_support", "parents_contact"}) {
                    INFO(name_of(kind) << " in " << name_of(language) << ", " << answer << ", " << gate);
                    Form f = desk.form(kind, {{"answer", answer}, {"status", answer}, {"gate", gate}, {"duty", "child_talk"}});
                    f = opened(f, desk.context(language));
                    CHECK_FALSE(looks_like_a_key(form_title(f, desk.context(language))));
                    const auto rows = form_rows(f, desk.context(language));
                    REQUIRE_FALSE(rows.empty());
                    std::vector<std::string> fields;
                    for (const FormRow& row : rows) {
                        CHECK_FALSE(looks_like_a_key(row.label));
                        CHECK_FALSE(looks_like_a_key(row.hint));
                        for (const auto& [value, label] : row.choices) {
                            CHECK_FALSE(label.empty());
                            CHECK_FALSE(looks_like_a_key(label));
                        }
                        for (const std::string& starter : row.starters) CHECK_FALSE(looks_like_a_key(starter));
                        if (row.what == FormRow::What::choice || row.what == FormRow::What::many) CHECK_FALSE(row.choices.empty());
                        if (row.what == FormRow::What::say) {
                            CHECK(row.field.empty());
                            CHECK_FALSE(row.label.empty());
                        } else {
                            CHECK_FALSE(row.field.empty());
                            CHECK(std::find(fields.begin(), fields.end(), row.field) == fields.end());
                            CHECK(row.most > 0);
                            fields.push_back(row.field);
                        }
                    }
                }
        }
}

TEST_CASE("a form opens with its first text field in front", "[board]")
{
    const FormDesk desk;
    for (const FormKind kind : all_kinds()) {
        INFO(name_of(kind));
        if (kind == FormKind::assess) continue; // it is answered by touches
        const Form f = opened(desk.form(kind, {{"gate", "abuse"}, {"duty", "child_talk"}}), desk.context());
        const auto rows = form_rows(f, desk.context());
        const auto text = std::find_if(rows.begin(), rows.end(), [](const FormRow& r) { return r.what == FormRow::What::text || r.what == FormRow::What::area; });
        CHECK(f.focus == (text == rows.end() ? "" : text->field));
    }
}

TEST_CASE("the people present are one tap away", "[board]")
{
    const FormDesk desk;
    const auto rows = form_rows(desk.form(FormKind::decide), desk.context());
    const auto owner = std::find_if(rows.begin(), rows.end(), [](const FormRow& r) { return r.field == "owner"; });
    REQUIRE(owner != rows.end());
    CHECK(owner->starters == std::vector<std::string>{"LM", "TB", "BN"});
}

TEST_CASE("the municipality knew at the latest on the day the notification came, and maybe earlier", "[board]")
{
    const FormDesk desk;
    const auto rows = form_rows(opened(desk.form(FormKind::aware), desk.context()), desk.context());
    const auto day = std::find_if(rows.begin(), rows.end(), [](const FormRow& r) { return r.what == FormRow::What::day; });
    REQUIRE(day != rows.end());
    CHECK(day->latest == to_local(desk.wall.see(desk.egern).facts.received).date);
    CHECK_FALSE(day->earliest);
}

TEST_CASE("fresh eyes are offered by nobody who assessed", "[board]")
{
    FormDesk desk;
    Acute acute;
    acute.answer = AcuteAnswer::no;
    acute.reason = "leger ude";
    acute.by = "LM";
    acute.by_other = "TB";
    REQUIRE(desk.wall.tell(AssessAcute{desk.egern, acute}));
    const auto rows = form_rows(desk.form(FormKind::duty, {{"duty", "fresh_eyes"}}), desk.context());
    const auto by = std::find_if(rows.begin(), rows.end(), [](const FormRow& r) { return r.field == "by"; });
    REQUIRE(by != rows.end());
    CHECK(by->starters == std::vector<std::string>{"BN"});
}

TEST_CASE("every refusal of a form leads to a row that it has", "[board]")
{
    const FormDesk desk;
    const auto leads = [&](FormKind kind, const char* refusal) { return field_of_refusal(opened(desk.form(kind), desk.context()), desk.context(), refusal); };
    CHECK(leads(FormKind::decide, "no.decision_owner") == "owner");
    CHECK(leads(FormKind::decide, "no.decision_reason") == "reason");
    CHECK(leads(FormKind::new_notification, "no.notifier") == "notifier");
    CHECK(leads(FormKind::note, "no.note_empty") == "text");
    CHECK(leads(FormKind::assess, "assess.missing.answer") == "answer");
    CHECK(leads(FormKind::flags, "no.decision_owner").empty());
}

TEST_CASE("only who may pass a gate can be chosen for it", "[board]")
{
    const FormDesk desk;
    const auto roles = [&](const char* gate) {
        std::vector<std::string> all;
        for (const FormRow& row : form_rows(desk.form(FormKind::override_gate, {{"gate", gate}}), desk.context()))
            for (const auto& [value, label] : row.choices) all.push_back(value);
        return all;
    };
    CHECK(roles("abuse") == std::vector<std::string>{"professional_leader", "team_leader"});
    CHECK(roles("existing_support").size() == 3);
    CHECK(roles("no such gate").empty());
}
