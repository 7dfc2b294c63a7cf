// Contrast: every pair of the design (3.4), computed from the colours of the program.
#include "tests/support/colour_contrast.hpp"
#include "ui/theme.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

#include <string>
#include <vector>

using namespace fyr;
using namespace fyr::test;

namespace {

struct Pair {
    const char* name;
    Color Theme::* over;
    Color Theme::* under;
    double needs;
};

const std::vector<Pair> pairs{
    {"ink on surface", &Theme::ink, &Theme::surface, 4.5},
    {"ink on bg2", &Theme::ink, &Theme::bg2, 4.5},
    {"ink2 on surface", &Theme::ink2, &Theme::surface, 4.5},
    {"ink2 on bg2", &Theme::ink2, &Theme::bg2, 4.5},
    {"ink3 on surface", &Theme::ink3, &Theme::surface, 4.5},
    {"ink3 on bg2", &Theme::ink3, &Theme::bg2, 4.5},
    {"ink2 on card", &Theme::ink2, &Theme::card, 4.5},
    {"ink3 on card", &Theme::ink3, &Theme::card, 4.5},
    {"ink on card", &Theme::ink, &Theme::card, 4.5},
    {"ink on sunken", &Theme::ink, &Theme::sunken, 4.5},
    {"ink2 on sunken", &Theme::ink2, &Theme::sunken, 4.5},
    {"line2 on surface", &Theme::line2, &Theme::surface, 3},
    {"line2 on bg2", &Theme::line2, &Theme::bg2, 3},
    {"fjord on surface", &Theme::fjord, &Theme::surface, 4.5},
    {"fjord on bg2", &Theme::fjord, &Theme::bg2, 4.5},
    {"onfjord on fjord", &Theme::onfjord, &Theme::fjord, 4.5},
    {"fjord on fjordsoft", &Theme::fjord, &Theme::fjordsoft, 4.5},
    {"onbar on bar", &Theme::onbar, &Theme::bar, 4.5},
    {"onbar on barbtn", &Theme::onbar, &Theme::barbtn, 4.5},
    {"onbar2 on bar", &Theme::onbar2, &Theme::bar, 4.5},
    {"onlamp on lamp", &Theme::onlamp, &Theme::lamp, 4.5},
    {"lampink on lampsoft", &Theme::lampink, &Theme::lampsoft, 4.5},
    {"lampedge on lampsoft", &Theme::lampedge, &Theme::lampsoft, 3},
    {"lampedge on card", &Theme::lampedge, &Theme::card, 3},
    {"onred on red", &Theme::onred, &Theme::red, 4.5},
    {"red on card", &Theme::red, &Theme::card, 3},
    {"redink on redsoft", &Theme::redink, &Theme::redsoft, 4.5},
    {"onres on res", &Theme::onres, &Theme::res, 4.5},
    {"resink on ressoft", &Theme::resink, &Theme::ressoft, 4.5},
    {"oncon on con", &Theme::oncon, &Theme::con, 4.5},
    {"conink on consoft", &Theme::conink, &Theme::consoft, 4.5},
    {"unk on unksoft", &Theme::unk, &Theme::unksoft, 4.5},
    {"unkink on unksoft", &Theme::unkink, &Theme::unksoft, 4.5},
    {"ink3 on sunken", &Theme::ink3, &Theme::sunken, 4.5},
    {"ink on fjordsoft", &Theme::ink, &Theme::fjordsoft, 4.5},
    {"ink on raised", &Theme::ink, &Theme::raised, 4.5},
    {"ink on keyboard", &Theme::ink, &Theme::keyboard, 4.5},
    {"ink on line (function keys)", &Theme::ink, &Theme::line, 4.5},
    {"fjord on sunken (icons)", &Theme::fjord, &Theme::sunken, 3},
    {"onbar2 on barbtn", &Theme::onbar2, &Theme::barbtn, 4.5},
    {"lamp on bar (icons)", &Theme::lamp, &Theme::bar, 3},
    {"red on sunken (octagons of rows)", &Theme::red, &Theme::sunken, 3},
    {"redink on surface", &Theme::redink, &Theme::surface, 4.5},
    {"unk on surface (dashes)", &Theme::unk, &Theme::surface, 3},
    {"res on surface (signs)", &Theme::res, &Theme::surface, 3},
    {"con on surface (signs)", &Theme::con, &Theme::surface, 3},
    {"line2 on card", &Theme::line2, &Theme::card, 3},
    {"line2 on sunken", &Theme::line2, &Theme::sunken, 3},
};

/// What is read from the last seat: aliases, clocks, counts, timers.
const std::vector<Pair> wall_pairs{
    {"alias on card", &Theme::ink, &Theme::card, 7},
    {"clock on bg1", &Theme::ink, &Theme::bg1, 7},
    {"count on bar button", &Theme::onbar, &Theme::barbtn, 7},
    {"alias on the bar", &Theme::onbar, &Theme::bar, 7},
    {"timer on lampsoft", &Theme::ink, &Theme::lampsoft, 7},
    {"ring on fjord", &Theme::onfjord, &Theme::fjord, 7},
};

const Theme* const themes[] = {&light_theme(), &dark_theme(), &light_contrast_theme(), &dark_contrast_theme()};
std::string name_of_theme(const Theme& t) { return std::string(t.dark ? "dark" : "light") + (t.edge_width > 1 ? ", high contrast" : ""); }

} // namespace

