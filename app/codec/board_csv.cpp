#include "codec/board_csv.hpp"

#include "codec/csv_writer.hpp"
#include "domain/calendar.hpp"
#include "domain/made_up.hpp"

namespace fyr {

namespace {

constexpr std::string_view columns =
    "format;id;code;received;channel;notifier;anonymous;age;due;previous;open_case;siblings;reasons;flags.abuse;"
    "flags.honour;flags.existing_support;summary;text;external_ref;x_age_band";

void add_row(std::string& out, const Notification& n, ExportLevel level, bool fictive)
{
    const bool full = level == ExportLevel::full;
    const auto text = [&](const std::string& s) { return full ? std::string_view(s) : std::string_view(); };
    CsvRow row(out, fictive);
    row.cell(std::string_view("fyrtaarn/notification/1"));
    row.cell(std::string_view(fictive ? marked_as_made_up(n.id.empty() ? n.code : n.id) : n.id));
    row.cell(std::string_view(n.code));
    row.cell(std::string_view(format_rfc3339_local(n.received)));
    row.cell(name_of(n.channel));
    row.cell(n.notifier);
    row.cell(n.anonymous);
    const std::string age = n.unborn ? "unborn" : n.age ? std::to_string(*n.age) : "";
    row.cell(std::string_view(age));
    row.cell(std::string_view(n.due ? format_date(n.due) : ""));
    row.cell(n.previous);
    row.cell(n.open_case);
    row.cell(n.siblings);
    row.cell(n.reasons);
    row.cell(name_of(n.flags.abuse));
    row.cell(n.flags.honour);
    row.cell(n.flags.existing_support);
    row.cell(text(n.summary));
    row.cell(text(n.text));
    row.cell(text(n.external_ref));
    row.cell(age_band(n));
    row.end();
}

} // namespace

std::string notifications_csv(const State& state, ExportLevel level, Subject subject)
{
    const bool fictive = is_fictive(subject);
    std::string out = csv_heading(columns, fictive);
    for (const CaseId id : state.on_board())
        if (const Case* c = state.find(id)) add_row(out, at_level(c->facts, level), level, fictive);
    return out;
}

} // namespace fyr
