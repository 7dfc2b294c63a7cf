// One file looked through for traces. Used by the traces_*.cpp files only.
#pragma once

#include "platform/files.hpp"
#include "shell/traces.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace fyr {

inline constexpr std::uint64_t largest_searched = std::uint64_t{256} << 20U; ///< bytes; larger ones are not read

/// A reference or wording of theirs in what a sender wrote, or in the name of his file. Codes are the wall's: he does not know them.
[[nodiscard]] Found search_senders(std::string_view bytes, const Traces& traces);
/// The same, or a code, in what the wall saved.
[[nodiscard]] Found search_saved(std::string_view bytes, const Traces& traces);

/// Keeps the first failure and all that could not be reached, and goes on with the rest.
struct TraceReport {
    Result<void> result;
    Unreached unreached;
    std::string root; ///< the data folder

    void operator()(const Result<void>& done)
    {
        if (result && !done) result = done;
    }
    void not_reached(const std::string& path);
};

void clean_exports(const DataFolder& data, const Traces& traces, TraceReport& report);
void clean_inbox(const DataFolder& data, const Traces& traces, const Rules& rules, const Say& say, TraceReport& report);

} // namespace fyr
