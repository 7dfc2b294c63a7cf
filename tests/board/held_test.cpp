#include "board/held.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace fyr;

namespace {

Form form_of_case(FormKind kind, std::uint64_t id, std::uint64_t part = 0)
{
    Form form;
    form.kind = kind;
    form.about = CaseId{id};
    form.part = PartId{part};
    return form;
}

Form form_of_plan(PlanForm kind, std::uint64_t part = 0)
{
    Form form;
    form.kind = FormKind::plan;
    form.plan_form = kind;
    form.plan = PlanId{1};
    form.part = PartId{part};
    return form;
}

} // namespace

TEST_CASE("the same part is written by one hand at a time, something new by both", "[board]")
{
    CHECK(holds(form_of_case(FormKind::note, 1, 4), form_of_case(FormKind::note, 1, 4)));
    CHECK_FALSE(holds(form_of_case(FormKind::note, 1, 4), form_of_case(FormKind::note, 1, 5)));
    CHECK_FALSE(holds(form_of_case(FormKind::note, 1, 4), form_of_case(FormKind::note, 2, 4)));
    CHECK_FALSE(holds(form_of_case(FormKind::note, 1), form_of_case(FormKind::note, 1)));
    CHECK(holds(form_of_case(FormKind::decide, 1), form_of_case(FormKind::decide, 1)));
    CHECK_FALSE(holds(form_of_case(FormKind::decide, 1), form_of_case(FormKind::assess, 1)));
    CHECK_FALSE(holds(Form{}, Form{}));
    Form sent = form_of_case(FormKind::duty, 1), feedback = sent;
    sent.values["duty"] = "acknowledgement";
    feedback.values["duty"] = "recorded";
    CHECK_FALSE(holds(sent, feedback));
    CHECK(holds(sent, sent));
    CHECK(holds(form_of_plan(PlanForm::action, 3), form_of_plan(PlanForm::action, 3)));
    CHECK_FALSE(holds(form_of_plan(PlanForm::action), form_of_plan(PlanForm::action)));
    CHECK(holds(form_of_plan(PlanForm::frame), form_of_plan(PlanForm::frame)));
}

TEST_CASE("what is being written is neither moved nor taken away meanwhile", "[board]")
{
    const Form note = form_of_case(FormKind::note, 1, 4), action = form_of_plan(PlanForm::action, 3);
    CHECK(holds(note, Command{RemoveItem{CaseId{1}, PartId{4}}}));
    CHECK(holds(note, Command{PlaceItem{CaseId{1}, PartId{4}, "health"}}));
    CHECK(holds(note, Command{CloseCase{CaseId{1}}}));
    CHECK_FALSE(holds(note, Command{RemoveItem{CaseId{1}, PartId{5}}}));
    CHECK_FALSE(holds(note, Command{RemoveItem{CaseId{2}, PartId{4}}}));
    CHECK_FALSE(holds(note, Command{MoveCard{CaseId{1}, Step::concern}}));
    CHECK_FALSE(holds(Form{}, Command{MoveCard{CaseId{0}, Step::concern}}));
    CHECK(holds(action, Command{ChangePlan{PlanId{1}, RemovePart{PartId{3}}}}));
    CHECK_FALSE(holds(action, Command{ChangePlan{PlanId{1}, MoveAction{PartId{4}, {}, ""}}}));
    CHECK_FALSE(holds(action, Command{ChangePlan{PlanId{2}, RemovePart{PartId{3}}}}));
    CHECK(holds(action, Command{RemovePlan{PlanId{1}}}));
}
