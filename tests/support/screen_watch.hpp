// Everything the painter drew of one frame, and what can be told from it: what is covered, what lies under a letter.
#pragma once

#include "tests/support/colour_contrast.hpp"
#include "ui/drawn.hpp"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace fyr::test {

/// One thing that was drawn; owns its text and points.
struct Seen {
    Drawn::What what = Drawn::What::rect;
    Rect at, clip;
    Color color = 0, to = 0;
    float size = 0;
    std::string text;
    std::vector<Point> points;

    [[nodiscard]] bool is_letters() const { return what == Drawn::What::text; }
    [[nodiscard]] bool is_icon() const { return what == Drawn::What::icon; }
    [[nodiscard]] bool is_fill() const { return !is_letters() && !is_icon(); }
    [[nodiscard]] float alpha() const { return static_cast<float>(std::min(color >> 24U, to >> 24U)) / 255; }
    [[nodiscard]] Rect visible() const { return at.intersect(clip); }
    /// Whether a fill lies over that place.
    [[nodiscard]] bool covers(Point p) const
    {
        if (!visible().contains(p)) return false;
        if (what == Drawn::What::circle) {
            const float dx = p.x - at.center().x, dy = p.y - at.center().y, r = at.w / 2;
            return dx * dx + dy * dy <= r * r;
        }
        if (what != Drawn::What::polygon) return true;
        bool inside = false;
        for (std::size_t i = 0, j = points.size() - 1; i < points.size(); j = i++) {
            const Point a = points[i], b = points[j];
            if ((a.y > p.y) != (b.y > p.y) && p.x < (b.x - a.x) * (p.y - a.y) / (b.y - a.y) + a.x) inside = !inside;
        }
        return inside;
    }
};

class ScreenWatch final : public DrawWatch {
public:
    void drew(const Drawn& d) override
    {
        all_.push_back({d.what, d.at, d.clip, d.color, d.to, d.size, std::string(d.text), d.points ? *d.points : std::vector<Point>{}});
    }
    void cut(std::string_view shown, std::string_view whole) override { wholes_.insert_or_assign(std::string(shown), std::string(whole)); }
    void clear()
    {
        all_.clear();
        wholes_.clear();
    }
    [[nodiscard]] const std::vector<Seen>& all() const { return all_; }
    /// What a text that was cut is of; nothing: it stands whole.
    [[nodiscard]] const std::string* whole_of(const Seen& text) const
    {
        const auto it = text.is_letters() ? wholes_.find(text.text) : wholes_.end();
        return it == wholes_.end() ? nullptr : &it->second;
    }

    /// Something that lets little through was drawn over its middle later: a sheet, a bar, the dark behind a dialog.
    [[nodiscard]] bool is_covered(std::size_t i) const
    {
        const Rect at = all_[i].visible();
        if (at.w < 2 || at.h < 2) return true;
        for (std::size_t j = i + 1; j < all_.size(); ++j)
            if (all_[j].is_fill() && all_[j].alpha() > 0.5F && all_[j].at.w * all_[j].at.h > at.w * at.h && all_[j].covers(at.center())) return true;
        return false;
    }
    /// The colours under a place just before thing `i` was drawn: both ends where it is a gradient.
    [[nodiscard]] std::pair<Color, Color> under(std::size_t i, Point p) const
    {
        Color a = rgb(0x000000), b = a;
        for (std::size_t j = 0; j < i; ++j) {
            const Seen& fill = all_[j];
            if (!fill.is_fill() || !fill.covers(p)) continue;
            Color from = fill.color, to = fill.to;
            if (fill.what == Drawn::What::rect && from != to) from = to = mixed(from, to, std::clamp((p.y - fill.at.y) / fill.at.h, 0.F, 1.F));
            a = laid_on(a, from);
            b = laid_on(b, to);
        }
        return {a, b};
    }
    /// The newest fill before thing `i` that lies under that place and is seen; none: -1.
    [[nodiscard]] int ground(std::size_t i, Point p) const
    {
        for (auto j = static_cast<int>(i) - 1; j >= 0; --j) {
            const Seen& fill = all_[static_cast<std::size_t>(j)];
            if (fill.is_fill() && fill.alpha() > 0.3F && fill.covers(p)) return j;
        }
        return -1;
    }

private:
    std::map<std::string, std::string> wholes_;
    std::vector<Seen> all_;
};

} // namespace fyr::test
