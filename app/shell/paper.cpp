#include "shell/paper.hpp"

#include "domain/calendar.hpp"
#include "paper/papers.hpp"
#include "platform/files.hpp"

#include <utility>

namespace fyr {

namespace {

std::string numbered(const std::string& file, std::size_t page, std::size_t pages)
{
    if (pages == 1) return file;
    constexpr std::string_view ending = ".png";
    const bool ends = file.ends_with(ending);
    const std::string stem = ends ? file.substr(0, file.size() - ending.size()) : file;
    return stem + "-" + std::to_string(page + 1) + std::string(ends ? ending : std::string_view());
}

std::string checksum_of(const PaperSpec& spec) { return board_checksum(spec.of.state, spec.of.level); }

std::vector<PngText> texts_of(const PaperSpec& spec, std::size_t page, std::size_t pages)
{
    return {{"Title", "Fyrtaarn"},
            {"fyrtaarn-board", std::string(name_of(spec.of.board))},
            {"fyrtaarn-page", std::to_string(page + 1) + "/" + std::to_string(pages)},
            {"fyrtaarn-entry", std::to_string(spec.of.entry)},
            {"fyrtaarn-checksum", checksum_of(spec)},
            {"fyrtaarn-level", std::string(name_of(spec.of.level))},
            {"fyrtaarn-fictive", is_fictive(spec.of.subject) ? "true" : "false"},
            {"fyrtaarn-world", std::string(world_word(spec.of.subject))},
            {"fyrtaarn-exported", format_rfc3339(spec.of.now)}};
}

/// What the PDF says of itself: no code, no word of a case.
PaperTitle title_of(const PaperSpec& spec, const Strings& s)
{
    return {s.text("paper.title." + std::string(name_of(spec.of.board))),
            "entry " + std::to_string(spec.of.entry) + ", checksum " + checksum_of(spec) + ", level " + std::string(name_of(spec.of.level)) +
                (is_fictive(spec.of.subject) ? ", fictive" : "") + (spec.of.subject == Subject::training ? ", training" : "")};
}

Result<std::unique_ptr<CairoPaper>> open_paper(const Assets& assets) { return CairoPaper::open(assets.fonts.faces); }

} // namespace

PaperFormat usual_format(PictureOf board) { return board == PictureOf::funnel ? PaperFormat::a3 : PaperFormat::a4; }
PaperSize paper_for(PictureOf board, PaperFormat format) { return paper_size(format, board == PictureOf::funnel); }

std::vector<PaperPage> lay_out(const PaperSpec& spec, const Assets& assets, const PaperRuler& ruler)
{
    const State shown = at_level(spec.of.state, spec.of.level);
    const PaperInput in{shown,
                        assets.rules,
                        assets.strings(spec.of.language),
                        assets.templates.triangles,
                        assets.templates.rounds,
                        ruler,
                        spec.of.level == ExportLevel::overview,
                        is_fictive(spec.of.subject),
                        spec.of.subject == Subject::training,
                        spec.of.now,
                        spec.of.entry,
                        checksum_of(spec),
                        assets.rules.house.team.in(spec.of.language),
                        spec.by,
                        spec.kept};
    if (spec.of.board == PictureOf::case_page)
        if (const Case* c = shown.find(spec.of.about)) return case_paper(in, *c, spec.size);
    if (spec.of.board == PictureOf::summary) return minutes_paper(in, spec.size);
    return board_paper(in, spec.size);
}

Result<std::vector<std::string>> write_paper_png(const PaperSpec& spec, const Assets& assets, const std::string& file, WriteFile write)
{
    const auto paper = open_paper(assets);
    if (!paper) return paper.error();
    const std::vector<PaperPage> pages = lay_out(spec, assets, **paper);
    std::vector<std::string> files;
    for (std::size_t i = 0; i < pages.size(); ++i) {
        const auto png = (*paper)->png(pages[i], spec.dpi, texts_of(spec, i, pages.size()));
        if (!png) return png.error();
        files.push_back(numbered(file, i, pages.size()));
        if (const auto written = write(files.back(), *png); !written) return written.error();
    }
    return files;
}

Result<void> write_paper_pdf(const PaperSpec& spec, const Assets& assets, const std::string& file, WriteFile write)
{
    const auto paper = open_paper(assets);
    if (!paper) return paper.error();
    const auto pdf = (*paper)->pdf(lay_out(spec, assets, **paper), title_of(spec, assets.strings(spec.of.language)));
    return pdf ? write(file, *pdf) : pdf.error();
}

} // namespace fyr
