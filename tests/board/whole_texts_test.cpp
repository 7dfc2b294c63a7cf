// A text that is cut is read whole in one touch, and reading it takes nothing away from what is touched there anyway.
#include "board/targets.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace fyr;

namespace {

constexpr const char* long_words = "Kommer for sent to dage om ugen og er træt";

void put_cut(Targets& targets, Rect at) { targets.add("whole", at).whole = long_words; }

/// What a touch reads; "": nothing.
std::string reads(const std::optional<Intent>& touch)
{
    const auto* action = touch ? std::get_if<UiAction>(&*touch) : nullptr;
    const auto* read = action ? std::get_if<ReadWhole>(action) : nullptr;
    return read ? read->text : "";
}

} // namespace

TEST_CASE("a tap reads a text that lies on nothing that is touched, and the place is as large as a finger", "[board]")
{
    Targets targets;
    put_cut(targets, {400, 300, 120, 22});
    targets.offer_whole_texts();
    REQUIRE(targets.all().size() == 1);
    CHECK(reads(targets.at({460, 311})->tap) == long_words);
    CHECK(targets.all().front().at.h == 64);
}

TEST_CASE("a button keeps its tap, and holding it reads what is cut on it", "[board]")
{
    for (const bool label_first : {true, false}) {
        Targets targets;
        if (label_first) put_cut(targets, {410, 310, 120, 22});
        targets.add("end/save", {400, 300, 200, 72}).tap = UiAction{CloseSheet{}};
        if (!label_first) put_cut(targets, {410, 310, 120, 22});
        targets.offer_whole_texts();
        REQUIRE(targets.all().size() == 1);
        CHECK(std::holds_alternative<CloseSheet>(std::get<UiAction>(*targets.all().front().tap)));
        CHECK(reads(targets.all().front().hold) == long_words);
    }
}

TEST_CASE("holding a card reads all that is cut on it", "[board]")
{
    Targets targets;
    put_cut(targets, {410, 310, 120, 22});
    targets.add("whole", {410, 340, 120, 22}).whole = "1. møde · 24. marts";
    targets.add("shelf/plan/1", {400, 300, 200, 172}).tap = UiAction{CloseSheet{}};
    targets.offer_whole_texts();
    CHECK(reads(targets.all().front().hold) == std::string(long_words) + "\n1. møde · 24. marts");
}

TEST_CASE("what is carried is read by holding it; what is held for something else stays as it is", "[board]")
{
    Targets targets;
    Target& carried = targets.add("plan/pill/1", {0, 0, 300, 100});
    carried.tap = UiAction{CloseSheet{}};
    carried.grab = Grab{};
    put_cut(targets, {10, 10, 100, 22});
    Target& held = targets.add("funnel/card/2", {400, 0, 300, 100});
    held.tap = UiAction{CloseSheet{}};
    held.hold = UiAction{CloseForm{}};
    put_cut(targets, {410, 10, 100, 22});
    targets.offer_whole_texts();
    CHECK(reads(targets.named("plan/pill/1")->hold) == long_words);
    CHECK(std::holds_alternative<CloseForm>(std::get<UiAction>(*targets.named("funnel/card/2")->hold)));
}

TEST_CASE("nothing is read through a sheet, a form, a notice or the keyboard", "[board]")
{
    for (const char* name : {"sheet/behind", "form/behind", "toast/7", "keyboard"}) {
        Targets targets;
        put_cut(targets, {400, 300, 120, 22});
        targets.add(name, {0, 0, 1920, 1080});
        targets.offer_whole_texts();
        CHECK(targets.all().size() == 1);
        CHECK(targets.at({460, 311})->name == name);
    }
}

TEST_CASE("on a sheet a cut text is read, and a finger that moves on it still scrolls", "[board]")
{
    Targets targets;
    targets.add("sheet/behind", {0, 0, 1920, 1080}).tap = UiAction{CloseSheet{}};
    Target& sheet = targets.add("sheet", {300, 200, 800, 700});
    sheet.scroll = "sheet";
    sheet.scroll_range = 500;
    put_cut(targets, {400, 300, 120, 22});
    targets.offer_whole_texts();
    const Target* place = targets.at({460, 311});
    CHECK(reads(place->tap) == long_words);
    CHECK(place->scroll == "sheet");
    CHECK(place->scroll_range == 500);
}

TEST_CASE("the place of a cut text does not grow over a button beside it", "[board]")
{
    Targets targets;
    targets.add("case/note/1", {400, 330, 200, 64}).tap = UiAction{CloseSheet{}};
    put_cut(targets, {400, 300, 120, 22});
    targets.offer_whole_texts();
    CHECK(targets.at({460, 335})->name == "case/note/1");
    CHECK(targets.at({460, 311})->name == "whole/1");
}
