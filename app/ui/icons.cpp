#include "ui/icons.hpp"

#include <array>
#include <utility>

namespace fyr::icons {

char32_t named(std::string_view name)
{
    static constexpr auto table = std::to_array<std::pair<std::string_view, char32_t>>({
        {"school", school}, {"child_care", child_care}, {"local_police", local_police},
        {"gavel", local_police}, {"medical_services", medical_services}, {"child_friendly", medical_services},
        {"local_hospital", local_hospital}, {"sports_soccer", sports_soccer}, {"family_restroom", family_restroom},
        {"people", family_restroom}, {"holiday_village", holiday_village}, {"person_outline", person_outline},
        {"visibility_off", person_outline}, {"account_balance", account_balance}, {"home_work", apartment},
        {"volunteer_activism", handshake}, {"handshake", handshake}, {"travel_explore", travel_explore},
        {"search", travel_explore}, {"assignment", assignment}, {"done", check_circle_outline},
        {"check_circle_outline", check_circle_outline}, {"priority_high", priority_high}, {"autorenew", autorenew},
        {"call_merge", swap_horiz}, {"forward", arrow_forward}, {"hourglass_empty", hourglass_empty}, {"groups", groups},
        {"more_horiz", more_horiz}, {"face", child_care}, {"help", help_outline}, {"flag", flag}, {"map", map},
        {"schedule", schedule}, {"event", event}, {"lightbulb", lightbulb}, {"shield", shield}, {"folder", folder},
        {"person", person}, {"person_outline", person_outline}, {"apartment", apartment}, {"group", group}, {"radar", radar},
        {"trending_up", trending_up}, {"route", route}, {"stairs", stairs}, {"timer", timer}, {"build", build},
        {"savings", savings}, {"chat", chat}, {"checklist", checklist}, {"star", star}, {"celebration", celebration}});
    for (const auto& [key, code] : table)
        if (key == name) return code;
    return person_outline;
}

} // namespace fyr::icons
