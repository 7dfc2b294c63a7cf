// Sheets of one case: everything else one can do with it.
#include "ui/sheets.hpp"

namespace fyr {

void draw_more_sheet(Frame& f) { (void)f; }
void draw_duties_sheet(Frame& f) { (void)f; }
void draw_links_sheet(Frame& f) { (void)f; }
void draw_original_sheet(Frame& f) { (void)f; }
void draw_dimension_sheet(Frame& f) { (void)f; }
void draw_questions_sheet(Frame& f) { (void)f; }
void draw_parking_sheet(Frame& f) { (void)f; }

} // namespace fyr
