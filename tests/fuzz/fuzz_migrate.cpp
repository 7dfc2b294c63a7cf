// What older programs left behind: any JSON is migrated to today's format or refused, and any bytes are a part of a
// checkpoint or refused.
#include "codec/entry_codec.hpp"
#include "codec/migrate.hpp"
#include "codec/state_codec.hpp"

#include <nlohmann/json.hpp>

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size)
{
    const std::string text(reinterpret_cast<const char*>(data), size);
    if (const auto entry = fyr::migrated_entry(text); entry && nlohmann::json::parse(*entry)["v"] != fyr::entry_format) std::abort();
    for (const char* part : {"meta", "board", "known", "case/1"}) {
        const auto state = fyr::decode_state({{part, text}});
        if (!state) continue;
        const auto again = fyr::decode_state(fyr::encode_state(*state));
        if (!again || !(*again == *state)) std::abort();
    }
    return 0;
}
