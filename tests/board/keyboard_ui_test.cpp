// When the keyboard on the glass comes and goes, what shift does, and what it knows of words.
#include "board/ui_state.hpp"
#include "board/word_help.hpp"
#include "codec/keyboard_codec.hpp"
#include "tests/support/denmark.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace fyr;

namespace {

KeyboardData danish()
{
    auto read = decode_keyboard(source_file("assets/keyboards/da.json"), "da.json");
    REQUIRE(read);
    return *std::move(read);
}

void tell(UiState& ui, const KeyboardAction& action) { evolve(ui, UiAction{action}, 1000); }

UiState with_a_form()
{
    UiState ui;
    Form form;
    form.kind = FormKind::note;
    form.focus = "text";
    evolve(ui, UiAction{OpenForm{form}}, 1000);
    return ui;
}

std::vector<std::string> words(const std::vector<Suggestion>& all)
{
    std::vector<std::string> out;
    for (const Suggestion& s : all) out.push_back(s.word + "|" + s.rest);
    return out;
}

} // namespace

TEST_CASE("touching a field brings the keyboard, its form takes it along", "[board]")
{
    UiState ui = with_a_form();
    CHECK_FALSE(shows_keyboard(ui, DeskName::first));
    tell(ui, FieldTouched{});
    CHECK(shows_keyboard(ui, DeskName::first));
    CHECK(ui.first.keyboard.since == 1000);
    tell(ui, PutAway{});
    CHECK_FALSE(shows_keyboard(ui, DeskName::first));
    tell(ui, FieldTouched{});
    evolve(ui, UiAction{CloseForm{}}, 2000);
    CHECK_FALSE(shows_keyboard(ui, DeskName::first));
    evolve(ui, UiAction{OpenForm{with_a_form().first.form}}, 3000);
    CHECK_FALSE(shows_keyboard(ui, DeskName::first)); // the next one asks anew
}

TEST_CASE("who types on a physical keyboard does not get the other one", "[board]")
{
    UiState ui = with_a_form();
    tell(ui, FieldTouched{});
    tell(ui, PhysicalKey{});
    CHECK_FALSE(shows_keyboard(ui, DeskName::first));
    tell(ui, FieldTouched{});
    CHECK_FALSE(shows_keyboard(ui, DeskName::first));
    tell(ui, AskForKeyboard{}); // unless it is asked for, and then both may type
    CHECK(shows_keyboard(ui, DeskName::first));
    tell(ui, PhysicalKey{});
    CHECK(shows_keyboard(ui, DeskName::first));
    tell(ui, PutAway{});
    tell(ui, FieldTouched{});
    CHECK_FALSE(shows_keyboard(ui, DeskName::first));
}

TEST_CASE("there is no keyboard where there is nothing to type into", "[board]")
{
    UiState ui;
    tell(ui, AskForKeyboard{});
    CHECK_FALSE(shows_keyboard(ui, DeskName::first));
    evolve(ui, UiAction{OpenSheet{{SheetKind::search, {}, {}, "", 900}}}, 1000);
    tell(ui, AskForKeyboard{});
    CHECK(shows_keyboard(ui, DeskName::first));
    ui.dialog.kind = DialogKind::acute;
    CHECK_FALSE(shows_keyboard(ui, DeskName::first));
    ui.dialog = {};
    evolve(ui, UiAction{CloseSheet{}}, 1000);
    CHECK_FALSE(shows_keyboard(ui, DeskName::first));
}

TEST_CASE("where the keyboard lay is remembered for the next form", "[board]")
{
    UiState ui = with_a_form();
    tell(ui, FieldTouched{});
    tell(ui, MoveSideways{Side::right});
    tell(ui, MoveUp{1, 3});
    tell(ui, MoveUp{5, 3});
    CHECK(ui.first.keyboard.height == 3);
    tell(ui, MoveUp{-1, 3});
    evolve(ui, UiAction{CloseForm{}}, 2000);
    CHECK(ui.first.keyboard.side == Side::right);
    CHECK(ui.first.keyboard.height == 2);
    tell(ui, MoveUp{-9, 3});
    CHECK(ui.first.keyboard.height == 0);
}

