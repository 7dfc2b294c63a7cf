#include "tests/support/screen_checks.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <string_view>

namespace fyr::test {

namespace {

/// "12.3", or two of them with `between`.
std::string number(float value)
{
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.1f", static_cast<double>(value));
    return text.data();
}
std::string numbers(float a, std::string_view between, float b) { return number(a) + std::string(between) + number(b); }

constexpr float watermark_alpha = 0.2F; ///< what is paler says only what kind of wall it is, behind and over everything

struct Checker {
    const LookedAt& s;
    float mm; ///< per lp
    std::vector<std::string> faults;

    void fault(std::string what, const std::string& how) { faults.push_back(std::move(what) + " : " + how); }

    // ---- hands
    /// Touchable things that can be reached now: none behind a sheet, a form or a dialog.
    [[nodiscard]] std::vector<const Target*> touchable() const
    {
        std::vector<const Target*> all;
        for (const Target& t : s.targets.all()) {
            if (t.name.starts_with("whole/")) continue; // shows what is cut there, and stands where nothing else is touched
            if (t.name.ends_with("/behind")) std::erase_if(all, [&](const Target* under) { return t.at.contains(under->at.center()); });
            else if (t.tap || t.hold || t.grab || !t.field.empty()) all.push_back(&t);
        }
        return all;
    }
    static bool is_grave(const Target& t) { return t.name == "dialog/yes" || t.name == "person/remove"; }
    static float apart(const Rect& a, const Rect& b)
    {
        const float dx = std::max({0.F, a.x - b.right(), b.x - a.right()}), dy = std::max({0.F, a.y - b.bottom(), b.y - a.bottom()});
        return std::hypot(dx, dy);
    }
    static bool holds(const Rect& a, const Rect& b) { return a.inset(-3).intersect(b) == b; }
    void check_targets()
    {
        const std::vector<const Target*> all = touchable();
        for (std::size_t i = 0; i < all.size(); ++i) {
            const Target& t = *all[i];
            const float least = is_grave(t) ? grave_target_mm : t.scroll.empty() ? main_target_mm : any_target_mm;
            if (std::min(t.at.w, t.at.h) * mm < least - 0.05F) fault("target " + t.name, numbers(t.at.w * mm, " x ", t.at.h * mm) + " mm");
            if (t.at.x < -1 || t.at.right() > s.metrics.width + 1 || t.at.y < -1 || t.at.bottom() > s.metrics.height + 1) fault("target outside " + t.name, numbers(t.at.x, ", ", t.at.y));
            for (std::size_t j = 0; j < i; ++j) {
                const Target& o = *all[j];
                if (holds(o.at, t.at) || holds(t.at, o.at)) continue; // one lies on the other, as a button on a card
                const bool grave = is_grave(t) != is_grave(o);
                const float gap = apart(t.at, o.at) * mm;
                if (gap < (grave ? around_grave_mm : between_targets_mm) - 0.05F) fault((grave ? "grave " : "gap ") + o.name + " - " + t.name, number(gap) + " mm");
            }
        }
    }

