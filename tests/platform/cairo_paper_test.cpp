// Pages as PDF and PNG, read again by other programs.
#include "platform/cairo_paper.hpp"
#include "tests/support/house_fonts.hpp"
#include "tests/support/pdf_reader.hpp"

#include <catch2/catch_test_macros.hpp>

#include <cmath>
#include <sstream>

using namespace fyr;

namespace {

const CairoPaper& paper()
{
    static const std::unique_ptr<CairoPaper> opened = [] {
        auto made = CairoPaper::open(test::house_fonts());
        REQUIRE(made);
        return *std::move(made);
    }();
    return *opened;
}

constexpr Size a4{210 * pt_per_mm, 297 * pt_per_mm};

PaperPage page_saying(const std::string& text, PaperFace face = PaperFace::regular)
{
    return {a4, {PaperText{{40, 60}, face, 12, 0, text}}};
}

std::string pdf_of(const std::vector<PaperPage>& pages)
{
    auto made = paper().pdf(pages, {"Referat", "post 418"});
    REQUIRE(made);
    return *std::move(made);
}

/// The pixel at that place of the page.
std::uint32_t pixel(const Image& image, float dpi, Point at)
{
    const auto px = [&](float pt) { return static_cast<std::size_t>(pt * dpi / 72); };
    return image.pixels[px(at.y) * static_cast<std::size_t>(image.width) + px(at.x)];
}

} // namespace

TEST_CASE("what stands on paper is text in the PDF, in every face", "[platform]")
{
    const std::string sentence = "Barnet sagde »far slog mig« kl. 8.15 – æøå ÆØÅ é …";
    for (const PaperFace face : {PaperFace::regular, PaperFace::medium, PaperFace::semibold, PaperFace::bold, PaperFace::display})
        CHECK(test::pdf_words(pdf_of({page_saying(sentence, face)})) == sentence + " ");
}

TEST_CASE("letters no font of ours has are still in the text", "[platform]")
{
    const std::string odd = "ord \xE1\x88\xB0\xF0\x9F\x98\x80 ord";
    CHECK(test::pdf_words(pdf_of({page_saying(odd)})) == odd + " ");
}

TEST_CASE("the PDF has its pages, its size and its fonts inside, and no date", "[platform]")
{
    const std::string pdf = pdf_of({page_saying("én"), page_saying("to", PaperFace::bold), {{a4.h, a4.w}, {}}});
    CHECK(test::pdf_pages(pdf) == 3);
    CHECK(test::pdf_info(pdf, "Page size") == "595.276 x 841.89 pts (A4)");
    CHECK(test::pdf_info(pdf, "Title") == "Referat");
    CHECK(test::pdf_info(pdf, "Subject") == "post 418");
    CHECK(test::pdf_info(pdf, "CreationDate").empty());
    CHECK(test::pdf_info(pdf, "ModDate").empty());
    std::istringstream fonts(test::asked("pdffonts", pdf));
    int count = 0;
    for (std::string line; std::getline(fonts, line);) {
        if (line.find("Inter") == std::string::npos) continue;
        ++count;
        INFO(line);
        CHECK(line.find(" yes yes yes ") != std::string::npos); // embedded, subset, with a way back to characters
    }
    CHECK(count == 2);
}

TEST_CASE("the same pages are the same bytes, in PDF and in PNG", "[platform]")
{
    const std::vector<PaperPage> pages{page_saying("Ask"), page_saying("Birk", PaperFace::semibold)};
    const auto again = CairoPaper::open(test::house_fonts());
    REQUIRE(again);
    CHECK(pdf_of(pages) == *(*again)->pdf(pages, {"Referat", "post 418"}));
    CHECK(*paper().png(pages[0], 150, {}) == *(*again)->png(pages[0], 150, {}));
    CHECK(pdf_of(pages) != pdf_of({pages[1], pages[0]}));
}

TEST_CASE("words are as wide as they were measured, in the PDF too", "[platform]")
{
    const std::string words = "Børnefaglig undersøgelse";
    const float width = paper().width(PaperFace::regular, 12, words);
    CHECK(width > 120);
    CHECK(std::abs(paper().width(PaperFace::regular, 24, words) - 2 * width) < 0.01F);
    const std::string box = test::asked("pdftotext -bbox", pdf_of({page_saying(words)}), "-");
    const std::size_t at = box.rfind("xMax=\"");
    REQUIRE(at != std::string::npos);
    CHECK(std::abs(std::stof(box.substr(at + 6)) - (40 + width)) < 0.5F);
}

TEST_CASE("a PNG of paper has the size of its dots in it and shows the same things", "[platform]")
{
    const PaperPage page{a4, {PaperBox{{100, 100, 80, 40}, 6, 0, 0}, PaperBox{{100, 100, 80, 40}, 6, 3, 0.5F}, PaperDisc{{300, 300}, 20, 0, 0, 0.5F},
                              PaperShape{{{10, 700}, {580, 700}}, 4, 0, 0, false}, PaperText{{40, 500}, PaperFace::bold, 60, 0, "MMMM"}}};
    constexpr float dpi = 150;
    const auto png = paper().png(page, dpi, {{"Title", "Fyrtaarn"}});
    REQUIRE(png);
    const auto image = decode_png(*png);
    REQUIRE(image);
    CHECK(image->width == 1240);
    CHECK(image->height == 1754);
    const std::size_t at = png->find("pHYs");
    REQUIRE(at != std::string::npos);
    CHECK(png->substr(at + 4, 9) == std::string("\0\0\x17\x12\0\0\x17\x12\1", 9)); // 5906 dots per metre
    CHECK(read_png_texts(*png)->front().value == "Fyrtaarn");
    constexpr std::uint32_t black = 0xFF000000U, white = 0xFFFFFFFFU;
    CHECK(pixel(*image, dpi, {140, 120}) == black);
    CHECK((pixel(*image, dpi, {140, 100}) & 0xFFU) == 0x80);
    CHECK(pixel(*image, dpi, {310, 300}) == black); // the right half of the disc
    CHECK(pixel(*image, dpi, {290, 300}) == white);
    CHECK(pixel(*image, dpi, {300, 700}) == black); // bands of the picture meet without a seam
    CHECK(pixel(*image, dpi, {590, 10}) == white);
    const auto dark = std::count(image->pixels.begin(), image->pixels.end(), black);
    CHECK(dark > 20'000);
}

TEST_CASE("bytes that are no font are refused", "[platform]")
{
    PaperFonts fonts = test::house_fonts();
    fonts[2] = std::make_shared<const std::string>("no font at all");
    const auto opened = CairoPaper::open(fonts);
    REQUIRE_FALSE(opened);
    CHECK(opened.error().message.key == "font.bad");
}
