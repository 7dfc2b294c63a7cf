// Drawings are built by hand here, without Dear ImGui, so that expected pixels can be said exactly.
#include "platform/soft_raster.hpp"

#include "platform/headless_screen.hpp"
#include "tests/support/board_scene.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <imgui.h>

#include <array>
#include <cmath>
#include <limits>
#include <random>
#include <thread>

using namespace fyr;

namespace {

constexpr std::uint32_t black = 0xFF000000u;

/// A drawing of one command, texture 8 x 8: texel (x, y) is as opaque as 4 * (x + 8 y), the last one fully.
class Builder {
public:
    Builder(int width, int height)
    {
        auto texture = std::make_shared<Texture>();
        texture->width = texture->height = 8;
        for (int i = 0; i < 64; ++i) texture->alpha.push_back(static_cast<std::uint8_t>(i == 63 ? 255 : 4 * i));
        drawing_.textures.push_back(texture);
        drawing_.width = width;
        drawing_.height = height;
        drawing_.commands.push_back({{0, 0, width, height}, 0, 0, 0});
    }
    /// A corner in px with the white texel.
    static DrawVertex at(float x, float y, std::uint32_t color)
    {
        return {to_fixed(x), to_fixed(y), 7 * 256 + 128, 7 * 256 + 128, color};
    }
    Builder& triangles(const std::vector<DrawVertex>& corners, const std::vector<std::uint32_t>& indices)
    {
        const auto base = static_cast<std::uint32_t>(drawing_.vertices.size());
        const auto first = static_cast<std::uint32_t>(drawing_.indices.size());
        for (const DrawVertex& v : corners) drawing_.vertices.push_back(v);
        for (const std::uint32_t i : indices) drawing_.indices.push_back(base + i);
        drawing_.groups.push_back(
            {first, static_cast<std::uint32_t>(indices.size()), {0, 0, drawing_.width, drawing_.height}});
        ++drawing_.commands.back().group_count;
        return *this;
    }
    Builder& box(float l, float t, float r, float b, std::uint32_t color)
    {
        return triangles({at(l, t, color), at(r, t, color), at(r, b, color), at(l, b, color)}, {0, 1, 2, 0, 2, 3});
    }
    Drawing& drawing() { return drawing_; }
    [[nodiscard]] Image image() const { return raster_image(drawing_, black); }

private:
    Drawing drawing_;
};

std::uint32_t pixel(const Image& image, int x, int y)
{
    return image.pixels[static_cast<std::size_t>(y * image.width + x)];
}

std::uint64_t hash_of(const Image& image)
{
    std::uint64_t h = 14695981039346656037u;
    for (const std::uint32_t p : image.pixels) h = (h ^ p) * 1099511628211u;
    return h;
}

/// Corners of a convex shape around (cx, cy), turning either way.
std::vector<DrawVertex> convex(std::mt19937& random, float cx, float cy, std::uint32_t color)
{
    std::vector<float> angles(3 + random() % 9);
    for (float& a : angles) a = static_cast<float>(random() % 6283) / 1000;
    std::sort(angles.begin(), angles.end());
    if (random() % 2 == 0) std::reverse(angles.begin(), angles.end());
    const float rx = static_cast<float>(random() % 400) / 10 + 1, ry = static_cast<float>(random() % 400) / 10 + 1;
    std::vector<DrawVertex> corners;
    for (const float a : angles) corners.push_back(Builder::at(cx + rx * std::cos(a), cy + ry * std::sin(a), color));
    return corners;
}

std::vector<std::uint32_t> fan(std::size_t corners, bool turned)
{
    std::vector<std::uint32_t> indices;
    for (std::uint32_t i = 2; i < corners; ++i) {
        if (turned)
            indices.insert(indices.end(), {i, 0, i - 1}); // the same triangle, but not seen as a fan
        else
            indices.insert(indices.end(), {0, i - 1, i});
    }
    return indices;
}

/// A frame of the board scene as Dear ImGui draws it.
Drawing board_drawing()
{
    const FixedClock clock(0);
    HeadlessScreen screen(640, 360, clock);
    TextureKeeper keeper;
    screen.begin_frame();
    draw_board_scene(*ImGui::GetBackgroundDrawList(), {40, 640, 360, 0.5f});
    ImGui::Render();
    keeper.update(*ImGui::GetDrawData());
    Drawing drawing = make_drawing(*ImGui::GetDrawData(), keeper);
    keeper.release();
    return drawing;
}

} // namespace

