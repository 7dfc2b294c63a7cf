// Drawing in logical pixels: shapes, shadows, gradients and text of the design system on one ImDrawList.
// Edges and baselines land on whole device pixels. Holds no state of the screen.
#pragma once

#include "base/geometry.hpp"
#include "board/metrics.hpp"
#include "board/targets.hpp"
#include "ui/drawn.hpp"
#include "ui/fonts.hpp"
#include "ui/theme.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <vector>

struct ImDrawList;

namespace fyr {

enum class Align { left, center, right };
enum class Shadow { card, panel, lifted };

/// A run of vertices, to be moved, scaled or faded after it was drawn.
struct Mark { int vertices = 0; };

/// What a page is drawn on: behind everything Dear ImGui itself may draw, in the current context's frame.
[[nodiscard]] ImDrawList& page_list();

class Painter {
public:
    Painter(ImDrawList& list, const Metrics& metrics, const Theme& theme, const Fonts& fonts)
        : list_(&list), metrics_(&metrics), theme_(&theme), fonts_(&fonts)
    {
    }

    [[nodiscard]] const Theme& theme() const { return *theme_; }
    [[nodiscard]] const Metrics& metrics() const { return *metrics_; }
    [[nodiscard]] ImDrawList& list() { return *list_; }
    /// Tells what it draws from now on; `watch` outlives the painter. Null: nobody watches.
    void watch(DrawWatch* watch) { watch_ = watch; }
    /// Marks in `targets`, which outlive the painter, where a text is drawn that is cut (Target::whole). Null: nobody touches it.
    void mark_cuts(Targets* targets) { places_ = targets; }
    /// `shown` is what is left of `whole`, wherever it is drawn. For whoever cuts a text without wrapped().
    void is_cut(const std::string& shown, std::string_view whole) const;

    // ---- shapes (painter_shapes.cpp)
    void rect(Rect r, Color color, float radius = 0);
    void border(Rect r, Color color, float width, float radius = 0); ///< drawn inside the edge
    void rect_vertical(Rect r, Color top, Color bottom, float radius_top = 0, float radius_bottom = 0);
    void rect_across(Rect r, Color left, Color right);
    /// A convex polygon whose colour runs from `a` at `from` to `b` at `to` (lp); any number of points.
    void polygon(const std::vector<Point>& points, Color color);
    void polygon_gradient(const std::vector<Point>& points, Point from, Point to, Color a, Color b);
    void outline(const std::vector<Point>& points, Color color, float width, bool closed = true);
    void line(Point a, Point b, Color color, float width);
    void circle(Point c, float radius, Color color);
    void ring(Point c, float radius, Color color, float width); ///< radius of the middle of the stroke
    /// An arc with round ends, `part` 0..1 of the circle, clockwise from twelve o'clock.
    void arc(Point c, float radius, Color color, float width, float part);
    void octagon(Point c, float radius, Color color);
    void dashed_circle(Point c, float radius, Color color, float width, float dash, float gap);
    void dashed_rect(Rect r, float radius, Color color, float width, float dash, float gap);
    void shadow(Rect r, float radius, Shadow level);
    /// A rounded panel: shadow, fill, and in the dark theme its thin light edge.
    void panel(Rect r, float radius, Shadow level, Color fill);
    /// The outline that high contrast puts around everything that lies on something; nothing in the other themes.
    void edge(Rect r, float radius, Color color = 0);
    /// Lays `color` over `area` but for `hole`, whose corners are round (painter_dark.cpp). Its rim is for whoever calls to draw.
    void dark_around(Rect area, Rect hole, float radius, Color color);
    void clip(Rect r);
    void unclip();

    // ---- text (painter_text.cpp). `at` is the top of the line; sizes follow the user's text size.
    float text(Point at, Type type, Color color, std::string_view text, Align align = Align::left); ///< gives its width
    /// One line, cut with … when it is wider than `width`.
    void text_cut(Point at, float width, Type type, Color color, std::string_view text, Align align = Align::left);
    /// Up to `lines` lines in `width`, the last one cut; gives how many lines were drawn.
    int paragraph(Point at, float width, int lines, Type type, Color color, std::string_view text, Align align = Align::left);
    /// Centred on the cap height in `r`, cut when too wide.
    void text_in(Rect r, Type type, Color color, std::string_view text, Align align = Align::center);
    /// A few lines from the left in `r`, all as large as the widest of them lets them be, but not under 0.7 of their size; then cut.
    void lines_in(Rect r, Type type, Color color, const std::vector<std::string>& lines);
    /// Digit by digit in equal cells: for everything that ticks. Cap height centred on `cy` when `centred`.
    float ticking(Point at, Type type, Color color, std::string_view text, Align align = Align::left);
    void icon(Point center, float size, Color color, char32_t code);
    /// A glyph line at any em size, centred on its cap height (rings, magnets).
    void glyphs(Point center, float em, Face face, Color color, std::string_view text);

    [[nodiscard]] float width_of(Type type, std::string_view text) const;
    [[nodiscard]] float line_of(Type type) const
    {
        const TypeStyle style = style_of(type);
        return style.room ? std::max(metrics_->type(style.line), em_of(style) * style.line / style.size) : metrics_->type(style.line);
    }
    /// Its em size on this glass, lp.
    [[nodiscard]] float em_of(const TypeStyle& style) const { return style.room ? metrics_->wall_type(style.size) : metrics_->type(style.size); }
    [[nodiscard]] std::vector<std::string> wrapped(Type type, std::string_view text, float width, int lines) const;

    // ---- afterwards
    [[nodiscard]] Mark mark() const;
    /// Everything drawn since `mark`: scaled around `center` (lp), then moved (lp), then faded.
    /// Everything drawn since `mark`, turned around `center` (lp), degrees clockwise.
    void rotate(Mark mark, Point center, float degrees);
    void transform(Mark mark, float scale, Point center, Point move, float alpha = 1);
    /// A page that is drawn lower than it stands: from begin_lowered() to stay_here() (its bar), or to end_lowered(), which moves
    /// it down by so many lp and shows only what falls into `seen` of it. One at a time.
    void begin_lowered();
    void stay_here();
    void end_lowered(float down, Rect seen);

private:
    /// A place in the drawing: vertices and commands before it.
    struct Place { int vertices = -1, commands = -1; };
    [[nodiscard]] Place new_command();
    void tell(Drawn::What what, Rect at, Color color, Color to, const std::vector<Point>* points = nullptr);
    void mark_cut(std::string_view shown, Rect at);
    [[nodiscard]] Rect clipped_to() const; ///< lp
    void tell_text(Drawn::What what, Rect at, float size, Color color, std::string_view text);
    [[nodiscard]] float px(float lp) const;      ///< not rounded
    [[nodiscard]] float snapped(float lp) const; ///< on a whole device pixel
    [[nodiscard]] float stroke(float lp) const;  ///< at least one device pixel
    float draw_run(Point at, Face face, float em, Color color, std::string_view text, Align align, bool center_caps);

    ImDrawList* list_;
    const Metrics* metrics_;
    const Theme* theme_;
    const Fonts* fonts_;
    DrawWatch* watch_ = nullptr;
    Targets* places_ = nullptr;
    mutable std::map<std::string, std::string, std::less<>> wholes_; ///< what was cut → of what, this frame
    Place lowered_, stays_;
};

} // namespace fyr
