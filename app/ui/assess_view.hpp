// The assessment form, which has a layout of its own (design part 4, section 6).
#pragma once

#include "ui/frame.hpp"

#include <map>
#include <string>

namespace fyr {

/// The form of the desk that is being drawn is an assessment of a case that is there.
[[nodiscard]] bool is_assessment(const Frame& f);
void draw_assessment(Frame& f);
/// Where the tab that moves the keyboard to the left covers none of the words; empty: where the keyboard puts it.
[[nodiscard]] Rect keyboard_tab_of_assessment(Frame& f);
/// As scroll_to_focus.
[[nodiscard]] std::map<std::string, float> scroll_to_assess_focus(Frame& f);

} // namespace fyr
