#include "platform/damaged_copy.hpp"

#include <array>
#include <ctime>

namespace fyr {

std::string copy_name(Stamp made)
{
    const std::time_t seconds = made / ms_per_second;
    std::tm utc{};
    gmtime_r(&seconds, &utc);
    std::array<char, 32> text{};
    const std::size_t length = std::strftime(text.data(), text.size(), "%Y%m%dT%H%M%SZ", &utc);
    return std::string{damaged_prefix} + std::string{text.data(), length};
}

std::optional<Stamp> copy_made_at(std::string_view name)
{
    if (!name.starts_with(damaged_prefix)) return std::nullopt;
    const std::string stamp{name.substr(damaged_prefix.size())};
    std::tm utc{};
    const char* end = ::strptime(stamp.c_str(), "%Y%m%dT%H%M%SZ", &utc);
    if (end == nullptr || (*end != '\0' && *end != '-')) return std::nullopt;
    return Stamp{::timegm(&utc)} * ms_per_second;
}

} // namespace fyr
