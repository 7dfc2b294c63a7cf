// What colleagues have said will be done, and is not done yet: in the summary, on Home first thing next morning, in a sheet.
#pragma once

#include "domain/meeting_record.hpp"
#include "ui/frame.hpp"

namespace fyr {

/// "Svale: Risikovurdering"; without free text while words are veiled: "Svale: akut handling".
[[nodiscard]] std::string agreement_words(const Frame& f, const Agreement& a);
/// "kl. 9.30", "i dag", "tors. 5. marts"; one whose hour has passed: "skulle være gjort 09.30".
[[nodiscard]] std::string agreement_when(const Frame& f, const Agreement& a);
/// What says that it is done, by whoever is in; none for what is being promised in this meeting.
[[nodiscard]] std::optional<Intent> agreement_done(const Frame& f, const Agreement& a);
/// How many lines it takes to say what in `width`, at most `most`; owner and hour stand beside the first. `signs`: room for an octagon.
[[nodiscard]] int agreement_lines(const Frame& f, const Agreement& a, float width, int most, bool signs);
/// Owner, what, when in so many lines of `line` lp; before an acute one stands an octagon.
void draw_agreement_line(Frame& f, const Agreement& a, Rect at, float line, int lines, bool signs);
/// On Home: the first of them with "Gjort", and how many more there are. `at` is as high as agreements_plate_height says.
void draw_agreements_plate(Frame& f, Rect at);
[[nodiscard]] float agreements_plate_height(const Frame& f, float width);
/// There is one to show.
[[nodiscard]] bool has_agreements(const Frame& f);

} // namespace fyr
