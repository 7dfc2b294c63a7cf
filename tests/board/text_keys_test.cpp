// Typing into a field: Danish letters are one step, selections, limits, and the keys that mean something else.
#include "board/text_keys.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace fyr;

namespace {

/// A form with one field in front.
struct Typist {
    Form form;
    std::size_t most = 200;
    bool many_lines = false;

    explicit Typist(const std::string& text = "")
    {
        form.focus = "text";
        form.values["text"] = text;
        form.caret = form.anchor = std::string::npos; // as a tap leaves it: at the end
    }
    bool key(Key key, bool shift = false) { return type_key(form, {key, shift, {}}, most, many_lines); }
    bool type(const std::string& text) { return type_key(form, {Key::none, false, text}, most, many_lines); }
    [[nodiscard]] const std::string& text() const { return form.value("text"); }
};

} // namespace

TEST_CASE("æ, ø and å are one step each", "[board]")
{
    Typist f;
    f.type("æøå ÆØÅ");
    CHECK(f.text() == "æøå ÆØÅ");
    CHECK(f.form.caret == 7);
    f.key(Key::backspace);
    CHECK(f.text() == "æøå ÆØ");
    f.key(Key::home);
    f.key(Key::right);
    f.key(Key::del);
    CHECK(f.text() == "æå ÆØ");
    f.key(Key::left);
    f.key(Key::backspace); // nothing stands before it
    CHECK(f.text() == "æå ÆØ");
    f.type("€😀");
    CHECK(f.text() == "€😀æå ÆØ");
    CHECK(f.form.caret == 2);
}

TEST_CASE("text goes in where the caret stands", "[board]")
{
    Typist f("Hun kommer");
    f.key(Key::home);
    f.type("I dag: ");
    CHECK(f.text() == "I dag: Hun kommer");
    f.key(Key::end);
    f.type(" for sent");
    CHECK(f.text() == "I dag: Hun kommer for sent");
}

TEST_CASE("a selection is replaced by what is typed", "[board]")
{
    Typist f("uden jakke");
    SECTION("with shift and the arrows")
    {
        for (int i = 0; i < 5; ++i) f.key(Key::left, true);
        f.type("sko");
        CHECK(f.text() == "uden sko");
        CHECK(f.form.caret == f.form.anchor);
    }
    SECTION("with shift and home")
    {
        f.key(Key::home, true);
        f.key(Key::backspace);
        CHECK(f.text().empty());
    }
    SECTION("everything at once")
    {
        f.key(Key::select_all);
        f.key(Key::del);
        CHECK(f.text().empty());
        CHECK(f.form.caret == 0);
    }
    SECTION("an arrow without shift lets go of it")
    {
        f.key(Key::select_all);
        f.key(Key::left);
        f.type("!");
        CHECK(f.text() == "uden jakk!e");
    }
}

TEST_CASE("a field holds so many characters and no more", "[board]")
{
    Typist f;
    f.most = 5;
    f.type("æøåæøåæøå");
    CHECK(f.text() == "æøåæø");
    f.type("x");
    CHECK(f.text() == "æøåæø");
    f.key(Key::select_all);
    f.type("abcdefg"); // what is replaced makes room
    CHECK(f.text() == "abcde");
}

TEST_CASE("enter sends, shift and enter begin a line where there are many", "[board]")
{
    Typist line("x"), area("x");
    area.many_lines = true;
    CHECK_FALSE(line.key(Key::enter));
    CHECK_FALSE(line.key(Key::enter, true));
    CHECK_FALSE(area.key(Key::enter));
    CHECK(area.key(Key::enter, true));
    CHECK(area.text() == "x\n");
    CHECK(line.text() == "x");
}

TEST_CASE("keys that are not for typing change nothing", "[board]")
{
    Typist f("x");
    for (const Key key : {Key::escape, Key::tab, Key::up, Key::down, Key::page_up, Key::page_down, Key::undo, Key::redo,
                          Key::copy, Key::cut, Key::paste, Key::search, Key::next, Key::f1, Key::f2}) {
        const Form before = f.form;
        CHECK_FALSE(f.key(key));
        CHECK(f.form == before);
    }
    f.form.focus.clear();
    CHECK_FALSE(f.type("y"));
    CHECK(f.text() == "x");
}

TEST_CASE("control characters do not get in", "[board]")
{
    Typist f;
    f.type(std::string("a\x01\x1b\tb", 5));
    CHECK(f.text() == "ab");
}

TEST_CASE("typing answers a refusal", "[board]")
{
    Typist f("x");
    f.form.error = {"no.note_empty", {}};
    f.type("y");
    CHECK(f.form.error.key.empty());
}

TEST_CASE("a caret that stands too far is at the end", "[board]")
{
    Typist f("abc");
    f.form.caret = 99;
    f.form.anchor = 99;
    f.key(Key::backspace);
    CHECK(f.text() == "ab");
    type_text(f.form, "æ", 200);
    CHECK(f.text() == "abæ");
}

TEST_CASE("an accent that stands on its own goes with its letter", "[board]")
{
    Typist f("e\u0301b");
    f.most = 4;
    f.key(Key::home);
    f.key(Key::right);
    CHECK(f.form.caret == 2); // past the letter and its accent
    f.key(Key::backspace);
    CHECK(f.text() == "b");
    f.type("o\u0308o\u0308o\u0308o\u0308");
    CHECK(f.text() == "o\u0308o\u0308o\u0308b"); // four characters, as people count
    f.key(Key::home);
    f.key(Key::del);
    CHECK(f.text() == "o\u0308o\u0308b");
    f.form.caret = f.form.anchor = 0;
    f.type(std::string(40, ' ') + "\u0301");
    CHECK(f.text().size() < 40);
}
