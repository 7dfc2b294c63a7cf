#include "shell/picture.hpp"

#include "codec/plan_codec.hpp"
#include "domain/calendar.hpp"
#include "platform/files.hpp"
#include "platform/offscreen_page.hpp"
#include "platform/picture_export.hpp"
#include "ui/card_words.hpp"
#include "ui/say.hpp"
#include "ui/views.hpp"

namespace fyr {

namespace {

float footer_height(const Metrics& m) { return m.portrait ? 92.F : 56.F; }

/// The page's own metrics, so tall that the place of the bar becomes the footer: the board takes what is left.
Metrics metrics_above_footer(const Metrics& whole)
{
    Metrics m = whole;
    m.height += m.bar_height() - footer_height(whole);
    return m;
}

/// A picture does not scroll: where not all cards find room, everything on it is drawn smaller.
Metrics with_every_card(Metrics m, const BoardOrder& order)
{
    constexpr float step = 1.1F, smallest = 5;
    for (float k = step; k < smallest && !layout_funnel(order, metrics_above_footer(m), {}).shows_all(); k *= step) {
        m.scale /= step;
        m.width *= step;
        m.height *= step;
    }
    return m;
}

/// What must stand on every picture that leaves the wall.
void draw_footer(Painter& p, const Metrics& m, const Strings& s, const PictureSpec& spec, const std::string& team,
                 const std::string& checksum)
{
    const Rect at{0, m.height - footer_height(m), m.width, footer_height(m)};
    p.rect(at, p.theme().bar);
    const std::string notice = (is_fictive(spec.subject) ? s.text("picture.fictive") + " · " : "") + s.text("picture.notice");
    const std::string facts = team + " · " + say::full_date(s, to_local(spec.now).date) + " · " + s.text("picture.clock", {{"kl", say::clock(s, spec.now)}}) +
                              " · " + s.text("picture.entry", {{"n", std::to_string(spec.entry)}}) + " · " + checksum + " · " +
                              s.text("level." + std::string(name_of(spec.level)));
    const float line = m.portrait ? at.h / 2 : at.h;
    p.text_in({Metrics::margin, at.y, at.w - 2 * Metrics::margin, line}, Type::small_bold, p.theme().onbar, notice, Align::left);
    if (m.portrait) {
        p.text_in({Metrics::margin, at.y + line - 8, at.w - 2 * Metrics::margin, line}, Type::small, p.theme().onbar2, facts, Align::left);
        return;
    }
    const float width = std::min(p.width_of(Type::small, facts) + 2, at.w / 1.5F);
    p.text_in({at.right() - Metrics::margin - width, at.y, width, line}, Type::small, p.theme().onbar2, facts, Align::left);
}

Page page_of(PictureOf board)
{
    switch (board) {
    case PictureOf::funnel: return Page::funnel;
    case PictureOf::case_page: return Page::case_focus;
    case PictureOf::summary: return Page::summary;
    case PictureOf::plan: return Page::plan;
    case PictureOf::barometer: return Page::barometer;
    case PictureOf::points: return Page::points;
    case PictureOf::comparison: return Page::comparison;
    }
    return Page::funnel;
}

Drawing draw(const PictureSpec& spec, const Assets& assets, const std::string& checksum)
{
    History history;
    history.now = at_level(spec.state, spec.level);
    if (const Plan* whole = spec.state.find(spec.plan)) history.now.put(spec.plan, std::make_shared<const Plan>(at_level(*whole, spec.level)));
    const State& state = history.now;
    UiState ui;
    ui.page = page_of(spec.board);
    ui.plan.about = spec.plan;
    if (!spec.sheet.empty()) (spec.board == PictureOf::points ? ui.plan.checklist : ui.plan.barometer) = spec.sheet;
    ui.about = spec.about;
    ui.lesson = spec.lesson;
    ui.lesson.frozen = false;
    ui.language = spec.language;
    ui.theme = spec.theme;
    ui.calm = true;
    ui.veil = spec.level == ExportLevel::overview;
    const Theme& theme = spec.theme == ThemeChoice::dark ? dark_theme() : light_theme();
    const Strings& strings = assets.strings(spec.language);
    OffscreenPage page;
    const auto fonts = Fonts::build(assets.fonts);
    FYR_ASSERT(static_cast<bool>(fonts), "the fonts were read and checked at the start");
    ImDrawList& list = page.begin(static_cast<int>(spec.px.w), static_cast<int>(spec.px.h));
    BoardOrder order = board_order(state, spec.now, assets.rules);
    const Metrics designed = metrics_for(spec.px);
    order.needs = needs_of_cards(Painter(list, designed, theme, *fonts), strings, assets.rules, state, order, spec.now);
    const Metrics whole = spec.board == PictureOf::funnel ? with_every_card(designed, order) : designed, m = metrics_above_footer(whole);
    const FunnelLayout layout = layout_funnel(order, m, {});
    const Plan* plan = state.find(spec.plan);
    const PlanLayout plan_layout = plan ? layout_plan(*plan, m, 1, {}) : PlanLayout{};
    Painter painter(list, m, theme, *fonts);
    const TouchTracker touch;
    Targets targets;
    Motion motion;
    motion.begin(0, true);
    const WallNames wall{assets.rules.house.department.in(spec.language), assets.rules.house.team.in(spec.language)};
    Frame frame{history, state, ui, m, theme, strings, assets.rules, assets.templates, wall, spec.subject == Subject::training ? training_views : daily_views, layout, plan_layout, touch, spec.now, 0,
                painter, targets, motion, true};
    draw_root(frame);
    Painter below(painter.list(), whole, theme, *fonts);
    draw_footer(below, whole, strings, spec, wall.team, checksum);
    return page.finish();
}

/// Of what the picture shows: the whole board, or one plan.
std::string checksum_of(const PictureSpec& spec)
{
    const Plan* plan = spec.state.find(spec.plan);
    return plan ? plan_checksum(*plan, spec.level) : board_checksum(spec.state, spec.level);
}

std::vector<PngText> texts_of(const PictureSpec& spec, const std::string& checksum)
{
    return {{"Title", "Fyrtaarn"},
            {"fyrtaarn-board", std::string(name_of(spec.board))},
            {"fyrtaarn-entry", std::to_string(spec.entry)},
            {"fyrtaarn-checksum", checksum},
            {"fyrtaarn-level", std::string(name_of(spec.level))},
            {"fyrtaarn-fictive", is_fictive(spec.subject) ? "true" : "false"},
            {"fyrtaarn-world", std::string(world_word(spec.subject))},
            {"fyrtaarn-exported", format_rfc3339(spec.now)}};
}

} // namespace

bool is_picture_size(Size px)
{
    constexpr float longest = 16384, most = 9933.F * 7016.F;
    return px.w >= 64 && px.h >= 64 && px.w <= longest && px.h <= longest && px.w * px.h <= most;
}

Drawing draw_picture(const PictureSpec& spec, const Assets& assets)
{
    return draw(spec, assets, checksum_of(spec));
}

Result<void> write_picture(const PictureSpec& spec, const Assets& assets, const std::string& file, WriteFile write)
{
    const std::string checksum = checksum_of(spec);
    const Drawing drawing = draw(spec, assets, checksum);
    std::string png; // packed, so small: only the pixels would be large
    const auto made = export_picture(drawing, light_theme().bg2, texts_of(spec, checksum), [&](std::string_view bytes) {
        png += bytes;
        return true;
    }, 2, spec.dpi);
    return made ? write(file, png) : made;
}

} // namespace fyr
