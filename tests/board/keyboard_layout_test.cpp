// Where the keys lie: on every glass, in every place the keyboard can be moved to.
#include "board/keyboard_layout.hpp"
#include "codec/keyboard_codec.hpp"
#include "tests/support/denmark.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

#include <cmath>

using namespace fyr;

namespace {

KeyboardData keyboard(const std::string& name)
{
    auto read = decode_keyboard(source_file("assets/keyboards/" + name + ".json"), name);
    REQUIRE(read);
    return *std::move(read);
}

struct GlassSize {
    float w, h; ///< px
    std::vector<float> inches;
};
const std::vector<GlassSize> keyboard_glasses{{1920, 1080, {0, 24, 32, 43, 55, 65, 75, 86}},
                                     {3840, 2160, {0, 27, 43, 55, 75, 98}},
                                     {1080, 1920, {0, 24, 32, 55, 86}},
                                     {2560, 1080, {0, 34, 49, 88}},
                                     {1920, 1200, {0, 24, 55}}};

/// Everything of it that one can touch.
std::vector<std::pair<std::string, Rect>> touchable(const KeyboardLayout& k)
{
    std::vector<std::pair<std::string, Rect>> all;
    for (const PlacedKey& key : k.keys) all.emplace_back(key.key, key.at);
    const std::vector<std::pair<std::string, Rect>> others{{"handle", k.handle}, {"up", k.up}, {"down", k.down}, {"hide", k.hide}, {"word 1", k.words[0]},
                                                           {"word 2", k.words[1]}, {"word 3", k.words[2]}, {"to left", k.to_left}, {"to right", k.to_right}};
    for (const auto& other : others)
        if (!other.second.empty()) all.push_back(other);
    return all;
}

bool is_inside(const Rect& inner, const Rect& outer)
{
    constexpr float hair = 0.01F;
    return inner.x >= outer.x - hair && inner.y >= outer.y - hair && inner.right() <= outer.right() + hair && inner.bottom() <= outer.bottom() + hair;
}

float gap_between(const Rect& a, const Rect& b)
{
    const float dx = std::max({a.x - b.right(), b.x - a.right(), 0.F}), dy = std::max({a.y - b.bottom(), b.y - a.bottom(), 0.F});
    return std::hypot(dx, dy);
}

/// Calls f(layout, metrics) for every glass, language, page and place.
template <class F>
void everywhere(F&& f)
{
    for (const char* language : {"da", "en"}) {
        const KeyboardData data = keyboard(language);
        for (const GlassSize& glass : keyboard_glasses)
            for (const float inch : glass.inches)
                for (const int text : {100, 130})
                    for (const KeyPlate* plate : {&data.letters, &data.signs, &data.digits})
                        for (const Side side : {Side::left, Side::middle, Side::right})
                            for (int height = 0, heights = 1; height < heights; ++height) {
                                const Metrics m = metrics_for({glass.w, glass.h}, text, inch);
                                KeyboardUi ui;
                                ui.side = side;
                                ui.height = height;
                                const KeyboardLayout k = layout_keyboard(*plate, ui, m);
                                heights = k.heights();
                                INFO(language << " " << glass.w << " × " << glass.h << ", " << inch << " inches, side " << static_cast<int>(side) << ", height " << height
                                              << ", " << plate->columns << " columns");
                                f(k, m);
                            }
    }
}

} // namespace

TEST_CASE("the keyboard lies where the design drew it", "[board]")
{
    const KeyboardLayout k = layout_keyboard(keyboard("da").letters, {}, metrics_for({1920, 1080}));
    CHECK(k.panel == Rect{250, 488, 1420, 576});
    CHECK(k.free.bottom() == 472);
    CHECK(k.free.y == 44);
    REQUIRE(k.key("1"));
    CHECK(k.key("1")->at.y == 580);
    CHECK(k.key("q")->at.y == 674);
    CHECK(k.key("a")->at.y == 768);
    CHECK(k.key("z")->at.y == 862);
    CHECK(k.key("space")->at.y == 956);
    CHECK_THAT(k.key("g")->at.w, Catch::Matchers::WithinAbs(102.7, 0.1));
    CHECK_THAT(k.key("a")->at.x - k.key("1")->at.x, Catch::Matchers::WithinAbs(34.9, 0.1)); // a little to the right, as on every keyboard
    CHECK_THAT(k.key("done")->at.right() - k.key("backspace")->at.right(), Catch::Matchers::WithinAbs(0, 0.01));
}

