// Pages → PDF or PNG, by the same drawing. Text is text in the PDF, with its fonts embedded; nothing in it tells the time, so
// the same pages are the same bytes. One thread at a time for each CairoPaper.
#pragma once

#include "base/result.hpp"
#include "platform/paper.hpp"
#include "platform/png.hpp"

namespace fyr {

/// What the file says of itself.
struct PaperTitle {
    std::string title, subject; ///< UTF-8; no words of a case
};

class CairoPaper final : public PaperRuler {
public:
    /// corrupt "font.bad" (arg font): bytes that are no font.
    [[nodiscard]] static Result<std::unique_ptr<CairoPaper>> open(const PaperFonts& fonts);
    ~CairoPaper() override;
    CairoPaper(const CairoPaper&) = delete;
    CairoPaper& operator=(const CairoPaper&) = delete;

    [[nodiscard]] float width(PaperFace face, float size, std::string_view text) const override;

    /// All pages as one PDF. io "paper.not_drawn" when cairo cannot.
    [[nodiscard]] Result<std::string> pdf(const std::vector<PaperPage>& pages, const PaperTitle& title) const;
    /// One page as a PNG of that many dots per inch, which stands in the file. Errors as pdf() and PngWriter.
    [[nodiscard]] Result<std::string> png(const PaperPage& page, float dpi, const std::vector<PngText>& texts) const;

private:
    struct Faces;
    explicit CairoPaper(std::unique_ptr<Faces> faces);
    std::unique_ptr<Faces> faces_;
};

} // namespace fyr