TEST_CASE("a box covers the pixels whose centres it holds, left and top edges included", "[platform]")
{
    const Image image = Builder(10, 10).box(2.5f, 3, 5.5f, 4.5f, 0xFF0000FFu).image();
    for (int y = 0; y < 10; ++y)
        for (int x = 0; x < 10; ++x) {
            INFO(x << ", " << y);
            CHECK(pixel(image, x, y) == (x >= 2 && x < 5 && y == 3 ? 0xFF0000FFu : black));
        }
}

TEST_CASE("triangles that share an edge cover every pixel between them exactly once", "[platform][property]")
{
    std::mt19937 random(GENERATE(1u, 2u, 3u));
    for (int round = 0; round < 150; ++round) {
        const std::vector<DrawVertex> corners =
            convex(random, 45 + static_cast<float>(random() % 100) / 10, 50, 0x80FFFFFFu);
        const Image image = Builder(100, 100).triangles(corners, fan(corners.size(), true)).image();
        for (const std::uint32_t p : image.pixels) REQUIRE((p == black || p == 0xFF808080u));
    }
}

TEST_CASE("the quick way for convex shapes and boxes gives the pixels of their triangles", "[platform][property]")
{
    std::mt19937 random(GENERATE(4u, 5u, 6u));
    for (int round = 0; round < 150; ++round) {
        const std::uint32_t color = static_cast<std::uint32_t>(random());
        const std::vector<DrawVertex> corners = convex(random, static_cast<float>(random() % 1000) / 10, 50, color);
        REQUIRE(Builder(100, 100).triangles(corners, fan(corners.size(), false)).image() ==
                Builder(100, 100).triangles(corners, fan(corners.size(), true)).image());
        const float l = static_cast<float>(random() % 900) / 8, t = static_cast<float>(random() % 900) / 8;
        const float r = l + static_cast<float>(random() % 300) / 8, b = t + static_cast<float>(random() % 300) / 8;
        const std::vector<DrawVertex> box{Builder::at(l, t, color), Builder::at(r, t, color), Builder::at(r, b, color),
                                          Builder::at(l, b, color)};
        REQUIRE(Builder(100, 100).triangles(box, {0, 1, 2, 0, 2, 3}).image() ==
                Builder(100, 100).triangles(box, {1, 2, 0, 2, 3, 0}).image());
    }
}

TEST_CASE("a glyph is copied texel by texel", "[platform]")
{
    const auto corner = [](int x, int y) {
        return DrawVertex{(x + 3) * 256, (y + 2) * 256, x * 256, y * 256, 0xFFFFFFFFu};
    };
    const Image image =
        Builder(12, 12).triangles({corner(0, 0), corner(8, 0), corner(8, 8), corner(0, 8)}, {0, 1, 2, 0, 2, 3}).image();
    for (int y = 0; y < 8; ++y)
        for (int x = 0; x < 8; ++x) {
            const auto a = static_cast<std::uint32_t>(x == 7 && y == 7 ? 255 : 4 * (x + 8 * y));
            REQUIRE(pixel(image, x + 3, y + 2) == (black | a * 0x010101u));
        }
    CHECK(pixel(image, 2, 2) == black);
    CHECK(pixel(image, 11, 9) == black);
}

TEST_CASE("colours run evenly from corner to corner, whichever way they are cut", "[platform]")
{
    const auto at = [](float x, float y, std::uint32_t c) { return Builder::at(x, y, c); };
    const std::vector<DrawVertex> down{at(0, 0, black), at(50, 0, black), at(50, 255, 0xFFFFFFFFu),
                                       at(0, 255, 0xFFFFFFFFu)};
    const Image box = Builder(50, 255).triangles(down, {0, 1, 2, 0, 2, 3}).image();
    const Image cut = Builder(50, 255).triangles(down, {1, 2, 0, 2, 3, 0}).image();
    for (int y = 0; y < 255; ++y) {
        const int expected = y; // (y + 0.5) / 255 * 255, either way of rounding
        for (const Image* image : {&box, &cut})
            for (const int x : {0, 20, 49}) {
                const int got = static_cast<int>(pixel(*image, x, y) & 255);
                REQUIRE((got == expected || got == expected + 1));
            }
    }
}

