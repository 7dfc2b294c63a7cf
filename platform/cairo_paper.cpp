#include "platform/cairo_paper.hpp"

#include "base/overloaded.hpp"
#include "base/text.hpp"

#include <cairo-ft.h>
#include <cairo-pdf.h>
#include <cairo.h>

#include <ft2build.h>
#include FT_FREETYPE_H

#include <cmath>
#include <numbers>
#include <unordered_map>

namespace fyr {

namespace paper_faces { // named: CairoPaper holds them

template <auto close>
struct Closes {
    template <class T>
    void operator()(T* held) const
    {
        close(held);
    }
};
/// A font file in FreeType's hands. Cairo may remember it longer than we do, so it goes with cairo's last word about it.
struct HeldFace {
    std::shared_ptr<const std::string> bytes;
    std::shared_ptr<FT_LibraryRec_> library;
    FT_Face face = nullptr;
    ~HeldFace()
    {
        if (face) FT_Done_Face(face);
    }
    HeldFace(std::shared_ptr<const std::string> b, std::shared_ptr<FT_LibraryRec_> l) : bytes(std::move(b)), library(std::move(l))
    {
        if (!bytes) return;
        const auto* data = reinterpret_cast<const FT_Byte*>(bytes->data());
        if (FT_New_Memory_Face(library.get(), data, static_cast<FT_Long>(bytes->size()), 0, &face) != 0) face = nullptr;
    }
    HeldFace(const HeldFace&) = delete;
    HeldFace& operator=(const HeldFace&) = delete;
};

struct Glyph {
    FT_UInt index = 0;  ///< 0: the face does not have it
    double advance = 0; ///< of the em
};

struct Face {
    FT_Face file = nullptr;
    std::unique_ptr<cairo_font_face_t, Closes<cairo_font_face_destroy>> drawn;
    mutable std::unordered_map<char32_t, Glyph> known{}; ///< asked for before

