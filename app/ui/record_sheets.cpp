// Sheets of one case that are about its record: the notification's own text, duties with their clocks, links to other
// notifications, what was left alone.
#include "ui/case_parts.hpp"
#include "ui/sheets.hpp"

#include "domain/gates.hpp"

namespace fyr {

namespace {

std::string state_of(const Frame& f, const DutyState& duty)
{
    std::string text = f.t("duty_status." + std::string(name_of(duty.status)));
    if (duty.status == DutyStatus::planned && duty.on) text += " " + say::due_day(f.strings, duty.on, local_date(f.now));
    if (!duty.by.empty()) text += " · " + duty.by;
    return text;
}

} // namespace

void draw_duties_sheet(Frame& f)
{
    const Case* c = f.state.find(f.ui.sheet.about);
    if (!c) return;
    std::vector<SheetRow> rows;
    for (std::size_t i = 0; i < duty_count; ++i) {
        const auto duty = static_cast<Duty>(i);
        const std::string name(name_of(duty));
        const DutyState& now = c->duties[i];
        const bool is_open = now.status == DutyStatus::open, due = is_due(*c, duty, f.rules);
        std::string detail = is_open && !due ? f.t("case.duty.not_due") : state_of(f, now);
        if (due && (is_open || now.status == DutyStatus::planned))
            if (const std::string by = due_of(f, *c, duty); !by.empty()) detail = by + " · " + detail;
        const char32_t icon = now.status == DutyStatus::done ? icons::check_circle : now.status == DutyStatus::not_applicable ? icons::remove_circle_outline
                              : now.status == DutyStatus::planned ? icons::event : icons::hourglass_empty;
        rows.push_back({"sheet/duty/" + name, f.t("duty." + name), detail, icon, form_about(FormKind::duty, c->id, {}, {{"duty", name}}),
                        now.status == DutyStatus::done, {}, false});
    }
    std::string subtitle = f.t("case.duties.text");
    if (const auto closed = gates_before_parents(*c); !closed.empty()) subtitle = f.t(closed.front().why, {{"alias", c->facts.code}});
    draw_rows(f, open_sheet(f, 1100, rows_height(rows.size()), f.t("case.duties"), subtitle), rows);
}

void draw_links_sheet(Frame& f)
{
    const Case* c = f.state.find(f.ui.sheet.about);
    if (!c) return;
    std::vector<SheetRow> rows;
    rows.push_back({"sheet/link", f.t("case.link"), "", icons::add, form_about(FormKind::link, c->id), false, {}, false});
    const auto open = [&](const Case& other) { return UiAction{GoTo{Page::case_focus, other.id}}; };
    for (const CaseLink& link : c->links) {
        const Case* other = f.state.find(link.other);
        const std::string id = std::to_string(link.other.value), code = other ? other->facts.code : "?";
        rows.push_back({"sheet/linked/" + id, code + "  ·  " + (other && !f.hides(*other) ? other->facts.summary : ""), f.t("link." + std::string(name_of(link.kind))),
                        icons::arrow_forward, other ? std::optional<Intent>(open(*other)) : std::nullopt, false, {}, false});
        rows.push_back({"sheet/unlink/" + id, f.t("case.unlink", {{"code", code}}), "", icons::close, Command{UnlinkCases{c->id, link.other}}, false, {}, false});
    }
    for (const CaseId id : siblings_of(f.state, *c)) {
        const Case* other = f.state.find(id);
        const bool linked = std::any_of(c->links.begin(), c->links.end(), [&](const CaseLink& l) { return l.other == id; });
        if (!other || linked) continue;
        rows.push_back({"sheet/sibling/" + std::to_string(id.value), other->facts.code + "  ·  " + (f.hides(*other) ? "" : other->facts.summary), f.t("link.sibling"),
                        icons::groups, open(*other), false, {}, false});
    }
    const int earlier = earlier_notifications(f.state, *c);
    const std::string subtitle = earlier == 0 ? f.t("case.earlier.none") : f.t(earlier == 1 ? "card.previous.one" : "card.previous", {{"n", std::to_string(earlier)}});
    draw_rows(f, open_sheet(f, 1100, rows_height(rows.size()), f.t("card.links"), subtitle + (c->facts.open_case ? " · " + f.t("card.open_case") : "")), rows);
}

void draw_original_sheet(Frame& f)
{
    const Case* c = f.state.find(f.ui.sheet.about);
    if (!c) return;
    const float line = f.paint.line_of(Type::lead), width = std::min(1100.F, f.m.width - 64) - 64;
    const std::string& text = c->facts.text.empty() ? c->facts.summary : c->facts.text;
    const std::string empty = f.t("case.original.none");
    const auto rows = f.paint.wrapped(Type::lead, f.ui.veil ? f.t("case.original.veil") : text.empty() ? empty : text, width, 4000);
    const NotifierCode* notifier = f.rules.notifier(c->facts.notifier);
    std::string subtitle = (notifier ? f.word(notifier->name) : f.t("case.unknown")) + " · " + f.t("channel." + std::string(name_of(c->facts.channel)));
    const std::string masked = c->facts.masked > 0 ? f.t(c->facts.masked == 1 ? "card.masked.one" : "card.masked", {{"n", std::to_string(c->facts.masked)}}) : "";
    const float note = masked.empty() ? 0.F : 52.F;
    const float content = note + line * static_cast<float>(rows.size()) + 20;
    const SheetFrame sheet = open_sheet(f, 1100, content, f.t("card.original") + " · " + c->facts.code, subtitle);
    const float range = std::max(0.F, content - sheet.content.h), at = scrolled(f, "sheet", range);
    f.paint.clip(sheet.content.inset(-4));
    float y = sheet.content.y - at;
    if (!masked.empty()) {
        f.paint.icon({sheet.content.x + 16, y + 18}, 28, f.theme.fjord, icons::visibility_off);
        f.paint.text_cut({sheet.content.x + 44, y + 3}, sheet.content.w - 44, Type::body, f.theme.ink2, masked);
        y += note;
    }
    for (const std::string& row : rows) {
        if (y > sheet.content.bottom()) break;
        if (y + line > sheet.content.y - line) f.paint.text({sheet.content.x, y}, Type::lead, f.theme.ink, row);
        y += line;
    }
    f.paint.unclip();
    if (range > 0)
        f.paint.rect({sheet.panel.right() - 16, sheet.content.y + sheet.content.h * at / content, 6, std::max(40.F, sheet.content.h * sheet.content.h / content)}, f.theme.line2, 3);
}

void draw_parking_sheet(Frame& f)
{
    const Case* c = f.state.find(f.ui.sheet.about);
    if (!c) return;
    std::vector<SheetRow> rows;
    const auto text = [&](const std::string& words) { return f.ui.veil ? std::string("…") : words; };
    for (const Parked& parked : c->parked) {
        const ParkReasonRule* why = f.rules.park_reason(parked.reason);
        rows.push_back({"sheet/take-up/" + std::to_string(parked.id.value), text(parked.text), (why ? f.word(why->name) + " · " : "") + f.t("case.take_up"),
                        icons::undo, Command{TakeUpParked{c->id, parked.id}}, false, {}, false});
    }
    for (const Focus& focus : c->focus)
        rows.push_back({"sheet/park-focus/" + std::to_string(focus.id.value), text(focus.text), f.t("case.park_it"), icons::remove_circle_outline,
                        form_about(FormKind::park_focus, c->id, focus.id), false, {}, false});
    for (const Item& item : c->items) {
        const bool there = std::any_of(c->parked.begin(), c->parked.end(), [&](const Parked& p) { return p.item == item.id; });
        if (item.text.empty() || there) continue;
        rows.push_back({"sheet/park-item/" + std::to_string(item.id.value), text(item.text), f.t("case.park_it"), 0, form_about(FormKind::park_item, c->id, item.id), false, item.polarity, false});
    }
    draw_rows(f, open_sheet(f, 1100, rows_height(rows.size()), f.t("case.leave"), f.t("case.leave.text")), rows);
}

} // namespace fyr
