// What makes the ids of records without a reference unguessable: a secret of this wall, kept in its journal.
#pragma once

#include "platform/journal.hpp"

#include <functional>
#include <string>

namespace fyr {

/// The secret for read_notifications; made from two new_id() at the first call and the same ever after.
[[nodiscard]] Result<std::string> receive_secret(Journal& journal, const std::function<std::string()>& new_id);

} // namespace fyr
