// A desk to lay out papers on: shipped rules, words and templates, the real fonts, a state; and a look at what lies on a page.
#pragma once

#include "codec/board_level.hpp"
#include "codec/round_formats_codec.hpp"
#include "codec/strings_codec.hpp"
#include "codec/templates_codec.hpp"
#include "paper/papers.hpp"
#include "platform/cairo_paper.hpp"
#include "tests/support/denmark.hpp"
#include "tests/support/house_fonts.hpp"

#include <catch2/catch_test_macros.hpp>

#include <filesystem>
#include <regex>

namespace fyr::test {

template <class T>
T good(Result<T> result)
{
    REQUIRE(result);
    return *std::move(result);
}

inline const Strings& strings_of(Language language)
{
    static const auto read = [](Language l) {
        const std::string end = std::string(name_of(l)) + ".json";
        std::vector<std::pair<std::string, std::string>> texts;
        for (const auto& entry : std::filesystem::directory_iterator(FYR_SOURCE_DIR "/assets/strings")) {
            const std::string name = entry.path().filename().string();
            if (name == end || name.ends_with("." + end)) texts.emplace_back(name, source_file("assets/strings/" + name));
        }
        return good(decode_strings(l, texts));
    };
    static const Strings da = read(Language::da), en = read(Language::en);
    return language == Language::en ? en : da;
}

inline const CairoPaper& cairo()
{
    static const std::unique_ptr<CairoPaper> paper = good(CairoPaper::open(house_fonts()));
    return *paper;
}

class PaperDesk {
public:
    State state; ///< as it is; laid out as its level shows it
    ExportLevel level = ExportLevel::full;
    Language language = Language::da;
    bool fictive = true;
    Stamp now = 1'744'440'000'000; ///< 12 April 2025, 08:40 in Copenhagen

    /// Calls f(input) with everything a paper needs.
    template <class F>
    auto with(F&& f) const
    {
        static const std::vector<Triangle> triangles{good(decode_triangle(source_file("assets/templates/triangle-2019.json"), "")),
                                                     good(decode_triangle(source_file("assets/templates/triangle-2007.json"), ""))};
        static const RoundFormats rounds = good(decode_round_formats(source_file("assets/templates/reflection-rounds.json"), ""));
        const State shown = at_level(state, level);
        const PaperInput in{shown, denmark(), strings_of(language), triangles, rounds, cairo(), level == ExportLevel::overview,
                            fictive, false, now, 418, "a0bfd94a5a1e8a0634811554de5cc3e9", "Modtagelsen", "LM", "Fællesdrev"};
        return f(in);
    }
    [[nodiscard]] std::vector<PaperPage> board(PaperSize size) const
    {
        return with([&](const PaperInput& in) { return board_paper(in, size); });
    }
    [[nodiscard]] std::vector<PaperPage> minutes(PaperSize size) const
    {
        return with([&](const PaperInput& in) { return minutes_paper(in, size); });
    }
    [[nodiscard]] std::vector<PaperPage> a_case(CaseId id, PaperSize size) const
    {
        return with([&](const PaperInput& in) { return case_paper(in, *in.state.find(id), size); });
    }
    CaseId put(Case c)
    {
        if (!c.id) c.id = state.next_case();
        const CaseId id = c.id;
        state.put(id, std::make_shared<const Case>(std::move(c)));
        return id;
    }
};

inline std::string pdf_of(const std::vector<PaperPage>& pages) { return good(cairo().pdf(pages, {"Papir", ""})); }

/// Where the letters of a line are: from cap height to a little below the baseline.
inline Rect ink_of(const PaperText& text)
{
    return {text.at.x, text.at.y - text.size * 0.727F, cairo().width(text.face, text.size, text.text), text.size * 0.85F};
}

/// Words that leave the page's margins, or lie on other words. Empty: everything can be read.
inline std::vector<std::string> unreadable(const PaperPage& page)
{
    constexpr float margin = 12 * pt_per_mm - 1, smallest = 9.5F;
    const Rect paper{margin, margin, page.size.w - 2 * margin, page.size.h - 2 * margin};
    std::vector<std::string> bad;
    std::vector<std::pair<Rect, std::string>> seen;
    for (const PaperThing& thing : page.things) {
        const PaperText* text = std::get_if<PaperText>(&thing);
        if (!text) continue;
        const Rect at = ink_of(*text);
        if (at.x < paper.x || at.right() > paper.right() || at.y < paper.y || at.bottom() > paper.bottom()) bad.push_back("outside: " + text->text);
        static const std::regex key("(^| )[a-z_]{2,}([.][a-z_]{2,})+($| )"); // slow to make
        if (text->text.find('.') != std::string::npos && std::regex_search(text->text, key)) bad.push_back("a key, no word: " + text->text);
        if (text->size < smallest) bad.push_back("small: " + text->text);
        for (const auto& [other, words] : seen)
            if (at.inset(0.5F).overlaps(other)) bad.push_back("over each other: " + text->text + " | " + words);
        seen.emplace_back(at.inset(0.5F), text->text);
    }
    return bad;
}

/// What every paper must be: nothing outside, nothing on top of each other, pages counted, the notice on each, no sign of cutting.
inline void check_paper(const std::vector<PaperPage>& pages, bool may_have_dots = false)
{
    REQUIRE_FALSE(pages.empty());
    for (std::size_t i = 0; i < pages.size(); ++i) {
        INFO("page " << i + 1);
        CHECK(unreadable(pages[i]) == std::vector<std::string>{});
        std::size_t counts = 0, dots = 0;
        for (const PaperThing& thing : pages[i].things)
            if (const PaperText* text = std::get_if<PaperText>(&thing)) {
                const std::string a = std::to_string(i + 1), b = std::to_string(pages.size());
                counts += text->text == "side " + a + " af " + b || text->text == "page " + a + " of " + b;
                dots += text->text.find("…") != std::string::npos;
            }
        CHECK(counts == 1);
        if (!may_have_dots) CHECK(dots == 0);
    }
}

} // namespace fyr::test