    [[nodiscard]] Glyph glyph(char32_t point) const
    {
        const auto [at, is_new] = known.try_emplace(point);
        if (is_new) {
            const FT_UInt index = FT_Get_Char_Index(file, point);
            if (FT_Load_Glyph(file, index, FT_LOAD_NO_SCALE) == 0)
                at->second = {index, static_cast<double>(file->glyph->metrics.horiAdvance) / file->units_per_EM};
        }
        return at->second;
    }
};

} // namespace paper_faces

namespace {

using paper_faces::Closes, paper_faces::Face, paper_faces::Glyph, paper_faces::HeldFace;
using Surface = std::unique_ptr<cairo_surface_t, Closes<cairo_surface_destroy>>;
using Pen = std::unique_ptr<cairo_t, Closes<cairo_destroy>>;

Face open_face(const std::shared_ptr<const std::string>& bytes, const std::shared_ptr<FT_LibraryRec_>& library)
{
    static const cairo_user_data_key_t key{};
    auto held = std::make_unique<HeldFace>(bytes, library);
    if (!held->face || held->face->units_per_EM == 0) return {};
    Face face;
    face.file = held->face;
    face.drawn.reset(cairo_ft_font_face_create_for_ft_face(held->face, FT_LOAD_NO_HINTING));
    const auto gone = [](void* data) { delete static_cast<HeldFace*>(data); };
    if (cairo_font_face_set_user_data(face.drawn.get(), &key, held.get(), gone) != CAIRO_STATUS_SUCCESS) return {};
    held.release(); // cairo has it
    return face;
}

cairo_status_t append(void* to, const unsigned char* bytes, unsigned length)
{
    static_cast<std::string*>(to)->append(reinterpret_cast<const char*>(bytes), length);
    return CAIRO_STATUS_SUCCESS;
}

Error not_drawn() { return failed(ErrorKind::io, "paper.not_drawn"); }

void ink(cairo_t* pen, float grey) { cairo_set_source_rgb(pen, double{grey}, double{grey}, double{grey}); }

void fill_or_stroke(cairo_t* pen, float line, float grey)
{
    ink(pen, grey);
    if (line <= 0) return cairo_fill(pen);
    cairo_set_line_width(pen, double{line});
    cairo_stroke(pen);
}

void draw(cairo_t* pen, const PaperBox& box)
{
    const double x = double{box.at.x}, y = double{box.at.y}, w = double{box.at.w}, h = double{box.at.h}, r = double{box.radius};
    constexpr double quarter = std::numbers::pi / 2;
    if (r <= 0) {
        cairo_rectangle(pen, x, y, w, h);
    } else {
        cairo_new_sub_path(pen);
        cairo_arc(pen, x + w - r, y + r, r, -quarter, 0);
        cairo_arc(pen, x + w - r, y + h - r, r, 0, quarter);
        cairo_arc(pen, x + r, y + h - r, r, quarter, 2 * quarter);
        cairo_arc(pen, x + r, y + r, r, 2 * quarter, 3 * quarter);
        cairo_close_path(pen);
    }
    fill_or_stroke(pen, box.line, box.grey);
}

void draw(cairo_t* pen, const PaperShape& shape)
{
    if (shape.corners.empty()) return;
    cairo_new_path(pen);
    for (const Point& p : shape.corners) cairo_line_to(pen, double{p.x}, double{p.y});
    if (shape.closed) cairo_close_path(pen);
    const double dash = double{shape.dash};
    if (dash > 0) cairo_set_dash(pen, &dash, 1, 0);
    fill_or_stroke(pen, shape.line, shape.grey);
    if (dash > 0) cairo_set_dash(pen, nullptr, 0, 0);
}

void draw(cairo_t* pen, const PaperDisc& disc)
{
    const double top = -std::numbers::pi / 2;
    const double x = double{disc.center.x}, y = double{disc.center.y};
    cairo_new_sub_path(pen);
    if (disc.part < 1 && disc.line <= 0) cairo_move_to(pen, x, y);
    cairo_arc(pen, x, y, double{disc.radius}, top, top + 2 * std::numbers::pi * double{disc.part});
    if (disc.part >= 1 || disc.line <= 0) cairo_close_path(pen);
    fill_or_stroke(pen, disc.line, disc.grey);
}

void draw(cairo_t* pen, const Face& face, const PaperText& text)
{
    std::string clean;
    std::vector<cairo_glyph_t> glyphs;
    std::vector<cairo_text_cluster_t> clusters;
    double x = double{text.at.x};
    for (const char32_t point : to_code_points(text.text)) {
        const std::size_t before = clean.size();
        append_utf8(clean, point);
        const Glyph glyph = face.glyph(point);
        glyphs.push_back({glyph.index, x, double{text.at.y}});
        clusters.push_back({static_cast<int>(clean.size() - before), 1});
        x += glyph.advance * double{text.size};
    }
    if (glyphs.empty()) return;
    cairo_set_font_face(pen, face.drawn.get());
    cairo_set_font_size(pen, double{text.size});
    ink(pen, text.grey);
    cairo_show_text_glyphs(pen, clean.data(), static_cast<int>(clean.size()), glyphs.data(), static_cast<int>(glyphs.size()),
                           clusters.data(), static_cast<int>(clusters.size()), cairo_text_cluster_flags_t{});
}

/// Letters where they were measured to be, whatever the size: no hints.
void prepare(cairo_t* pen)
{
    const std::unique_ptr<cairo_font_options_t, Closes<cairo_font_options_destroy>> options(cairo_font_options_create());
    cairo_font_options_set_hint_style(options.get(), CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options.get(), CAIRO_HINT_METRICS_OFF);
    cairo_font_options_set_antialias(options.get(), CAIRO_ANTIALIAS_GRAY);
    cairo_set_font_options(pen, options.get());
    cairo_set_line_join(pen, CAIRO_LINE_JOIN_MITER);
}

} // namespace

struct CairoPaper::Faces {
    std::array<paper_faces::Face, paper_face_count> faces;

    [[nodiscard]] const paper_faces::Face& of(PaperFace face) const { return faces[static_cast<std::size_t>(face)]; }

