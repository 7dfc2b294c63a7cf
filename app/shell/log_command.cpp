// `fyrtaarn log`: who did what, for one case or all, on the terminal or as a table for whoever asked for access.
#include "codec/log_csv.hpp"
#include "domain/calendar.hpp"
#include "platform/named_files.hpp"
#include "session/access.hpp"
#include "shell/commands.hpp"
#include "shell/console.hpp"

namespace fyr {

namespace {

LogCells cells_of(const LogLine& line, const Strings& strings)
{
    const std::string key = "log.act." + line.what;
    return {format_rfc3339_local(line.at), line.who, strings.has(key) ? strings.text(key) : line.what, line.code, line.detail};
}

std::string line_of(const LogCells& cells)
{
    std::string text = cells.time;
    for (const std::string* cell : {&cells.who, &cells.what, &cells.code, &cells.detail})
        if (!cell->empty()) text += "  " + *cell;
    return text;
}

} // namespace

int run_log(const Options& options, const Assets& assets, const OpenBook& open_book)
{
    const Console console(options, assets);
    Stamp from = 0;
    if (!options.from.empty()) {
        const auto day = parse_date(options.from);
        if (!day) return console.trouble({"log.from", {{"value", options.from}}}), exit_wrong_use;
        from = start_of_day(*day);
    }
    const auto opened = open_book(options.data, StoreUse::read);
    if (!opened) return console.fail(opened.error());
    std::vector<LogCells> rows;
    if (opened->book) {
        const Access access(*opened->book, assets.rules.access);
        const auto read = access.read_log(options.code, from, [&](const LogLine& line) {
            rows.push_back(cells_of(line, console.strings()));
            return true;
        });
        if (!read) return console.fail(read.error());
    }
    if (!options.csv.empty()) {
        const auto column = [&](const char* key) { return console.text({key, {}}); };
        const LogCells heading{column("log.column.at"), column("log.column.who"), column("log.column.what"), column("log.column.code"),
                               column("log.column.detail")};
        if (const auto written = write_named_file(options.csv, write_log_csv(heading, rows)); !written) return console.fail(written.error());
    } else {
        for (const LogCells& row : rows) console.line(line_of(row));
    }
    console.say({rows.empty() ? "log.no_rows" : "log.sum", {{"n", std::to_string(rows.size())}}});
    return exit_done;
}

} // namespace fyr
