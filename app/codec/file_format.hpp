// What kind of file of ours this is: every one of them says so in "format": "fyrtaarn/KIND/NUMBER".
#pragma once

#include <string_view>

namespace fyr {

/// The number behind `name` ("fyrtaarn/board/"); 0 when the file (UTF-8) says something else or nothing. Looks no
/// further than it must: a newer file may look different.
[[nodiscard]] int format_number(std::string_view bytes, std::string_view name);

} // namespace fyr
