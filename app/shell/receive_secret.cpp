#include "shell/receive_secret.hpp"

namespace fyr {

Result<std::string> receive_secret(Journal& journal, const std::function<std::string()>& new_id)
{
    constexpr std::string_view name = "receive_secret";
    Result<std::string> kept = journal.note(name);
    if (!kept || !kept->empty()) return kept;
    std::string made = new_id();
    made += new_id();
    if (auto stored = journal.set_note(name, made); !stored) return stored.error();
    return made;
}

} // namespace fyr