TEST_CASE("contrast is computed as the guidelines say", "[ui]")
{
    using Catch::Matchers::WithinAbs;
    CHECK_THAT(contrast(rgb(0x000000), rgb(0xFFFFFF)), WithinAbs(21, 0.001));
    CHECK_THAT(contrast(rgb(0x777777), rgb(0xFFFFFF)), WithinAbs(4.48, 0.01));
    CHECK_THAT(contrast(light_theme().ink, light_theme().surface), WithinAbs(15.7, 0.1)); // as the design computed it
    CHECK_THAT(contrast(dark_theme().ink, dark_theme().surface), WithinAbs(12.0, 0.1));
}

TEST_CASE("text and outlines stand out from what they stand on, in every theme", "[ui]")
{
    for (const Theme* theme : themes)
        for (const auto* list : {&pairs, &wall_pairs})
            for (const Pair& pair : *list) {
                INFO(name_of_theme(*theme) << ": " << pair.name);
                CHECK(contrast(theme->*pair.over, theme->*pair.under) >= pair.needs);
            }
}

TEST_CASE("titles and subtitles stand out from both ends of their column", "[ui]")
{
    for (const Theme* theme : themes)
        for (std::size_t i = 0; i < theme->depth.size(); ++i) {
            INFO(name_of_theme(*theme) << ", column " << i);
            const Depth& d = theme->depth[i];
            for (const Color end : {d.from, d.to}) {
                CHECK(contrast(d.title, end) >= 7); // read from the last seat
                CHECK(contrast(d.subtitle, end) >= 4.5);
            }
        }
}

TEST_CASE("depth of colour means progress", "[ui]")
{
    for (const Theme* theme : themes)
        for (std::size_t i = 1; i < theme->depth.size(); ++i) {
            INFO(name_of_theme(*theme) << ", column " << i);
            const double before = luminance(theme->depth[i - 1].to), now = luminance(theme->depth[i].to);
            CHECK((theme->dark ? now > before : now < before));
        }
}

TEST_CASE("in high contrast text keeps 7:1 and what lies on something has an outline one sees", "[ui]")
{
    for (const Theme* theme : {&light_contrast_theme(), &dark_contrast_theme()}) {
        INFO(name_of_theme(*theme));
        for (const Pair& pair : pairs)
            if (pair.needs == 4.5) {
                INFO(pair.name);
                CHECK(contrast(theme->*pair.over, theme->*pair.under) >= 7);
            }
        for (const Color ground : {theme->bg1, theme->bg2, theme->surface, theme->card, theme->depth[0].from, theme->depth[3].to}) CHECK(contrast(theme->edge, ground) >= 4.5);
        CHECK(contrast(theme->barline, theme->bar) >= 4.5);
        CHECK(theme->edge_width >= 2);
    }
    CHECK(&theme_of(false, false) == &light_theme());
    CHECK(&theme_of(true, false) == &dark_theme());
    CHECK(&theme_of(false, true) == &light_contrast_theme());
    CHECK(&theme_of(true, true) == &dark_contrast_theme());
}

TEST_CASE("colours fade and mix as told", "[ui]")
{
    CHECK(rgb(0x123456) == 0xFF563412U);
    CHECK(faded(rgb(0x123456), 0.5F) == 0x80563412U);
    CHECK(mixed(rgb(0x000000), rgb(0xFF8000), 0) == rgb(0x000000));
    CHECK(mixed(rgb(0x000000), rgb(0xFF8000), 1) == rgb(0xFF8000));
}

TEST_CASE("no text is smaller than 20 lp, body text not smaller than 22", "[ui]")
{
    for (int i = 0; i <= static_cast<int>(Type::number); ++i) {
        const auto type = static_cast<Type>(i);
        INFO("type " << i);
        CHECK(style_of(type).size >= 20);
        CHECK(style_of(type).line >= style_of(type).size);
    }
    CHECK(style_of(Type::body).size >= 22);
    CHECK(style_of(Type::label).size >= 22);
    CHECK(style_of(Type::alias).size >= 28);
}
