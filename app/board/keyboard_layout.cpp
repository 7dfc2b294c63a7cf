#include "board/keyboard_layout.hpp"

#include "board/desk.hpp"
#include "board/panel_layout.hpp"

#include <algorithm>
#include <cmath>

namespace fyr {

namespace {

constexpr float full_width = 1420, panel_pad = 28, key_height = 82, glass_edge = 16, panel_edge = 8, least_gap = 12;
constexpr float top_inset = 18, top_height = 64, after_top = 10, bottom_inset = 26;
constexpr float key_mm = 20, gap_mm = 3;
constexpr float note_height = 360;     ///< of a note with the line under its field
constexpr float lifts_by = 96;         ///< from one height to the next
constexpr float most_of_glass = 0.62F; ///< of its height

/// Sizes that all keys share.
struct Grid {
    float pad, gap, key_w, key_h, least, width, height, top, under_top;
};

bool is_panel(const Metrics& m) { return m.width < panel_under || m.height < low_panel_under; }

/// The rows it shows: in a low panel no digits over the letters, they are among the signs.
std::vector<KeyRow> rows_of(const KeyPlate& plate, const KeyboardUi& ui, const Metrics& m)
{
    const bool spares = is_panel(m) && is_low_panel(m.height) && ui.page == KeyPage::letters && plate.rows.size() > 4 && plate.columns > 8;
    return {plate.rows.begin() + (spares ? 1 : 0), plate.rows.end()};
}

/// In a group's panel: as wide as it is, keys as high as leaves a field its room.
Grid panel_grid(const KeyPlate& plate, float rows, const Metrics& m)
{
    constexpr float pad = 6, side = 3, least_gap_lp = 4.8F, highest = 60, of_panel = 0.58F; // 20 mm and 3 mm on 55 inches with four groups
    Grid g{};
    const auto columns = static_cast<float>(plate.columns);
    g.gap = std::max(least_gap_lp, m.from_mm(gap_mm));
    g.pad = pad;
    g.width = m.width - 2 * side;
    g.key_w = (g.width - 2 * g.pad - (columns - 1) * g.gap) / columns;
    g.under_top = g.gap;
    const float around = top_inset + g.under_top + pad + (rows - 1) * g.gap;
    g.key_h = std::max(std::min((m.height * of_panel - around) / (rows + 1), highest), m.from_mm(12));
    g.top = g.key_h;
    g.least = g.key_w;
    g.height = around + g.top + rows * g.key_h;
    return g;
}

Grid grid_of(const KeyPlate& plate, float rows, const Metrics& m)
{
    if (is_panel(m)) return panel_grid(plate, rows, m);
    Grid g{};
    const float least_key = m.from_mm(key_mm);
    g.gap = std::max(least_gap, m.from_mm(gap_mm));
    g.least = std::max(Metrics::touch_min, least_key);
    const auto columns = static_cast<float>(plate.columns);
    const auto width_of = [&](float key, float inset) { return columns * key + (columns - 1) * g.gap + 2 * inset; };
    g.pad = panel_pad;
    float widest = std::min(full_width, m.width - 64);
    if (plate.columns < 12) widest = std::min(widest, width_of(140, panel_pad)); // a pad of digits is no wider than a hand needs
    if (width_of(least_key, g.pad) > widest) widest = std::min(width_of(least_key, g.pad), m.width - glass_edge);
    if (width_of(least_key, g.pad) > widest) g.pad = least_gap; // a small glass: the edge gives way before the keys do
    g.width = widest;
    g.key_w = (widest - 2 * g.pad - (columns - 1) * g.gap) / columns;
    g.under_top = std::max(after_top, m.from_mm(gap_mm));
    const float around = top_inset + g.under_top + bottom_inset + (rows - 1) * g.gap;
    const float tallest = (m.height * most_of_glass - around - top_height) / (rows + 0.8F);
    g.key_h = std::max(key_height, std::min(g.least, tallest));
    g.top = std::max(top_height, std::min(g.least, tallest));
    g.height = around + g.top + rows * g.key_h;
    return g;
}

/// The row's keys from `x` on: each as wide as it wants to be, one of them takes what is left; when that is too little, the
/// indent and the wide ones give.
void place_row(const KeyRow& row, const Grid& g, float x, float y, float room, std::vector<PlacedKey>& out)
{
    const auto space = std::find(row.keys.begin(), row.keys.end(), "space");
    const std::size_t stretch = space != row.keys.end() ? static_cast<std::size_t>(space - row.keys.begin()) : row.keys.size() - 1;
    std::vector<float> widths;
    float indent = static_cast<float>(row.indent) / 100 * g.key_w;
    float left = room - indent - static_cast<float>(row.keys.size() - 1) * g.gap, spare = 0;
    for (std::size_t i = 0; i < row.keys.size(); ++i) {
        const float w = i == stretch ? 0 : static_cast<float>(wanted_width(row.keys[i])) / 100 * g.key_w;
        widths.push_back(w);
        left -= w;
        spare += std::max(0.F, w - g.key_w);
    }
    if (left < g.least) {
        const float from_indent = std::min(indent, g.least - left);
        indent -= from_indent;
        left += from_indent;
    }
    if (left < g.least && spare > 0) {
        const float part = std::min(1.F, (g.least - left) / spare);
        for (float& w : widths) {
            const float given = std::max(0.F, w - g.key_w) * part;
            w -= given;
            left += given;
        }
    }
    widths[stretch] = left;
    x += indent;
    for (std::size_t i = 0; i < row.keys.size(); ++i) {
        const bool works = std::find(key_works.begin(), key_works.end(), row.keys[i]) != key_works.end();
        out.push_back({row.keys[i], {x, y, widths[i], g.key_h}, works});
        x += widths[i] + g.gap;
    }
}

/// All places one above the other, the lowest first, that leave a form its room on one side.
std::vector<float> heights_of(float height, const Metrics& m)
{
    if (is_panel(m)) return {m.height - panel_edge - height};
    const float lowest = m.height - glass_edge - height;
    std::vector<float> all{lowest};
    const auto has_room = [&](float y) { return std::max(y - glass_edge, m.height - y - height - glass_edge) - glass_edge >= note_height; };
    for (float y = lowest - lifts_by; y > glass_edge; y -= lifts_by)
        if (has_room(y)) all.push_back(y);
    if (lowest > 2 * glass_edge && has_room(glass_edge)) all.push_back(glass_edge);
    return all;
}

float left_of(Side side, float width, const Metrics& m)
{
    const float margin = std::min(Metrics::margin, (m.width - width) / 2);
    return side == Side::left ? margin : side == Side::right ? m.width - margin - width : (m.width - width) / 2;
}

void place_top_row(KeyboardLayout& k, const Grid& g, bool moves)
{
    const float y = k.panel.y + top_inset, small = std::max(g.least, std::min(g.key_w, 102.7F));
    float x = k.panel.x + g.pad;
    const auto next = [&] {
        const Rect r{x, y, small, g.top};
        x += small + g.gap;
        return r;
    };
    if (moves) k.handle = next();
    if (k.heights() > 1) {
        k.up = next();
        k.down = next();
    }
    k.hide = {k.panel.right() - g.pad - small, y, small, g.top};
    const float room = k.hide.x - g.gap - x, each = (room - 2 * g.gap) / 3;
    if (each < g.least) return; // a pad of digits suggests no words
    for (Rect& word : k.words) {
        word = {x, y, each, g.top};
        x += each + g.gap;
    }
}

void place_tabs(KeyboardLayout& k, Side side, const Metrics& m)
{
    constexpr float w = 178, h = 136, inset = 36;
    const float y = std::min(k.panel.y + 212, k.panel.bottom() - h - glass_edge);
    if (side != Side::left && k.panel.x >= inset + w + least_gap) k.to_left = {inset, y, w, h};
    if (side != Side::right && m.width - k.panel.right() >= inset + w + least_gap) k.to_right = {m.width - inset - w, y, w, h};
}

} // namespace

int KeyboardLayout::height_near(float y) const
{
    std::size_t nearest = 0;
    for (std::size_t i = 1; i < tops.size(); ++i)
        if (std::abs(tops[i] - y) < std::abs(tops[nearest] - y)) nearest = i;
    return static_cast<int>(nearest);
}

KeyboardLayout layout_keyboard(const KeyPlate& plate, const KeyboardUi& ui, const Metrics& m)
{
    KeyboardLayout k;
    const std::vector<KeyRow> rows = rows_of(plate, ui, m);
    const Grid g = grid_of(plate, static_cast<float>(rows.size()), m);
    k.tops = heights_of(g.height, m);
    const float y = k.tops[static_cast<std::size_t>(std::clamp(ui.height, 0, k.heights() - 1))];
    k.panel = {left_of(ui.side, g.width, m), y, g.width, g.height};
    float row_y = y + top_inset + g.top + g.under_top;
    for (const KeyRow& row : rows) {
        place_row(row, g, k.panel.x + g.pad, row_y, g.width - 2 * g.pad, k.keys);
        row_y += g.key_h + g.gap;
    }
    place_top_row(k, g, !is_panel(m));
    place_tabs(k, ui.side, m);
    const float above = y - glass_edge, below = m.height - glass_edge - k.panel.bottom();
    k.free = above >= below ? Rect{0, 44, m.width, y - glass_edge - 44} : Rect{0, k.panel.bottom() + glass_edge, m.width, m.height - glass_edge - k.panel.bottom() - glass_edge};
    if (is_panel(m)) k.free = {0, panel_edge, m.width, y - 2 * panel_edge};
    else if (k.free.h < 400 && above >= below) k.free = {0, glass_edge, m.width, y - 2 * glass_edge}; // lifted: up to the very edge
    return k;
}

KeyboardLayout layout_keyboard(const KeyPlate& plate, const KeyboardUi& ui, const Metrics& m, Rect region)
{
    KeyboardLayout k = layout_keyboard(plate, ui, cut_to(region, m));
    const auto shift = [&](Rect& r) {
        if (r.empty()) return;
        r.x += region.x;
        r.y += region.y;
    };
    for (Rect* r : {&k.panel, &k.handle, &k.up, &k.down, &k.hide, &k.to_left, &k.to_right, &k.free}) shift(*r);
    for (PlacedKey& key : k.keys) shift(key.at);
    for (Rect& word : k.words) shift(word);
    for (float& top : k.tops) top += region.y;
    return k;
}

Side side_near(float x, const Metrics& m)
{
    const float part = x / m.width;
    return part < 0.36F ? Side::left : part > 0.64F ? Side::right : Side::middle;
}

std::vector<Rect> layout_accents(const KeyboardLayout& k, const PlacedKey& key, std::size_t count, const Metrics& m)
{
    const float w = std::max(key.at.w, Metrics::touch_min), gap = least_gap;
    const float whole = static_cast<float>(count) * (w + gap) - gap;
    const float least = std::min(k.panel.x + gap, m.width - whole - gap), most = std::max(gap, std::min(k.panel.right(), m.width) - whole - gap);
    const float x = std::min(std::max(key.at.center().x - w / 2, least), most); // wider than the keyboard: from its right edge
    const float above = key.at.y - gap - key.at.h;
    const float y = above >= gap ? above : key.at.bottom() + gap;
    std::vector<Rect> all;
    for (std::size_t i = 0; i < count; ++i) all.push_back({x + static_cast<float>(i) * (w + gap), y, w, key.at.h});
    return all;
}

} // namespace fyr
