// The strip of the case page: black pennants for what must not be overlooked, white plates for what is good to know. Each opens
// what it means and asks for.
#include "ui/case_parts.hpp"
#include "ui/marks.hpp"
#include "ui/sheets.hpp"

#include "domain/gates.hpp"

namespace fyr {

namespace {

constexpr float left = 32, top = 114, text_x = 56, gap = 12, row_gap = 8, notch = 16;
constexpr std::size_t portrait_columns = 3;

std::string siblings_line(const Frame& f, const Case& c)
{
    std::string names;
    const std::vector<CaseId> all = siblings_of(f.state, c);
    for (const CaseId id : all) {
        const Case* other = f.state.find(id);
        if (!other) continue;
        names += (names.empty() ? "" : ", ") + other->facts.code;
        if (all.size() == 1 && (other->facts.age || other->facts.unborn)) names += ", " + say::age(f.strings, other->facts);
    }
    return names;
}

std::string first_line(const Frame& f, const Case& c)
{
    Stamp first = 0;
    for (const CaseLink& link : c.links)
        if (const Case* other = link.kind == LinkKind::sibling ? nullptr : f.state.find(link.other))
            if (other->facts.received < c.facts.received && (first == 0 || other->facts.received < first)) first = other->facts.received;
    return first == 0 ? std::string() : f.t("strip.again.first", {{"day", say::short_day(f.strings, local_date(first))}});
}

PlateWords words_of(const Frame& f, const Case& c, const CaseMark& mark)
{
    switch (mark.kind) {
    case MarkKind::abuse:
        return {f.t(mark.parent ? "strip.abuse.parent" : "strip.abuse.other"),
                f.t(mark.eased ? "strip.abuse.held" : mark.parent ? "strip.abuse.parent.need" : "strip.abuse.other.need")};
    case MarkKind::honour:
        if (mark.eased) return {f.t("strip.honour.need"), f.t("strip.honour.assessed")};
        return {f.t("strip.honour"), f.t("strip.honour.need")};
    case MarkKind::repeated: return {f.t("strip.again", {{"n", std::to_string(mark.number)}}), first_line(f, c)};
    case MarkKind::siblings: return {f.t("strip.sib"), siblings_line(f, c)};
    case MarkKind::open_case: return {f.t("strip.open"), c.case_system_ref};
    case MarkKind::unborn: return {mark.day ? f.t("strip.due", {{"day", say::day(f.strings, mark.day)}}) : say::capital(f.t("say.unborn")), ""};
    case MarkKind::existing_support:
        return {f.t("strip.support"), mark.eased ? f.t("strip.support.eyes", {{"by", c.duty(Duty::fresh_eyes).by}}) : f.t("strip.support.need")};
    }
    return {};
}

float width_of(const Painter& p, const StripPlate& plate)
{
    float words = 0;
    for (std::size_t i = 0; i < plate.lines.size(); ++i)
        words = std::max(words, p.width_of(i == 0 || plate.bold_second ? Type::label : Type::small, plate.lines[i]));
    if (plate.lines.empty()) return 72;
    return std::ceil(text_x + words + (plate.pennant ? 22 + notch : 18));
}

float total_of(const Painter& p, const std::vector<StripPlate>& plates)
{
    float width = -gap;
    for (const StripPlate& plate : plates) width += width_of(p, plate) + gap;
    return width;
}

/// A line in two that are as even as words allow.
std::vector<std::string> in_two(const Painter& p, const std::string& line)
{
    std::vector<std::string> best{line};
    float least = p.width_of(Type::label, line);
    for (std::size_t at = line.find(' '); at != std::string::npos; at = line.find(' ', at + 1)) {
        const std::string a = line.substr(0, at), b = line.substr(at + 1);
        const float width = std::max(p.width_of(Type::label, a), p.width_of(Type::label, b));
        if (width < least) least = width, best = {a, b};
    }
    return best;
}

/// Takes away what is not needed until the plates stand in one row; what pennants say first stays whole.
void fold(const Frame& f, std::vector<StripPlate>& plates, const std::vector<std::string>& numbers, float room)
{
    const Painter& p = f.paint;
    const auto fits = [&] { return total_of(p, plates) <= room; };
    if (fits()) return;
    for (std::size_t i = plates.size(); i-- > 0;) { // one by one, the last first
        if (plates[i].pennant || plates[i].lines.size() < 2) continue;
        plates[i].lines.resize(1);
        if (fits()) return;
    }
    for (StripPlate& plate : plates)
        if (plate.name == "case/strip/honour") {
            plate.lines = in_two(p, plate.lines.front());
            plate.bold_second = true;
        }
    if (fits()) return;
    for (std::size_t i = plates.size(); i-- > 0;) {
        if (plates[i].pennant) continue;
        plates[i].lines.clear();
        if (!numbers[i].empty()) plates[i].lines = {numbers[i]};
        if (fits()) return;
    }
}

} // namespace

PlateWords words_on_plate(const Frame& f, const Case& c, const CaseMark& mark) { return words_of(f, c, mark); }

std::vector<StripPlate> strip_of(const Frame& f, const Case& c)
{
    const Painter& p = f.paint;
    std::vector<StripPlate> plates;
    std::vector<std::string> numbers;
    for (const CaseMark& mark : marks_of(f.state, c)) {
        const std::string key(name_of(mark.kind));
        const PlateWords words = words_of(f, c, mark);
        StripPlate plate{"case/strip/" + key, icon_of(mark.kind), mark.is_pennant(), {words.what}, false, {}, sheet_about(c.id, "strip/" + key, 600)};
        if (mark.kind == MarkKind::repeated || mark.kind == MarkKind::siblings) plate.tap = UiAction{OpenSheet{{SheetKind::links, c.id, {}, "", 1200}}};
        if (!words.need.empty()) plate.lines.push_back(words.need);
        plates.push_back(std::move(plate));
        numbers.push_back(number_of(f, mark));
    }
    if (const auto lowered = flags_taken_down(c); !lowered.empty()) {
        const Override& last = lowered.back();
        plates.push_back({"case/strip/lowered", icons::flag, false, {f.t("strip.lowered." + std::string(name_of(last.gate))), last.by + " · " + say::short_date(f.strings, local_date(last.at))}, false, {},
                          sheet_about(c.id, "strip/lowered", 600)});
        numbers.emplace_back();
    }
    const float two = std::max(72.F, p.line_of(Type::label) + p.line_of(Type::small) + 16), room = f.m.width - 2 * left;
    float x = left, y = top;
    if (f.m.portrait) {
        std::vector<StripPlate*> quiet;
        for (StripPlate& plate : plates) {
            if (!plate.pennant) {
                quiet.push_back(&plate);
                continue;
            }
            float lines = 0;
            std::vector<std::string> all;
            for (std::size_t i = 0; i < plate.lines.size(); ++i)
                for (const std::string& line : whole(p, i == 0 ? Type::label : Type::small, plate.lines[i], room - text_x - 30)) {
                    lines += p.line_of(i == 0 ? Type::label : Type::small);
                    all.push_back(line);
                }
            plate.bold_second = whole(p, Type::label, plate.lines.front(), room - text_x - 30).size() > 1;
            plate.lines = all;
            plate.at = {left, y, room, std::max(70.F, lines + 14)};
            y = plate.at.bottom() + row_gap;
        }
        const std::size_t columns = std::clamp<std::size_t>(quiet.size(), 1, portrait_columns);
        const float width = (room - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
        bool narrow = false;
        for (const StripPlate* plate : quiet) narrow = narrow || width_of(p, *plate) > width;
        for (std::size_t i = 0; i < quiet.size(); ++i) {
            if (narrow && quiet[i]->lines.size() > 1) quiet[i]->lines.resize(1);
            if (p.width_of(Type::label, quiet[i]->lines.front()) > width - text_x - 8) quiet[i]->lines = whole(p, Type::label, quiet[i]->lines.front(), width - text_x - 8);
            quiet[i]->bold_second = narrow;
            quiet[i]->at = {left + static_cast<float>(i % columns) * (width + gap), y, width, two - 4};
            if (i % columns + 1 == columns || i + 1 == quiet.size()) y += two - 4 + row_gap;
        }
        return plates;
    }
    fold(f, plates, numbers, room);
    for (StripPlate& plate : plates) {
        const float width = width_of(p, plate);
        if (x > left && x + width > left + room + 1) {
            x = left;
            y += two + row_gap;
        }
        plate.at = {x, y, width, two};
        x += width + gap;
    }
    return plates;
}

float strip_height(const std::vector<StripPlate>& plates)
{
    float bottom = top;
    for (const StripPlate& plate : plates) bottom = std::max(bottom, plate.at.bottom());
    return bottom - top;
}

void draw_strip(Frame& f, const std::vector<StripPlate>& plates)
{
    Painter& p = f.paint;
    for (const StripPlate& plate : plates) {
        if (plate.pennant) draw_pennant(p, plate.at, notch);
        else p.panel(plate.at, 14, Shadow::card, f.theme.card);
        if (f.pressed(plate.name)) p.rect(plate.pennant ? Rect{plate.at.x, plate.at.y, plate.at.w - notch, plate.at.h} : plate.at, faded(plate.pennant ? f.theme.surface : f.theme.ink, 0.12F), plate.pennant ? 2.F : 14.F);
        const Color ink = plate.pennant ? f.theme.surface : f.theme.ink, second = plate.pennant ? f.theme.surface : f.theme.ink2;
        p.icon({plate.lines.empty() ? plate.at.center().x : plate.at.x + 29, plate.at.center().y}, 34, ink, plate.icon);
        float height = 0;
        const auto type_of = [&](std::size_t i) { return i == 0 || plate.bold_second ? Type::label : Type::small; };
        for (std::size_t i = 0; i < plate.lines.size(); ++i) height += p.line_of(type_of(i));
        float y = plate.at.center().y - height / 2;
        for (std::size_t i = 0; i < plate.lines.size(); ++i) {
            p.text({plate.at.x + text_x, y}, type_of(i), i == 0 || plate.bold_second ? ink : second, plate.lines[i]);
            y += p.line_of(type_of(i));
        }
        f.target(plate.name, plate.at).tap = plate.tap;
    }
}

void draw_strip_sheet(Frame& f, const Case& c, const std::string& key)
{
    std::vector<SheetRow> rows;
    std::string title, subtitle;
    for (const CaseMark& mark : marks_of(f.state, c)) {
        if (name_of(mark.kind) != key) continue;
        const PlateWords words = words_of(f, c, mark);
        title = words.what;
        subtitle = words.need;
        const auto duty = [&](Duty d) {
            const std::string name(name_of(d));
            rows.push_back({"sheet/duty/" + name, f.t("duty." + name), f.t("duty_status." + std::string(name_of(c.duty(d).status))), icons::assignment,
                            form_about(FormKind::duty, c.id, {}, {{"duty", name}}), c.duty(d).status == DutyStatus::done, {}, false});
        };
        if (mark.kind == MarkKind::abuse) duty(Duty::child_talk);
        if (mark.kind == MarkKind::honour) duty(Duty::risk_assessment);
        if (mark.kind == MarkKind::existing_support) duty(Duty::fresh_eyes);
        if (mark.is_pennant() || mark.kind == MarkKind::existing_support)
            rows.push_back({"sheet/flags", f.t("strip.change"), "", icons::edit, form_about(FormKind::flags, c.id), false, {}, false});
        else rows.push_back({"sheet/original", f.t("card.original"), "", icons::description, UiAction{OpenSheet{{SheetKind::original, c.id, {}, "", 600}}}, false, {}, false});
    }
    if (key == "lowered") {
        title = f.t("strip.lowered");
        for (const Override& o : flags_taken_down(c)) {
            const std::string at = std::to_string(rows.size());
            rows.push_back({"sheet/lowered/" + at, passed_line(f, o), "", icons::flag, std::nullopt, false, {}, false});
        }
        rows.push_back({"sheet/flags", f.t("strip.change"), "", icons::edit, form_about(FormKind::flags, c.id), false, {}, false});
    }
    draw_rows(f, open_sheet(f, 1300, rows_height(rows.size()), title, subtitle), rows);
}

} // namespace fyr
