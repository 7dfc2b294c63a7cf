// A random drawing session: shapes and texts that move, come, go, change places in depth and clips; the same seed
// gives the same frames. For the renderers of platform/.
#pragma once

#include <imgui.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

namespace fyr {

class ShapeSession {
public:
    ShapeSession(std::uint32_t seed, float width, float height) : random_(seed), width_(width), height_(height)
    {
        for (int i = 0; i < 24; ++i) shapes_.push_back(new_shape());
    }

    /// Changes some things; now and then nothing at all.
    void step()
    {
        const int changes = below(4);
        for (int i = 0; i < changes; ++i) change_one();
    }

    /// Draws into `list`; a Dear ImGui frame must be open.
    void draw(ImDrawList& list) const
    {
        for (const Shape& s : shapes_) {
            if (s.clipped) list.PushClipRect({s.x - 5, s.y - 5}, {s.x + s.clip_w, s.y + s.clip_h}, true);
            draw_shape(list, s);
            if (s.clipped) list.PopClipRect();
        }
    }

private:
    struct Shape {
        int kind = 0;
        float x = 0, y = 0, w = 0, h = 0, round = 0, clip_w = 0, clip_h = 0;
        ImU32 color = 0, other = 0;
        bool clipped = false;
        std::string text;
    };

    int below(int n) { return static_cast<int>(random_() % static_cast<std::uint32_t>(n)); }
    float upto(float most) { return static_cast<float>(below(static_cast<int>(most * 4) + 1)) / 4; }
    ImU32 any_color() { return static_cast<ImU32>(random_()) | (below(2) == 0 ? 0xFF000000u : 0u); }

    Shape new_shape()
    {
        Shape s;
        s.kind = below(8);
        s.x = upto(width_ + 60) - 30;
        s.y = upto(height_ + 60) - 30;
        s.w = upto(below(5) == 0 ? width_ : 60) + 1;
        s.h = upto(50) + 1;
        s.round = upto(12);
        s.color = any_color();
        s.other = any_color();
        s.clipped = below(5) == 0;
        s.clip_w = upto(60);
        s.clip_h = upto(40);
        for (int i = below(12) + 1; i > 0; --i) s.text += static_cast<char>('!' + below(90));
        return s;
    }

    void twin_of(std::size_t i)
    {
        const Shape twin = shapes_[i];
        shapes_.insert(shapes_.begin() + below(static_cast<int>(shapes_.size())), twin);
    }

    void to_front(std::size_t i)
    {
        const auto at = shapes_.begin() + static_cast<std::ptrdiff_t>(i);
        std::rotate(at, at + 1, shapes_.end());
    }

    void change_one()
    {
        if (shapes_.empty() || below(9) == 0) {
            const std::ptrdiff_t at = below(static_cast<int>(shapes_.size()) + 1);
            shapes_.insert(shapes_.begin() + at, new_shape());
            return;
        }
        const std::size_t i = static_cast<std::size_t>(below(static_cast<int>(shapes_.size())));
        Shape& s = shapes_[i];
        switch (below(10)) {
        case 0: shapes_.erase(shapes_.begin() + static_cast<std::ptrdiff_t>(i)); break;
        case 1: to_front(i); break;
        case 2: std::swap(s, shapes_[static_cast<std::size_t>(below(static_cast<int>(shapes_.size())))]); break;
        case 3: s.color = any_color(); break;
        case 4: s.clipped = !s.clipped; break;
        case 5: s.text += static_cast<char>('a' + below(26)); break;
        case 6: twin_of(i); break;
        case 7: s.clip_w = upto(60); break;
        default: s.x += upto(16) - 8; s.y += upto(16) - 8;
        }
    }

    static void draw_shape(ImDrawList& list, const Shape& s)
    {
        const ImVec2 a{s.x, s.y}, b{s.x + s.w, s.y + s.h};
        switch (s.kind) {
        case 0: list.AddRectFilled(a, b, s.color); break;
        case 1: list.AddRectFilled(a, b, s.color, s.round); break;
        case 2: list.AddRect(a, b, s.color, s.round, 0, 1 + s.round / 4); break;
        case 3: list.AddCircleFilled(a, s.h / 2, s.color); break;
        case 4: list.AddLine(a, b, s.color, 1 + s.round / 4); break;
        case 5: list.AddRectFilledMultiColor(a, b, s.color, s.color, s.other, s.other); break;
        case 6: list.AddTriangleFilled(a, b, {a.x, b.y + s.round}, s.color); break;
        default: list.AddText(nullptr, 9 + s.round, a, s.color, s.text.c_str());
        }
    }

    std::mt19937 random_;
    float width_, height_;
    std::vector<Shape> shapes_;
};

} // namespace fyr