    // ---- eyes
    [[nodiscard]] bool is_wall_text(const Seen& t) const
    {
        const bool alias = s.aliases.contains(t.text);
        if ((alias || s.columns.contains(t.text)) && !something_in_front()) // the same word may stand on a button
            return (alias && s.seat_m > 0) || t.size >= s.metrics.type(style_of(Type::alias).size) - 0.1F;
        const bool digits = !t.text.empty() && std::all_of(t.text.begin(), t.text.end(), [](char c) { return is_digit(c) || c == '.' || c == ':'; });
        return digits && t.size >= 40; // clocks
    }
    /// What is read from where one touches it.
    [[nodiscard]] bool something_in_front() const
    {
        return std::any_of(s.targets.all().begin(), s.targets.all().end(), [](const Target& t) { return t.name.ends_with("/behind"); });
    }
    /// The text; of an icon its number in the font.
    [[nodiscard]] static std::string shown(const Seen& t) { return t.is_icon() ? std::to_string(to_code_points(t.text).front()) : t.text; }
    [[nodiscard]] static bool has_letters(const Seen& t) { return !trimmed(t.text).empty(); }
    void check_text(std::size_t i)
    {
        const Seen& t = s.drawn.all()[i];
        const Rect at = t.visible();
        const bool wall = t.is_letters() && is_wall_text(t);
        if (wall)
            if (const float seen = arcmin(t.size, mm, s.seat_m > 0 ? s.seat_m : last_seat_m); seen < least_arcmin - 0.05F) fault("arcmin '" + t.text + "'", number(seen));
        if (static_cast<float>(t.color >> 24U) / 255 > 0.6F) { // paler ones cannot be pressed now
            double least = 21;
            for (const float along : {0.03F, 0.5F, 0.97F}) {
                const auto [a, b] = s.drawn.under(i, {at.x + at.w * along, at.center().y});
                least = std::min({least, contrast(laid_on(a, t.color), a), contrast(laid_on(b, t.color), b)});
            }
            const double needs = t.is_icon() ? icon_contrast : wall ? wall_text_contrast : text_contrast;
            if (least < needs - 0.005) fault((t.is_icon() ? "contrast icon '" : "contrast '") + shown(t) + "'", std::to_string(least).substr(0, 4) + " of " + std::to_string(needs).substr(0, 3));
        }
        if (!t.is_letters()) return;
        if (t.text == "…" && t.size < 34) fault("cut to nothing", "at " + numbers(at.x, ", ", at.y));
        if (t.at.x < -1 || t.at.right() > s.metrics.width + 1) fault("sticks out of the glass '" + t.text + "'", numbers(t.at.x, " to ", t.at.right()));
        else if ((t.at.x < t.clip.x - 2 || t.at.right() > t.clip.right() + 2) && !scrolls_sideways(at.center())) fault("cut off '" + t.text + "'", numbers(at.w, " of ", t.at.w));
        const int under = s.drawn.ground(i, at.center());
        if (under < 0) return;
        const Seen& box = s.drawn.all()[static_cast<std::size_t>(under)];
        if (box.what != Drawn::What::rect || box.at.h < t.at.h || box.at.w < t.at.w / 2 || box.at.w > s.metrics.width * 0.9F) return; // no box but a part of a picture
        if (t.at.x < box.at.x - 1 || t.at.right() > box.at.right() + 1) fault("sticks out '" + t.text + "'", "by " + numbers(std::max(box.at.x - t.at.x, t.at.right() - box.at.right()), " of ", t.at.w));
    }
    [[nodiscard]] bool scrolls_sideways(Point p) const
    {
        return std::any_of(s.targets.all().begin(), s.targets.all().end(), [&](const Target& t) { return t.sideways && t.scroll_range > 0 && t.at.contains(p); });
    }
    void check_overlap(const std::vector<std::size_t>& seen)
    {
        const auto& all = s.drawn.all();
        for (std::size_t k = 0; k < seen.size(); ++k) {
            const Seen& b = all[seen[k]];
            for (std::size_t l = 0; l < k; ++l) {
                const Seen& a = all[seen[l]];
                const auto inner = [](const Seen& t) { return t.is_icon() ? t.visible().inset(t.size * 0.18F) : t.visible(); };
                const Rect both = inner(a).intersect(inner(b));
                if (both.w <= 3 || both.h <= 3) continue;
                if (a.is_icon() && b.is_icon()) continue; // a sign made of two
                if (lies_between(seen[l], seen[k], both.center())) continue;
                fault("overlap '" + shown(a) + "' - '" + shown(b) + "'", numbers(both.w, " x ", both.h) + " lp");
            }
        }
    }
    [[nodiscard]] bool lies_between(std::size_t first, std::size_t last, Point p) const
    {
        for (std::size_t i = first + 1; i < last; ++i)
            if (s.drawn.all()[i].is_fill() && s.drawn.all()[i].alpha() > 0.9F && s.drawn.all()[i].covers(p)) return true;
        return false;
    }
    /// A fill in a colour that means something has a sign or a word on it, or close beside it.
    void check_colour_alone(std::size_t i)
    {
        const Seen& fill = s.drawn.all()[i];
        const Theme& t = s.theme;
        const std::pair<Color, const char*> means[] = {{t.red, "red"}, {t.redsoft, "redsoft"}, {t.res, "res"}, {t.ressoft, "ressoft"}, {t.con, "con"},
                                                       {t.consoft, "consoft"}, {t.unk, "unk"}, {t.unksoft, "unksoft"}, {t.lampsoft, "lampsoft"}};
        const auto found = std::find_if(std::begin(means), std::end(means), [&](const auto& m) { return m.first == fill.color; });
        if (found == std::end(means) || fill.what == Drawn::What::polygon || s.drawn.is_covered(i)) return;
        const Rect around = fill.visible().inset(-24);
        if (fill.visible().w < 8 || fill.visible().h < 8) return;
        for (std::size_t j = 0; j < s.drawn.all().size(); ++j) {
            const Seen& sign = s.drawn.all()[j];
            if (!sign.visible().overlaps(around)) continue;
            if (!sign.is_fill() || (j > i && fill.covers(sign.at.center()) && sign.at.w < fill.at.w && contrast(laid_on(fill.color, sign.color), fill.color) >= 3)) return;
        }
        fault(std::string("colour alone ") + found->second, "at " + numbers(fill.at.x, ", ", fill.at.y));
    }
};

} // namespace

float arcmin(float em, float mm_per_lp, float distance_m)
{
    constexpr float caps = 0.727F, per_radian = 3437.75F;
    return std::atan(em * caps * mm_per_lp / (distance_m * 1000)) * per_radian;
}

std::vector<std::string> faults_of(const LookedAt& screen)
{
    const Metrics& m = screen.metrics;
    Checker c{screen, m.diagonal_mm > 0 ? m.diagonal_mm / std::hypot(m.width, m.height) : smallest_short_side_mm / std::min(m.width, m.height), {}};
    c.check_targets();
    std::vector<std::size_t> shown;
    const auto& all = screen.drawn.all();
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (all[i].is_fill()) {
            c.check_colour_alone(i);
        } else if (Checker::has_letters(all[i]) && all[i].alpha() > watermark_alpha && !screen.drawn.is_covered(i)) {
            shown.push_back(i);
            c.check_text(i);
        }
    }
    c.check_overlap(shown);
    return c.faults;
}

} // namespace fyr::test
