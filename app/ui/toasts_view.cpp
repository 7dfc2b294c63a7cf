// Notices: what was done, what was refused, what the disk does not take. A notice lies where nothing that can be touched lies:
// over the bar near the hand, else in the upper corner of the board, else wherever there is room.
#include "board/two_people.hpp"
#include "ui/widgets.hpp"

#include <algorithm>
#include <vector>

namespace fyr {

namespace {

constexpr float apart = 12;
constexpr float beside_curtain = 46; ///< lp: the handles of the curtain stand in the margins of a guarded wall

/// Where notices may lie in this frame. Made when everything else of the page has its targets.
class Room {
public:
    explicit Room(const Frame& f) : m_(f.m)
    {
        const float whole = m_.width * m_.height;
        for (const Target& t : f.targets.all()) {
            const bool says = t.scroll.empty() && !t.drop && t.whole.empty() && !t.name.ends_with("/behind"); // a plate that nobody touches
            const bool touched = says || t.tap || t.hold || t.grab || t.key || !t.field.empty();
            if (touched && t.at.w * t.at.h < whole / 2) taken_.push_back(t.at); // the ground of a sheet is no control
        }
        // Never over the panel at the right: a hand on its way to "Gem beslutning" must not meet "Fortryd".
        if (!m_.portrait) right_ -= f.ui.page == Page::case_focus ? 412.F : f.ui.page == Page::summary ? 412.F : 0.F;
        if (f.ui.guard.state == Guarding::on) left_ = beside_curtain, right_ = std::min(right_, m_.width - beside_curtain);
    }

    /// The place of a notice of that size near `x`; none: nowhere is there room.
    [[nodiscard]] std::optional<Rect> place(Size size, float x)
    {
        const float low = m_.bar().y - 20 - size.h;
        if (const auto at = in_row(low, size, x)) return take(*at);
        const Rect corner{right_ - size.w, 128, size.w, size.h};
        if (is_free(corner)) return take(corner);
        for (float y = low - apart; y >= apart; y -= apart)
            if (const auto at = in_row(y, size, x)) return take(*at);
        return std::nullopt;
    }

private:
    [[nodiscard]] bool is_free(const Rect& at) const
    {
        if (at.x < left_ || at.right() > right_) return false;
        return std::none_of(taken_.begin(), taken_.end(), [&](const Rect& t) { return at.inset(1 - apart).overlaps(t); });
    }
    /// Nearest to `x` in the row at `y`.
    [[nodiscard]] std::optional<Rect> in_row(float y, Size size, float x) const
    {
        const float wanted = std::clamp(x - size.w / 2, left_, std::max(left_, right_ - size.w));
        for (float away = 0; away < m_.width; away += 24)
            for (const float side : {-away, away})
                if (const Rect at{std::clamp(wanted + side, left_, std::max(left_, right_ - size.w)), y, size.w, size.h}; is_free(at)) return at;
        return std::nullopt;
    }
    Rect take(const Rect& at)
    {
        taken_.push_back(at);
        return at;
    }