TEST_CASE("shift turns one letter, a second tap locks it, a third lets go", "[board]")
{
    UiState ui = with_a_form();
    tell(ui, PressShift{false});
    CHECK(ui.first.keyboard.shift == Shift::up);
    tell(ui, LetterTyped{});
    CHECK(ui.first.keyboard.shift == Shift::automatic);
    tell(ui, PressShift{false});
    tell(ui, PressShift{true});
    CHECK(ui.first.keyboard.shift == Shift::locked);
    tell(ui, LetterTyped{});
    CHECK(ui.first.keyboard.shift == Shift::locked);
    tell(ui, PressShift{true});
    CHECK(ui.first.keyboard.shift == Shift::automatic);
    tell(ui, PressShift{true}); // a sentence begins, but this once small
    CHECK(ui.first.keyboard.shift == Shift::down);
    tell(ui, LetterTyped{});
    CHECK(ui.first.keyboard.shift == Shift::automatic);
}

TEST_CASE("a sentence begins with a capital", "[board]")
{
    const auto next = [](const std::string& text) { return is_capital_next(Shift::automatic, text, std::string::npos); };
    CHECK(next(""));
    CHECK_FALSE(next("Han"));
    CHECK_FALSE(next("Han "));
    CHECK_FALSE(next("Han sover.")); // 8.30 is no new sentence
    CHECK(next("Han sover. "));
    CHECK(next("Sover han? "));
    CHECK(next("Linje\n"));
    CHECK(next("Linje,\n  "));
    CHECK_FALSE(next("Og, "));
    CHECK(is_capital_next(Shift::automatic, "Han sover. Og spiser", 11));
    CHECK(is_capital_next(Shift::locked, "han", 3));
    CHECK(is_capital_next(Shift::up, "han", 3));
    CHECK_FALSE(is_capital_next(Shift::down, "", 0));
}

TEST_CASE("words go on from the letters before the caret", "[board]")
{
    const KeyboardData data = danish();
    const auto of = [&](const std::string& text, std::size_t caret = std::string::npos) { return words(suggestions(data, text, caret)); };
    CHECK(of("at han våg") == std::vector<std::string>{"vågner|ner ", "vågen|en ", "vågnede|nede "});
    CHECK(of("Våg").front() == "Vågner|ner ");
    CHECK(of("VÅG").front() == "VÅGNER|NER ");
    CHECK(of("").empty());
    CHECK(of("at han ").empty());
    CHECK(of("zzz").empty());
    CHECK(of("våg", 2).empty());              // inside a word nothing is put in
    CHECK(of("våg i dag", 3).size() == 3);
    CHECK(of("vågner").empty());              // what is whole is not offered again
    CHECK(of("barne").front() == "barnet|t ");
}

TEST_CASE("the list of words has no names and no numbers", "[board]")
{
    for (const char* language : {"da", "en"}) {
        auto data = decode_keyboard(source_file(std::string("assets/keyboards/") + language + ".json"), language);
        REQUIRE(data);
        CHECK(data->words.size() > 250);
        for (const char* name : {"peter", "anne", "mette", "lars", "jens", "hanne", "mads", "emma", "ida", "freja", "noah", "oscar", "william", "ali", "fatima",
                                 "mohammed", "sofie", "maria", "thomas", "michael", "hansen", "jensen", "nielsen", "john", "mary", "smith"})
            CHECK(std::find(data->words.begin(), data->words.end(), name) == data->words.end());
    }
}

TEST_CASE("accents and signs that melt come as small letters and capitals", "[board]")
{
    const KeyboardData data = danish();
    CHECK(accents_of(data, "e", false).front() == "é");
    CHECK(accents_of(data, "e", true).front() == "É");
    CHECK(accents_of(data, "u", false).back() == "ü");
    CHECK(accents_of(data, "k", false).empty());
    CHECK(melted(data, "caf´", 4, "e") == "é");
    CHECK(melted(data, "´", 1, "E") == "É");
    CHECK(melted(data, "´", 1, "k").empty());
    CHECK(melted(data, "a", 1, "e").empty());
    CHECK(melted(data, "", 0, "e").empty());
}

TEST_CASE("a field knows how one begins to write in it", "[board]")
{
    const KeyboardData data = danish();
    Form form;
    form.kind = FormKind::note;
    CHECK(starters_of(data, form, "text").size() == 4);
    CHECK(starters_of(data, form, "source").empty());
    form.kind = FormKind::plan;
    CHECK(starters_of(data, form, "text").empty());
}
