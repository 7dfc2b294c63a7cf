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

/// The notification whose words the glass would then show; none: not another one than now.
[[nodiscard]] inline CaseId read_by(const UiAction& action)
{
    if (const auto* go = std::get_if<GoTo>(&action)) return reads_one_case(go->page) ? go->about : CaseId{};
    if (const auto* open = std::get_if<OpenSheet>(&action)) return reads_a_case(open->sheet.kind) ? open->sheet.about : CaseId{};
    if (const auto* open = std::get_if<OpenForm>(&action)) return is_of_a_case(open->form.kind) ? open->form.about : CaseId{};
    return {};
}

} // namespace fyr