TEST_CASE("a drawing in parts has the pixels of the whole", "[platform][property]")
{
    const Drawing drawing = board_drawing();
    const Image whole = raster_image(drawing, 0xFF123456u);
    CHECK(hash_of(whole) != hash_of(raster_image(Drawing{640, 360, {}, {}, {}, {}, {}}, 0xFF123456u)));
    std::mt19937 random(9);
    Image parts{640, 360, std::vector<std::uint32_t>(whole.pixels.size())};
    std::vector<std::uint32_t> band;
    for (int top = 0; top < 360;) {
        const int bottom = std::min(360, top + 1 + static_cast<int>(random() % 40));
        for (int left = 0; left < 640;) { // each part into memory of its own, as an export does
            const int right = std::min(640, left + 1 + static_cast<int>(random() % 300));
            band.assign(static_cast<std::size_t>((right - left) * (bottom - top)), 0);
            const Canvas canvas{band.data(), right - left, {left, top, right, bottom}};
            fill(canvas, 0xFF123456u);
            raster(drawing, canvas);
            for (int y = top; y < bottom; ++y)
                std::copy_n(canvas.at(left, y), right - left, canvas_of(parts).at(left, y));
            left = right;
        }
        top = bottom;
    }
    CHECK(parts == whole);
}

TEST_CASE("nothing is drawn outside a clip", "[platform]")
{
    Builder b(20, 20);
    b.box(-100, -100, 100, 100, 0xFF00FF00u);
    b.drawing().commands[0].clip = {5, 6, 9, 8};
    const Image image = b.image();
    for (int y = 0; y < 20; ++y)
        for (int x = 0; x < 20; ++x) REQUIRE((pixel(image, x, y) != black) == (x >= 5 && x < 9 && y >= 6 && y < 8));
}

TEST_CASE("coordinates that are no numbers, or far away, stay within the canvas", "[platform][property]")
{
    std::mt19937 random(3);
    const std::array<float, 8> odd{std::numeric_limits<float>::quiet_NaN(),
                                   std::numeric_limits<float>::infinity(),
                                   -std::numeric_limits<float>::infinity(),
                                   3e38f,
                                   -1e9f,
                                   40000,
                                   1e-40f,
                                   17};
    const auto any = [&] {
        return random() % 3 == 0 ? odd[random() % 8] : static_cast<float>(random() % 900) / 7 - 30;
    };
    for (int round = 0; round < 400; ++round) {
        std::vector<DrawVertex> corners;
        for (int i = 0; i < 4; ++i) {
            corners.push_back(Builder::at(any(), any(), static_cast<std::uint32_t>(random())));
            corners.back().u = static_cast<std::int32_t>(random() % 60000) - 30000;
            corners.back().v = static_cast<std::int32_t>(random() % 60000) - 30000;
        }
        CHECK(Builder(64, 64).triangles(corners, {0, 1, 2, 0, 2, 3}).image().pixels.size() == 64u * 64);
    }
}

TEST_CASE("blending rounds exactly and keeps the picture opaque", "[platform]")
{
    for (unsigned alpha = 0; alpha < 256; alpha += 5)
        for (unsigned below = 0; below < 256; below += 15) {
            Builder b(1, 1);
            b.box(0, 0, 1, 1, alpha << 24 | 0x0000C8u);
            const Image image = raster_image(b.drawing(), below);
            const auto expected =
                static_cast<unsigned>(std::lround((200.0 * alpha + static_cast<double>(below) * (255 - alpha)) / 255));
            REQUIRE(pixel(image, 0, 0) == (black | expected));
        }
}

TEST_CASE("the same drawing gives the same bytes with every compiler and level", "[platform]")
{
    // Whole numbers from a generator of our own: no maths library takes part.
    std::uint32_t state = 12345;
    const auto next = [&state] { return (state = state * 1664525u + 1013904223u) >> 8; };
    const auto any_color = [&next] {
        const std::uint32_t rgb = next();
        return rgb | next() << 24;
    };
    Builder b(300, 200);
    for (int i = 0; i < 500; ++i) {
        std::vector<DrawVertex> corners;
        const bool plain = next() % 2 == 0, white = next() % 2 == 0;
        const std::uint32_t color = any_color();
        for (int k = 0; k < 4; ++k)
            corners.push_back({static_cast<std::int32_t>(next() % 90000) - 6000,
                               static_cast<std::int32_t>(next() % 60000) - 4000,
                               white ? 1920 : static_cast<std::int32_t>(next() % 2048),
                               white ? 1920 : static_cast<std::int32_t>(next() % 2048), plain ? color : any_color()});
        b.triangles(corners, {0, 1, 2, 0, 2, 3});
    }
    CHECK(hash_of(b.image()) == 0x758c0bce74de1b72u);
}

TEST_CASE("a drawing can be rastered elsewhere while Dear ImGui goes on", "[platform]")
{
    const Drawing drawing = board_drawing(); // its context is gone by now
    const Image here = raster_image(drawing, black);
    Image there;
    std::thread([&] { there = raster_image(drawing, black); }).join();
    CHECK(here == there);
}
