// The pictures of the Material icon font by name (design system part 4).
#pragma once

#include <string_view>

namespace fyr::icons {

inline constexpr char32_t home = 0xe88a, undo = 0xe166, redo = 0xe15a, arrow_back = 0xe5c4, arrow_forward = 0xe5c8, add = 0xe145,
                          remove = 0xe15b, check = 0xe5ca, close = 0xe5cd, done_all = 0xe877, sort = 0xe164,
                          visibility = 0xe8f4, visibility_off = 0xe8f5, lock = 0xe897, lock_open = 0xe898, tune = 0xe429,
                          search = 0xe8b6, priority_high = 0xe645, hourglass_bottom = 0xea5c, hourglass_empty = 0xe88b,
                          schedule = 0xe8b5, event = 0xe878, person = 0xe7fd, person_outline = 0xe7ff, groups = 0xf233,
                          flag = 0xe153, handshake = 0xebcb, school = 0xe80c, child_care = 0xeb41, local_police = 0xef56,
                          medical_services = 0xf109, local_hospital = 0xe548, sports_soccer = 0xea2f,
                          family_restroom = 0xf1a2, holiday_village = 0xe58a, travel_explore = 0xe2db, assignment = 0xe85d,
                          check_circle = 0xe86c, check_circle_outline = 0xe92d, remove_circle_outline = 0xe15d,
                          lightbulb = 0xe90f, help_outline = 0xe8fd, note_add = 0xe89c, edit = 0xe3c9, more_horiz = 0xe5d3,
                          pan_tool = 0xe925, swap_horiz = 0xe8d4, image = 0xe3f4, data_object = 0xead3, usb = 0xe1e0,
                          folder = 0xe2c7, shield = 0xe9e0, chevron_left = 0xe5cb, chevron_right = 0xe5cc,
                          arrow_down = 0xe313, arrow_up = 0xe316, light_mode = 0xe518, dark_mode = 0xe51c,
                          autorenew = 0xe863, apartment = 0xea40, account_balance = 0xe84f;

/// What the game plan asks for beside these.
inline constexpr char32_t map = 0xe55b, radar = 0xf04e, trending_up = 0xe8e5, trending_flat = 0xe8e4, trending_down = 0xe8e3,
                          change_history = 0xe86b, timeline = 0xe922, route = 0xeacd, stairs = 0xf1a9, group = 0xe7ef,
                          report = 0xe160, warning = 0xe002, block = 0xe14b, pause = 0xe034, play_arrow = 0xe037, stop = 0xe047,
                          skip_next = 0xe044, skip_previous = 0xe045, timer = 0xe425, more_time = 0xea5d,
                          event_available = 0xe614, event_repeat = 0xeb7b, how_to_vote = 0xe175, thumb_up = 0xe8dc,
                          poll = 0xe801, checklist = 0xe6b1, fact_check = 0xf0c5, radio_button_unchecked = 0xe836,
                          contrast = 0xeb37, star = 0xe838, emoji_events = 0xea23, celebration = 0xea65, link = 0xe157,
                          chat = 0xe0cb, drag_indicator = 0xe945, content_copy = 0xe14d, delete_bin = 0xe872, archive = 0xe149,
                          unarchive = 0xe169, inventory = 0xe1a1, savings = 0xe2eb, build = 0xe869, history = 0xe889;

/// What the keyboard on the glass asks for beside these.
inline constexpr char32_t backspace = 0xe14a, arrow_upward = 0xe5d8, keyboard_return = 0xe31b, keyboard_tab = 0xe31c, keyboard_hide = 0xe31a,
                          keyboard = 0xe312, capslock = 0xe318;

/// Marks of a notification and the case page.
inline constexpr char32_t phone_disabled = 0xe9cc, people = 0xe7fb, folder_open = 0xe2c8, pregnant_woman = 0xe91e,
                          record_voice_over = 0xe91f, touch_app = 0xe913, zoom_in = 0xe8ff, mail = 0xe158, description = 0xe873, print = 0xe8ad;

/// What the trainer points with.
inline constexpr char32_t torch = 0xe25f;

/// Brings the board down into reach, and up again.
inline constexpr char32_t vertical_align_bottom = 0xe258, vertical_align_top = 0xe25a;

/// The picture a rules file names ("school"); a plain person when the name is not known.
[[nodiscard]] char32_t named(std::string_view name);

} // namespace fyr::icons