    const Metrics& m_;
    std::vector<Rect> taken_;
    float left_ = 32, right_ = m_.width - 32;
};

struct Plate {
    Rect at;
    std::vector<std::string> lines;
};

/// A sentence is read to its end: where there is no room for it wide, it is narrower and higher. `beside`: lp at its sides.
Plate plate_for(Frame& f, Room& room, Type type, const std::string& text, float beside, float x)
{
    const Painter& p = f.paint;
    const float most = f.m.width - 64, natural = std::min(std::clamp(p.width_of(type, text) + beside + 16, 360.F, 900.F), most);
    Plate plate;
    for (const float width : {natural, std::min(natural, 620.F), std::min(natural, 440.F)}) {
        plate.lines = p.wrapped(type, text, width - beside, 6);
        const float high = std::max(84.F, static_cast<float>(plate.lines.size()) * p.line_of(type) + 28);
        if (const auto at = room.place({width, high}, x)) {
            plate.at = *at;
            return plate;
        }
        plate.at = {(f.m.width - width) / 2, apart, width, high}; // nothing is free: over the title, where nothing is pressed
    }
    return plate;
}

void draw_lines(Painter& p, const Plate& plate, float left, float room, Type type, Color ink, const std::string& text)
{
    const auto lines = static_cast<float>(plate.lines.size());
    if (lines > 1) p.paragraph({plate.at.x + left, plate.at.y + (plate.at.h - lines * p.line_of(type)) / 2}, room, 6, type, ink, text);
    else p.text_in({plate.at.x + left, plate.at.y, room, plate.at.h}, type, ink, text, Align::left);
}

/// One calm line that stays until somebody has dealt with it.
void draw_trouble(Frame& f, Room& room, const std::string& line)
{
    Painter& p = f.paint;
    const Plate plate = plate_for(f, room, Type::lead_bold, line, 100, f.m.width / 2);
    p.shadow(plate.at, 24, Shadow::lifted);
    p.rect(plate.at, f.theme.lampsoft, 24);
    p.border(plate.at, f.theme.lampedge, 2, 24);
    p.icon({plate.at.x + 40, plate.at.center().y}, 32, f.theme.lampink, icons::lightbulb);
    draw_lines(p, plate, 76, plate.at.w - 100, Type::lead_bold, f.theme.lampink, line);
    f.targets.add("trouble", plate.at);
}

/// The disk does not take what is done; on Home also what waits for somebody.
std::vector<std::string> troubles(const Frame& f)
{
    std::vector<std::string> all;
    const std::size_t n = f.ui.store_waiting;
    if (!f.ui.store_trouble.empty())
        all.push_back(n == 0 ? f.t(f.ui.store_trouble)
                             : f.t(n == 1 ? "store.waiting_one" : "store.waiting", {{"n", std::to_string(n)}, {"why", "@" + f.ui.store_trouble}}));
    if (f.ui.page == Page::home)
        for (std::string& line : waits_for_somebody(f)) all.push_back(std::move(line));
    return all;
}

void draw_toast(Frame& f, Room& room, const Toast& toast)
{
    Painter& p = f.paint;
    const std::string text = f.strings.text(toast.text);
    // Its button takes back what it names, or nothing.
    const Change* newest = newest_at(f.history.past, undo_side(f.ui, toast.side, f.ticks));
    const bool undoes = toast.undo && newest && newest->name == toast.text;
    const float right = undoes ? 196.F : 96.F;
    const Plate plate = plate_for(f, room, Type::lead, text, 80 + right, toast.x);
    const Rect at = plate.at;
    const Mark mark = p.mark();
    p.shadow(at, 24, Shadow::lifted);
    p.rect(at, f.theme.bar, 24);
    p.border(at, f.theme.barline, 1, 24);
    p.icon({at.x + 44, at.center().y}, 36, f.theme.lamp, toast.trouble ? icons::lightbulb : icons::check_circle);
    draw_lines(p, plate, 80, at.w - 80 - right, Type::lead, f.theme.onbar, text);
    const std::string name = "toast/" + std::to_string(toast.id);
    f.targets.add(name, at); // what lies under it is not touched through it
    const float y = at.center().y - 32;
    if (undoes) draw_button(f, {at.right() - 172, y, 160, 64}, {name + "/undo", f.t("act.undo"), 0, Look::standard, ShellAction{UndoAct{toast.side}}, {}, {}, false}, 18);
    else draw_button(f, {at.right() - 76, y, 64, 64}, {name + "/close", "", icons::close, Look::standard, UiAction{DismissToast{toast.id}}, {}, {}, false}, 18);
    if (f.ui.calm) return;
    const float t = out_cubic(progress(f.ticks, toast.since, 220));
    if (t < 1) p.transform(mark, 1, {}, {0, (1 - t) * 24}, t);
}

} // namespace

std::vector<std::string> waits_for_somebody(const Frame& f)
{
    std::vector<std::string> all;
    for (const Message* trouble : {&f.ui.clock_trouble, &f.ui.log_trouble})
        if (!trouble->key.empty()) all.push_back(f.strings.text(*trouble));
    const std::size_t n = f.ui.refused_files;
    if (f.ui.inbox_unusable) all.push_back(f.t("inbox.unusable"));
    if (n > 0) all.push_back(f.t(n == 1 ? "inbox.waits.one" : "inbox.waits", {{"n", std::to_string(n)}}));
    return all;
}

void draw_toasts(Frame& f)
{
    const std::vector<std::string> lines = troubles(f);
    if (f.ui.toasts.empty() && lines.empty()) return;
    Room room(f);
    for (const std::string& line : lines) draw_trouble(f, room, line);
    for (auto it = f.ui.toasts.rbegin(); it != f.ui.toasts.rend(); ++it) draw_toast(f, room, *it);
}

} // namespace fyr
