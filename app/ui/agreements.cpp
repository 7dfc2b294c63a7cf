#include "ui/agreements.hpp"

#include "ui/say.hpp"
#include "ui/sheets.hpp"

namespace fyr {

std::string agreement_words(const Frame& f, const Agreement& a)
{
    const bool key = a.what.starts_with('@');
    const std::string what = key ? f.t(std::string_view(a.what).substr(1)) : !f.ui.veil ? a.what : f.t("agreed." + std::string(a.kind == Agreement::Kind::acute ? "acute" : a.kind == Agreement::Kind::find_out ? "find_out" : "promise"));
    return a.code + ": " + what;
}

std::string agreement_when(const Frame& f, const Agreement& a)
{
    const Date today = local_date(f.now);
    if (a.by == 0) return a.due < today ? f.t("agreed.missed.day", {{"day", say::due_day(f.strings, a.due, today)}}) : say::due_day(f.strings, a.due, today);
    const bool same = local_date(a.by) == today;
    const std::string hour = same ? say::clock(f.strings, a.by) : say::moment(f.strings, a.by, f.now);
    return f.t(a.is_missed(f.now) ? "agreed.missed" : "agreed.by", {{"kl", hour}});
}

std::optional<Intent> agreement_done(const Frame& f, const Agreement& a)
{
    if (a.kind != Agreement::Kind::promise)
        return Intent{Command{DoAcuteAction{a.about, a.action, f.ui.guard.in ? f.ui.guard.in->initials : ""}}};
    const Promise promise{a.about, a.code, a.what, a.owner, a.due, PromiseState::open};
    const auto is_it = [&](const Promise& p) { return is_same(p, promise); };
    const Board& board = f.state.board();
    const bool asked = board.meeting.open && std::any_of(board.meeting.promises.begin(), board.meeting.promises.end(), is_it);
    if (asked || std::any_of(board.promises.begin(), board.promises.end(), is_it)) return Intent{Command{KeepPromise{promise}}};
    return std::nullopt;
}

namespace {

constexpr float sign_room = 23; ///< of an octagon before the owner

/// Where the parts of an agreement stand beside each other.
struct AgreementLine {
    std::string when;
    float owner, words, right; ///< room of the owner; of what, of when
};
AgreementLine line_of(const Frame& f, const Agreement& a, float width, bool signs)
{
    const Painter& p = f.paint;
    AgreementLine l;
    l.when = a.by != 0 && local_date(a.by) == local_date(f.now) ? say::clock(f.strings, a.by) : say::due_day(f.strings, a.due, local_date(f.now));
    l.owner = (signs ? sign_room : 0.F) + std::max(signs ? 38.F : 40.F, p.width_of(Type::small_bold, a.owner) + (signs ? 8 : 10));
    l.right = p.width_of(Type::small, l.when);
    l.words = width - l.owner - l.right - 10;
    constexpr float least_words = 100; // lp; a touch on the list says the day of all
    if (l.words < least_words * f.m.text_factor) l.words += l.right, l.right = 0, l.when.clear();
    return l;
}

} // namespace

int agreement_lines(const Frame& f, const Agreement& a, float width, int most, bool signs)
{
    return std::max(1, static_cast<int>(f.paint.wrapped(Type::small, agreement_words(f, a), line_of(f, a, width, signs).words, most).size()));
}

void draw_agreement_line(Frame& f, const Agreement& a, Rect at, float line, int lines, bool signs)
{
    Painter& p = f.paint;
    const bool missed = a.is_missed(f.now);
    const AgreementLine l = line_of(f, a, at.w, signs);
    if (a.kind == Agreement::Kind::acute) draw_octagon(p, {at.x + 9, at.y + line / 2}, 9.5F);
    const float owner = at.x + (signs ? sign_room : 0.F);
    p.text_in({owner, at.y, l.owner, line}, Type::small_bold, f.theme.fjord, a.owner, Align::left);
    p.text_in({at.right() - l.right, at.y, l.right + 2, line}, Type::small, missed ? f.theme.redink : f.theme.ink2, l.when, Align::left);
    float y = at.y;
    for (const std::string& row : p.wrapped(Type::small, agreement_words(f, a), l.words, lines)) {
        p.text_in({at.x + l.owner, y, l.words + 2, line}, Type::small, missed ? f.theme.redink : f.theme.ink, row, Align::left);
        y += p.line_of(Type::small);
    }
}

bool has_agreements(const Frame& f) { return !open_agreements(f.state).empty(); }

float agreements_plate_height(const Frame& f, float width)
{
    const float words = f.paint.line_of(Type::label) + f.paint.line_of(Type::small);
    return width < 760 ? words + 20 + 76 : std::max(96.F, words + 30);
}

void draw_agreements_plate(Frame& f, Rect at)
{
    Painter& p = f.paint;
    const std::vector<Agreement> all = open_agreements(f.state);
    if (all.empty()) return;
    const bool narrow = at.w < 760, hidden = hides_board(f.ui.guard); // an administrator or a trainer is in: counts, no codes
    const Agreement& first = all.front();
    const bool alarming = !hidden && first.kind != Agreement::Kind::promise && first.is_missed(f.now);
    f.targets.add("home/agreement", at); // a notice about the one before lies beside it
    p.panel(at, 24, Shadow::panel, alarming ? f.theme.redsoft : f.theme.surface);
    const float top = narrow ? f.paint.line_of(Type::label) + f.paint.line_of(Type::small) + 16 : at.h;
    const Point sign{at.x + 46, at.y + top / 2};
    if (!hidden && first.kind == Agreement::Kind::acute) draw_octagon(p, sign, 26);
    else p.icon(sign, 36, alarming ? f.theme.redink : f.theme.fjord, !hidden && first.kind == Agreement::Kind::find_out ? icons::hourglass_bottom : icons::handshake);
    const std::string more = f.t(all.size() == 1 ? "agreed.all.one" : all.size() == 2 ? "agreed.all.two" : "agreed.all", {{"n", std::to_string(all.size())}});
    const float high = 64, button_y = narrow ? at.bottom() - high - 8 : at.center().y - high / 2, more_w = std::round(p.width_of(Type::button, more) + 44);
    float right = at.right() - 16;
    draw_button(f, {right - more_w, button_y, more_w, high}, {"home/agreements", more, 0, Look::soft, UiAction{OpenSheet{{SheetKind::promises, {}, {}, "", at.center().x}}}, {}, {}, false});
    right -= more_w + 12;
    if (const auto tap = hidden ? std::nullopt : agreement_done(f, first)) {
        const float w = std::round(p.width_of(Type::button, f.t("agreed.done")) + 92);
        draw_button(f, {right - w, button_y, w, high}, {"home/agreement/done", f.t("agreed.done"), icons::check, Look::fjord, tap, {}, {}, false});
        right -= w + 12;
    }
    const float x = at.x + 88, room = (narrow ? at.right() - 16 : right) - x, l1 = p.line_of(Type::label), l2 = p.line_of(Type::small);
    const float y = at.y + (top - l1 - l2) / 2;
    const Color ink = alarming ? f.theme.redink : f.theme.ink;
    if (hidden) return p.text_in({x, at.y, room, top}, Type::label, ink, f.t("agreed.hidden"), Align::left);
    p.lines_in({x, y, room, l1}, Type::label, ink, {agreement_words(f, first)});
    p.lines_in({x, y + l1, room, l2}, Type::small, alarming ? f.theme.redink : f.theme.ink2, {first.owner + " · " + agreement_when(f, first)});
}

void draw_promises_sheet(Frame& f)
{
    std::vector<SheetRow> rows;
    const std::vector<Promise>& asked = f.state.board().meeting.promises;
    const bool open = f.state.board().meeting.open;
    std::size_t n = 0;
    for (const Agreement& a : open_agreements(f.state)) { // what is acute first, then promises by their day
        const std::string name = "agreed/" + std::to_string(n++);
        const auto at = std::find_if(asked.begin(), asked.end(), [&](const Promise& p) { return a.kind == Agreement::Kind::promise && is_same(p, {a.about, a.code, a.what, a.owner, a.due, {}}); });
        if (open && at != asked.end()) continue; // they are answered below, and stay there when they are
        rows.push_back({name, agreement_words(f, a), a.owner + " · " + agreement_when(f, a), a.kind == Agreement::Kind::promise ? icons::handshake : icons::hourglass_bottom,
                        agreement_done(f, a), false, {}, a.kind == Agreement::Kind::acute});
    }
    if (open)
        for (std::size_t i = 0; i < asked.size(); ++i) {
            const Promise& p = asked[i];
            const PromiseState next = p.state == PromiseState::kept ? PromiseState::missed : PromiseState::kept;
            const Agreement a{Agreement::Kind::promise, p.about, p.code, {}, p.what, p.owner, p.due, 0};
            rows.push_back({"promise/" + std::to_string(i), agreement_words(f, a), p.owner + " · " + say::due_day(f.strings, p.due, local_date(f.now)) + " · " + f.t("promise." + std::string(name_of(p.state))),
                            p.state == PromiseState::kept ? icons::check_circle : p.state == PromiseState::missed ? icons::remove_circle_outline : icons::schedule,
                            Intent{Command{AnswerPromise{i, next}}}, p.state == PromiseState::kept, {}, false});
        }
    draw_rows(f, open_sheet(f, 1100, rows_height(rows.size()), f.t("promise.title"), f.t(rows.empty() ? "promise.none" : open ? "promise.text" : "promise.text.done")), rows);
}

} // namespace fyr
