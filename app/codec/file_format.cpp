#include "codec/file_format.hpp"

#include "codec/json_pull.hpp"

namespace fyr {

int format_number(std::string_view bytes, std::string_view name)
{
    JsonPull from(bytes);
    std::string format;
    static_cast<void>(from.object([&](std::string_view key) {
        if (key != "format") return from.skip();
        static_cast<void>(from.string(format));
        return false; // found: no need to go on
    }));
    if (!format.starts_with(name)) return 0;
    JsonPull number(std::string_view(format).substr(name.size()));
    int n = 0;
    return number.read(n) && number.at_end() && n > 0 ? n : 0;
}

} // namespace fyr
