#include "shell/save_wish.hpp"

#include "codec/comparison_codec.hpp"
#include "codec/plan_calendar.hpp"
#include "codec/plan_codec.hpp"
#include "shell/commands.hpp"
#include "shell/plan_shapes.hpp"

namespace fyr {

namespace {

/// A plan's own files: data, calendar, drawing.
void add_plan(SaveWish& wish, const UiState& ui, const Plan& plan, const Assets& assets)
{
    const PictureSpec& p = wish.picture;
    wish.picture.plan = plan.id;
    wish.picture.board = ui.page == Page::barometer ? PictureOf::barometer : ui.page == Page::points ? PictureOf::points : PictureOf::plan;
    wish.picture.sheet = ui.page == Page::points ? ui.plan.checklist : ui.plan.barometer;
    wish.png = true;
    wish.stem = std::string(name_of(wish.picture.board)) + "-" + std::to_string(plan.id.value);
    const Plan shown = at_level(plan, p.level);
    wish.beside.emplace();
    wish.beside->emplace_back(".json", write_plan(plan, {ExportLevel::full, p.subject, p.entry, p.now}));
    if (wish.picture.board != PictureOf::plan) return;
    wish.beside->emplace_back(".ics", plan_calendar(plan, assets.strings(ui.language), {p.entry, p.now, std::nullopt, is_fictive(p.subject)}));
    wish.beside->emplace_back(".excalidraw", write_drawing(plan_shapes(shown, assets, ui.language, is_fictive(p.subject)), is_fictive(p.subject)));
}

/// What the groups made of their case: the picture as it is on the glass, and the numbers behind it. Everything is fictive.
void add_comparison(SaveWish& wish, const Lesson& lesson, const Assets& assets)
{
    PictureSpec& p = wish.picture;
    p.board = PictureOf::comparison;
    p.lesson = lesson;
    p.level = ExportLevel::full;
    wish.png = true;
    wish.stem = "sammenligning";
    wish.beside.emplace();
    wish.beside->emplace_back(".json", encode_comparison(compare(lesson, lesson.at_case, p.state, assets.rules), lesson, p.entry, p.now));
}

} // namespace

SaveWish wish_of(const UiState& ui, const Session& session, const Journal& journal, const Assets& assets, Stamp now, std::string folder)
{
    SaveWish wish;
    wish.picture.state = session.state();
    wish.picture.subject = subject_of(journal);
    wish.picture.entry = session.seq();
    wish.picture.now = now;
    wish.picture.language = ui.language;
    wish.picture.theme = ThemeChoice::light;
    wish.png = ui.export_png;
    wish.json = ui.export_json;
    wish.json_level = ui.export_hide ? ExportLevel::overview : ExportLevel::full; // the picture is for the corridor: always overview
    wish.by = ui.guard.in ? ui.guard.in->initials : std::string();
    wish.kept = assets.strings(ui.language).text("exp." + ui.export_place) + ", " + moment_in_name(now);
    wish.folder = std::move(folder);
    if (ui.page == Page::summary) {
        wish.picture.board = PictureOf::summary;
        wish.stem = "referat";
    }
    const Plan* plan = session.state().find(ui.plan.about);
    if (plan && (ui.page == Page::plan || ui.page == Page::barometer || ui.page == Page::points)) add_plan(wish, ui, *plan, assets);
    if (ui.page == Page::comparison) add_comparison(wish, ui.lesson, assets);
    return wish;
}

} // namespace fyr
