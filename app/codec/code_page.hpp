// Which letters a file means that is not UTF-8: Windows-1252, as Excel and most programs write, or the code page of DOS (850,
// and 865 for Danish letters), as Excel's "CSV (MS-DOS)" does.
#pragma once

#include <string>
#include <string_view>

namespace fyr {

enum class CodePage { windows_1252, dos_850, doubtful };

/// Judged by the bytes that are letters of Danish or its neighbours in one of them and nearly nothing in the other, where they
/// stand beside a plain letter: 86 91 9B 8F 9D 84 94 81 are å æ ø Å Ø ä ö ü in 850, E6 F8 E5 C6 D8 C5 E9 E4 F6 FC are æ ø å Æ Ø Å
/// é ä ö ü in 1252. Only the first kind: dos_850. Both: doubtful, and no letter of it is to be believed. Else windows_1252.
/// Signs of 1252 that share a byte do not count where they stand as signs: ‘ † „ ” before or behind a word.
[[nodiscard]] CodePage code_page_of(std::string_view bytes);

/// Bytes of code page 850 as UTF-8.
[[nodiscard]] std::string from_dos_850(std::string_view bytes);

} // namespace fyr