TEST_CASE("keys never overlap and lie inside the glass, wherever the keyboard is", "[board][property]")
{
    std::size_t places = 0;
    everywhere([&](const KeyboardLayout& k, const Metrics& m) {
        ++places;
        const auto all = touchable(k);
        const Rect glass{0, 0, m.width, m.height};
        CHECK(is_inside(k.panel, glass));
        std::string broken;
        for (std::size_t i = 0; i < all.size(); ++i) {
            const bool inside = is_inside(all[i].second, all[i].first.starts_with("to ") ? glass : k.panel);
            if (!inside) broken += all[i].first + " is outside; ";
            for (std::size_t n = i + 1; n < all.size(); ++n)
                if (all[i].second.overlaps(all[n].second)) broken += all[i].first + " overlaps " + all[n].first + "; ";
        }
        REQUIRE(broken == "");
    });
    CHECK(places > 500);
}

TEST_CASE("a key is at least 20 mm and 3 mm from the next one", "[board][property]")
{
    everywhere([&](const KeyboardLayout& k, const Metrics& m) {
        const auto all = touchable(k);
        const float hair = 0.01F, least = std::max(Metrics::touch_min, m.from_mm(20)) - hair;
        std::string broken;
        for (std::size_t i = 0; i < all.size(); ++i) {
            const Rect& at = all[i].second;
            if (at.w < least || at.h < least) broken += all[i].first + " is " + std::to_string(at.w) + " × " + std::to_string(at.h) + "; ";
            for (std::size_t n = i + 1; n < all.size(); ++n)
                if (gap_between(at, all[n].second) < m.from_mm(3) - hair) broken += all[i].first + " is too near " + all[n].first + "; ";
        }
        REQUIRE(broken == "");
    });
}

TEST_CASE("the keyboard leaves the form its room and never lies over it", "[board][property]")
{
    everywhere([&](const KeyboardLayout& k, const Metrics& m) {
        REQUIRE(k.free.h >= least_form_height - 40);
        REQUIRE_FALSE(k.free.overlaps(k.panel));
        REQUIRE(is_inside(k.free, {0, 0, m.width, m.height}));
    });
}

TEST_CASE("it moves to both sides and to several heights, toward the hand", "[board]")
{
    const KeyboardData data = keyboard("da");
    const Metrics m = metrics_for({1920, 1080});
    const auto at = [&](Side side, int height) {
        KeyboardUi ui;
        ui.side = side;
        ui.height = height;
        return layout_keyboard(data.letters, ui, m);
    };
    CHECK(at(Side::left, 0).panel.x == 32);
    CHECK(at(Side::right, 0).panel.right() == 1888);
    CHECK(at(Side::left, 0).to_left.empty());
    CHECK_FALSE(at(Side::left, 0).to_right.empty());
    CHECK_FALSE(at(Side::middle, 0).to_left.empty());
    const int heights = at(Side::middle, 0).heights();
    REQUIRE(heights >= 3);
    for (int i = 1; i < heights; ++i) CHECK(at(Side::middle, i).panel.y < at(Side::middle, i - 1).panel.y);
    CHECK(at(Side::middle, heights - 1).free.y > at(Side::middle, heights - 1).panel.y); // the form goes under it
    CHECK(at(Side::middle, 99).panel == at(Side::middle, heights - 1).panel);            // another glass had more room
    for (int i = 0; i < heights; ++i) CHECK(at(Side::middle, 0).height_near(at(Side::middle, i).panel.y + 7) == i);
    CHECK(side_near(300, m) == Side::left);
    CHECK(side_near(960, m) == Side::middle);
    CHECK(side_near(1700, m) == Side::right);
    // Standing up there is no room at its sides, but a great deal above.
    const KeyboardLayout portrait = layout_keyboard(data.letters, {}, metrics_for({1080, 1920}));
    CHECK(portrait.panel.w == 1016);
    CHECK(portrait.to_left.empty());
    CHECK(portrait.heights() > 5);
}

TEST_CASE("accents lie inside the glass and apart, whichever key they belong to", "[board][property]")
{
    everywhere([&](const KeyboardLayout& k, const Metrics& m) {
        for (const PlacedKey& key : k.keys) {
            const auto places = layout_accents(k, key, 4, m);
            REQUIRE(places.size() == 4);
            for (std::size_t i = 0; i < places.size(); ++i) {
                INFO(key.key << " " << i);
                if (!key.works) REQUIRE(is_inside(places[i], {0, 0, m.width, m.height}));
                REQUIRE_FALSE(places[i].overlaps(key.at));
                if (i > 0) REQUIRE_FALSE(places[i].overlaps(places[i - 1]));
            }
        }
    });
}
