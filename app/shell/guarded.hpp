// What shows or takes the words of one notification (level 2 of domain.md 7.2).
#pragma once

#include "board/ui_actions.hpp"

namespace fyr {

[[nodiscard]] constexpr bool is_of_a_case(FormKind kind)
{
    return kind != FormKind::none && kind != FormKind::plan && kind != FormKind::person && kind != FormKind::open_meeting;
}

[[nodiscard]] constexpr bool reads_a_case(SheetKind kind)
{
    return kind == SheetKind::original || kind == SheetKind::duties || kind == SheetKind::links || kind == SheetKind::dimension ||
           kind == SheetKind::parking || kind == SheetKind::outcomes || kind == SheetKind::marker || kind == SheetKind::scale;
}

} // namespace fyr
