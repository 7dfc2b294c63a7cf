// Half-written forms: a draft belongs to one form and no other, and goes back into it.
#include "board/drafts.hpp"

#include "codec/drafts_codec.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace fyr;

namespace {

Form a_form(FormKind kind, std::uint64_t about, std::map<std::string, std::string> values = {}, std::uint64_t part = 0)
{
    Form f;
    f.kind = kind;
    f.about = CaseId{about};
    f.part = PartId{part};
    f.values = std::move(values);
    return f;
}

} // namespace

TEST_CASE("an action of a plan is the same form whatever lane is chosen in it, so that sending it drops its draft", "[board]")
{
    Form form;
    form.kind = FormKind::plan;
    form.plan_form = PlanForm::action;
    form.plan = PlanId{1};
    form.values = {{"title", "Aftal skæringsdatoer"}};
    Drafts drafts;
    CHECK(put_draft(drafts, draft_of(form)));
    form.values["lane"] = "plan";
    CHECK(put_draft(drafts, draft_of(form)));
    CHECK(drafts.all.size() == 1);
    CHECK(drop_draft(drafts, form));
    CHECK(drafts.all.empty());
    form.plan_form = PlanForm::light; // there it says which lane's light it is
    const Draft of_plan = draft_of(form);
    form.values["lane"] = "staff";
    CHECK(draft_of(form).form != of_plan.form);
}

TEST_CASE("a draft goes back into the form it was written in", "[board]")
{
    Drafts drafts;
    CHECK(put_draft(drafts, draft_of(a_form(FormKind::note, 1, {{"text", "han så"}}))));
    CHECK_FALSE(put_draft(drafts, draft_of(a_form(FormKind::note, 1, {{"text", "han så"}}))));
    CHECK(put_draft(drafts, draft_of(a_form(FormKind::note, 1, {{"text", "han så mig"}}))));
    REQUIRE(drafts.all.size() == 1);
    const Draft* draft = draft_for(drafts, a_form(FormKind::note, 1));
    REQUIRE(draft);
    CHECK(with_draft(a_form(FormKind::note, 1, {{"polarity", "concern"}}), *draft).values == std::map<std::string, std::string>{{"polarity", "concern"}, {"text", "han så mig"}});
    CHECK_FALSE(draft_for(drafts, a_form(FormKind::note, 2)));
    CHECK_FALSE(draft_for(drafts, a_form(FormKind::note, 1, {}, 7)));
    CHECK_FALSE(draft_for(drafts, a_form(FormKind::hypothesis, 1)));
    CHECK(drop_draft(drafts, a_form(FormKind::note, 1)));
    CHECK(drafts.all.empty());
}

TEST_CASE("two duties of a case are two drafts", "[board]")
{
    Drafts drafts;
    put_draft(drafts, draft_of(a_form(FormKind::duty, 1, {{"duty", "child_talk"}, {"note", "a"}})));
    put_draft(drafts, draft_of(a_form(FormKind::duty, 1, {{"duty", "sibling_check"}, {"note", "b"}})));
    CHECK(drafts.all.size() == 2);
}

TEST_CASE("drafts are read as they were written", "[board]")
{
    Drafts drafts;
    put_draft(drafts, draft_of(a_form(FormKind::note, 3, {{"text", "»mor \"sov\" \n ikke«\\"}, {"kind", "hearsay"}}, 9)));
    put_draft(drafts, draft_of(a_form(FormKind::child_voice, 4, {{"text", ""}})));
    const auto read = decode_drafts(encode_drafts(drafts));
    REQUIRE(read);
    CHECK(*read == drafts);
    CHECK_FALSE(decode_drafts("{\"all\": 3}"));
}
