// Contrast: every pair of the design (3.4), computed from the colours of the program.
#include "ui/theme.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

#include <algorithm>
#include <cmath>
#include <vector>

using namespace fyr;

namespace {

/// WCAG 2.x relative luminance.
double luminance(Color c)
{
    const auto linear = [&](unsigned shift) {
        const double v = static_cast<double>((c >> shift) & 0xFFU) / 255;
        return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(0) + 0.7152 * linear(8) + 0.0722 * linear(16);
}

double contrast(Color a, Color b)
{
    const double x = luminance(a), y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

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
};

} // namespace

TEST_CASE("contrast is computed as the guidelines say", "[ui]")
{
    using Catch::Matchers::WithinAbs;
    CHECK_THAT(contrast(rgb(0x000000), rgb(0xFFFFFF)), WithinAbs(21, 0.001));
    CHECK_THAT(contrast(rgb(0x777777), rgb(0xFFFFFF)), WithinAbs(4.48, 0.01));
    CHECK_THAT(contrast(light_theme().ink, light_theme().surface), WithinAbs(15.7, 0.1)); // as the design computed it
    CHECK_THAT(contrast(dark_theme().ink, dark_theme().surface), WithinAbs(12.0, 0.1));
}

TEST_CASE("text and outlines stand out from what they stand on, in both themes", "[ui]")
{
    for (const Theme* theme : {&light_theme(), &dark_theme()})
        for (const Pair& pair : pairs) {
            INFO((theme->dark ? "dark" : "light") << ": " << pair.name);
            CHECK(contrast(theme->*pair.over, theme->*pair.under) >= pair.needs);
        }
}

TEST_CASE("titles and subtitles stand out from both ends of their column", "[ui]")
{
    for (const Theme* theme : {&light_theme(), &dark_theme()})
        for (std::size_t i = 0; i < theme->depth.size(); ++i) {
            INFO((theme->dark ? "dark" : "light") << ", column " << i);
            const Depth& d = theme->depth[i];
            for (const Color end : {d.from, d.to}) {
                CHECK(contrast(d.title, end) >= 4.5);
                CHECK(contrast(d.subtitle, end) >= 4.5);
            }
        }
}

TEST_CASE("depth of colour means progress", "[ui]")
{
    const auto& light = light_theme().depth;
    for (std::size_t i = 1; i < light.size(); ++i) CHECK(luminance(light[i].to) < luminance(light[i - 1].to));
    const auto& dark = dark_theme().depth;
    for (std::size_t i = 1; i < dark.size(); ++i) CHECK(luminance(dark[i].to) > luminance(dark[i - 1].to));
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