    void draw_page(cairo_t* pen, const PaperPage& page) const
    {
        const overloaded each{[&](const PaperText& t) { draw(pen, of(t.face), t); }, [&](const auto& thing) { draw(pen, thing); }};
        for (const PaperThing& thing : page.things) std::visit(each, thing);
    }
};

CairoPaper::CairoPaper(std::unique_ptr<Faces> faces) : faces_(std::move(faces)) {}
CairoPaper::~CairoPaper() = default;

Result<std::unique_ptr<CairoPaper>> CairoPaper::open(const PaperFonts& fonts)
{
    FT_Library opened = nullptr;
    if (FT_Init_FreeType(&opened) != 0) return failed(ErrorKind::corrupt, "font.bad", {{"font", "FreeType"}});
    const std::shared_ptr<FT_LibraryRec_> library(opened, FT_Done_FreeType);
    auto faces = std::make_unique<Faces>();
    for (std::size_t i = 0; i < paper_face_count; ++i) {
        faces->faces[i] = open_face(fonts[i], library);
        if (!faces->faces[i].drawn) return failed(ErrorKind::corrupt, "font.bad", {{"font", "Inter"}});
    }
    return std::unique_ptr<CairoPaper>(new CairoPaper(std::move(faces)));
}

float CairoPaper::width(PaperFace face, float size, std::string_view text) const
{
    double sum = 0;
    for (const char32_t point : to_code_points(text)) sum += faces_->of(face).glyph(point).advance;
    return static_cast<float>(sum * double{size});
}

Result<std::string> CairoPaper::pdf(const std::vector<PaperPage>& pages, const PaperTitle& title) const
{
    std::string bytes;
    const Size first = pages.empty() ? Size{595, 842} : pages.front().size;
    const Surface surface(cairo_pdf_surface_create_for_stream(append, &bytes, double{first.w}, double{first.h}));
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_TITLE, title.title.c_str());
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_SUBJECT, title.subject.c_str());
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_CREATOR, "Fyrtårn");
    cairo_pdf_surface_set_metadata(surface.get(), CAIRO_PDF_METADATA_CREATE_DATE, ""); // else it is the machine's clock
    for (const PaperPage& page : pages) {
        cairo_pdf_surface_set_size(surface.get(), double{page.size.w}, double{page.size.h});
        const Pen pen(cairo_create(surface.get()));
        prepare(pen.get());
        faces_->draw_page(pen.get(), page);
        cairo_show_page(pen.get());
        if (cairo_status(pen.get()) != CAIRO_STATUS_SUCCESS) return not_drawn();
    }
    cairo_surface_finish(surface.get());
    if (cairo_surface_status(surface.get()) != CAIRO_STATUS_SUCCESS) return not_drawn();
    return bytes;
}

Result<std::string> CairoPaper::png(const PaperPage& page, float dpi, const std::vector<PngText>& texts) const
{
    const float k = dpi / 72;
    const int width = static_cast<int>(std::lround(page.size.w * k)), height = static_cast<int>(std::lround(page.size.h * k));
    std::string bytes;
    const auto sink = [&bytes](std::string_view part) {
        bytes += part;
        return true;
    };
    auto writer = PngWriter::begin(sink, width, height, PngAlpha::none, texts, dpi);
    if (!writer) return writer.error();
    const int rows = png_band_rows(width); // band by band, so that a large sheet needs little memory
    std::vector<std::uint32_t> pixels(static_cast<std::size_t>(width) * static_cast<std::size_t>(rows));
    for (int top = 0; top < height; top += rows) {
        const Surface surface(cairo_image_surface_create_for_data(reinterpret_cast<unsigned char*>(pixels.data()), CAIRO_FORMAT_RGB24,
                                                                  width, rows, width * 4));
        const Pen pen(cairo_create(surface.get()));
        ink(pen.get(), 1);
        cairo_paint(pen.get());
        cairo_translate(pen.get(), 0, -top);
        cairo_scale(pen.get(), double{k}, double{k});
        prepare(pen.get());
        faces_->draw_page(pen.get(), page);
        cairo_surface_flush(surface.get());
        if (cairo_status(pen.get()) != CAIRO_STATUS_SUCCESS) return not_drawn();
        const int count = std::min(rows, height - top);
        for (std::uint32_t& pixel : pixels) pixel = 0xFF000000U | (pixel & 0xFF00U) | (pixel & 0xFFU) << 16U | (pixel >> 16U & 0xFFU);
        if (auto done = (*writer)->rows(pixels.data(), width, count); !done) return done.error();
    }
    if (auto done = (*writer)->finish(); !done) return done.error();
    return bytes;
}

} // namespace fyr
