// What leaves the wall, and what it takes: free text needs a right and a reason that the log keeps; a notification that is
// deleted on the glass is gone for good; what a leader decided is taken back by a leader.
#include "tests/support/test_app.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace fyr;
using namespace fyr::test;

namespace {

std::vector<std::string> logged(TestApp& app)
{
    std::vector<std::string> acts;
    (void)app.book().read_log(0, [&](const LogRow& row) {
        acts.push_back(row.who + " " + row.what + " " + row.code + row.detail);
        return true;
    });
    return acts;
}

bool has(const std::vector<std::string>& all, const std::string& one) { return std::find(all.begin(), all.end(), one) != all.end(); }

/// Somebody stands before the summary of a meeting.
struct Ending : TestApp {
    std::vector<bool> saved; ///< with free text

    explicit Ending(std::string_view code) : TestApp(asked())
    {
        receive("cases/demo.jsonl");
        open_meeting();
        enter(code);
        tap("door/morning");
        app().on_save([this](const UiState& ui) { saved.push_back(saves_free_text(ui)); });
        show(GoTo{Page::summary, {}});
    }
    /// The switch "Skjul noter" of what is saved.
    void without_notes()
    {
        tap("end/where/minutes");
        tap("export/hide");
        tap("sheet/close");
    }
    static TestAppOptions asked()
    {
        TestAppOptions options;
        options.guarding = Guarding::on;
        return options;
    }
};

} // namespace

TEST_CASE("without a word about it no note is saved, and nobody is asked why", "[ui][guard]")
{
    Ending wall(code_of_ab);
    wall.tap("end/save");
    CHECK(wall.saved == std::vector{false});
    wall.app().saved({{"board.png"}, {}});
    CHECK(has(logged(wall), "AB exported "));
}

TEST_CASE("notes are saved by who may, for a reason that the log keeps", "[ui][guard]")
{
    Ending wall(code_of_ab);
    wall.without_notes();
    wall.tap("end/save");
    CHECK(wall.ui().page == Page::rest); // an adviser may not
    wall.enter(code_of_lm);
    CHECK(wall.ui().page == Page::summary);
    wall.tap("end/save");
    CHECK(wall.saved.empty());
    wall.tap("export/reason/access_request");
    CHECK(wall.saved == std::vector{true});
    wall.app().saved({{"board.json"}, {}});
    CHECK(has(logged(wall), "LM exported_full access_request"));
    for (const auto& [id, c] : wall.state().cases()) CHECK(has(logged(wall), "LM exported_full " + c->facts.code + "access_request")); // for whoever asks what was done with one case
}

TEST_CASE("the log has it before the first byte leaves; what is tapped meanwhile changes nothing, and nothing is saved twice at once", "[ui][guard]")
{
    Ending wall(code_of_lm);
    wall.without_notes(); // they are saved too
    wall.tap("end/save");
    wall.tap("export/reason/supervision");
    CHECK(wall.saved == std::vector{true});
    CHECK(has(logged(wall), "LM exported_full supervision")); // not written yet, and killed now it would still be known
    wall.tap("end/save");
    wall.tap("export/reason/access_request");
    CHECK(wall.saved == std::vector{true});
    CHECK(newest_notice(wall) == "exp.under_way");
    const auto lines = logged(wall);
    wall.show(GuardAction{Cover{}}); // and somebody else comes
    wall.enter(code_of_ab);
    wall.app().saved({{"board.json"}, {}});
    CHECK_FALSE(has(logged(wall), "AB exported_full"));
    CHECK_FALSE(has(logged(wall), "access_request"));
}

TEST_CASE("who has no reason saves without the notes after all", "[ui][guard]")
{
    Ending wall(code_of_lm);
    wall.without_notes();
    wall.tap("end/save");
    wall.tap("export/reason/none");
    CHECK(wall.ui().sheet.kind == SheetKind::none);
    wall.tap("end/save");
    CHECK(wall.saved == std::vector{false});
}

TEST_CASE("a leader deletes a notification on the glass; an adviser does not find how", "[ui][guard]")
{
    Ending wall(code_of_ab);
    const CaseId id = wall.see("Ask-01").id;
    std::vector<CaseId> gone;
    wall.app().on_purge([&](CaseId about) {
        gone.push_back(about);
        return Result<Unreached>(Unreached{"inbox/refused/scan.pdf"});
    });
    const auto look_for_it = [&] {
        wall.show(GoTo{Page::case_focus, id});
        wall.settle();
        wall.tap("case/more");
        wall.settle();
        return wall.shows("sheet/purge");
    };
    CHECK_FALSE(look_for_it());
    wall.tap("curtain/left");
    wall.enter(code_of_lm);
    REQUIRE(look_for_it());
    wall.tap("sheet/purge");
    wall.tap("dialog/no");
    CHECK(gone.empty());
    wall.show(OpenDialog{{DialogKind::purge, id}});
    wall.tap("dialog/yes");
    CHECK(gone == std::vector{id});
    CHECK(wall.ui().page == Page::funnel);
    CHECK(has(logged(wall), "LM purged Ask-01"));
    const auto is_named = [](const Toast& toast) { return toast.text.key == "purge.unreached"; };
    CHECK(std::any_of(wall.ui().toasts.begin(), wall.ui().toasts.end(), is_named)); // the rest is for somebody to look at
}

TEST_CASE("a participant does not take back what a leader decided", "[ui][guard]")
{
    TestAppOptions options;
    options.guarding = Guarding::on;
    TestApp app(options);
    app.receive("cases/demo.jsonl");
    app.enter(code_of_lm);
    app.show(GoTo{Page::funnel, {}});
    app.app().handle(Command{OpenMeeting{"LM", {"LM", "AB"}}}, Point{300, 600});
    app.settle();
    REQUIRE(app.state().board().meeting.open);
    app.show(GuardAction{Cover{}});
    app.enter(code_of_ab);
    app.app().handle(ShellAction{UndoAct{WallSide::left}}, Point{300, 600});
    app.settle();
    CHECK(app.state().board().meeting.open);
    CHECK(app.shows("pin/1")); // somebody who may is asked for a code
}
