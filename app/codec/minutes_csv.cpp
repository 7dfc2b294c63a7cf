#include "codec/minutes_csv.hpp"

#include "codec/csv_writer.hpp"
#include "domain/meeting_record.hpp"

#include <array>
#include <cstdio>

namespace fyr {

namespace {

constexpr std::string_view minutes_columns = "Møde;Type;Kode;Antal;24-timers vurdering;Frist;Vurderet;Minutter for sent;Hvorfor for sent;Akut;"
                                     "Overgreb;Ære;Spor;Ansvarlig;Dato;Næste handling;Hvem gør det nu;Senest;Spærring åbnet af";

std::string minutes_day(Date d)
{
    if (!d) return {};
    std::array<char, 24> text{};
    std::snprintf(text.data(), text.size(), "%02d-%02d-%04d", d.day, d.month, d.year);
    return text.data();
}

std::string minutes_moment(Stamp at)
{
    if (at == 0) return {};
    const LocalTime t = to_local(at);
    std::array<char, 16> text{};
    std::snprintf(text.data(), text.size(), " %02d:%02d", t.hour, t.minute);
    return minutes_day(t.date) + text.data();
}

std::string_view assessed_words(Assessed how)
{
    switch (how) {
    case Assessed::not_yet: return "Ikke vurderet";
    case Assessed::overdue: return "Ikke vurderet, over fristen";
    case Assessed::late: return "Vurderet for sent";
    case Assessed::in_time: return "Vurderet til tiden";
    }
    return {};
}

void add_minutes_row(std::string& out, const MeetingRecord& record, const RecordRow& r, const Rules& rules, bool words, bool fictive)
{
    const auto yes = [](bool is) { return is ? std::string_view("ja") : std::string_view("nej"); };
    const TrackRule* track = rules.track(r.track);
    CsvRow row(out, fictive);
    row.cell(std::string_view(minutes_moment(record.opened_at)));
    row.cell("Sag");
    row.cell(std::string_view(r.code));
    row.cell(1);
    row.cell(assessed_words(r.assessed));
    row.cell(std::string_view(minutes_moment(r.deadline)));
    row.cell(std::string_view(minutes_moment(r.assessed_at)));
    row.cell(std::string_view(r.assessed == Assessed::late ? std::to_string((r.assessed_at - r.deadline) / ms_per_minute) : ""));
    row.cell(words ? std::string_view(r.late_reason) : std::string_view());
    row.cell(r.acute_open ? std::string_view("ja, venter") : yes(r.acute));
    row.cell(yes(r.abuse));
    row.cell(yes(r.honour));
    row.cell(r.decided ? std::string_view(track ? track->name.da : std::string()) : std::string_view("Mangler beslutning"));
    row.cell(std::string_view(r.owner));
    row.cell(std::string_view(minutes_day(r.due)));
    row.cell(words ? std::string_view(r.next_action) : std::string_view());
    row.cell(std::string_view(r.next_owner));
    row.cell(std::string_view(minutes_moment(r.next_by)));
    row.cell(std::string_view(r.gate_by));
    row.end();
}

void add_minutes_number(std::string& out, const MeetingRecord& record, std::string_view name, int n, bool fictive)
{
    CsvRow row(out, fictive);
    row.cell(std::string_view(minutes_moment(record.opened_at)));
    row.cell("Optælling");
    row.cell(name);
    row.cell(n);
    for (int i = 0; i < 15; ++i) row.cell("");
    row.end();
}

} // namespace

std::string minutes_csv(const MeetingRecord& record, const Rules& rules, ExportLevel level, bool fictive)
{
    std::string out = csv_heading(minutes_columns, fictive);
    for (const RecordRow& r : record.rows) add_minutes_row(out, record, r, rules, level == ExportLevel::full, fictive);
    const BoardCounts n = counts_of(record.rows);
    for (const auto& [name, number] : {std::pair<std::string_view, int>{"På tavlen", n.on_board}, {"Ikke vurderet", n.not_assessed},
                                       {"Ikke vurderet, over fristen", n.overdue}, {"Vurderet for sent", n.late}, {"Vurderet til tiden", n.in_time},
                                       {"Akutte", n.acute}, {"Akutte, venter", n.acute_open}, {"Med beslutning", n.decided}})
        add_minutes_number(out, record, name, number, fictive);
    return out;
}

} // namespace fyr
