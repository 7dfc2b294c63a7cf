// What holds for any bytes read as a journal entry; shared by the tests and the fuzzer.
#pragma once

#include "codec/entry_codec.hpp"

#include <string_view>

namespace fyr {

/// What does not hold for these bytes; null when all does.
inline const char* broken_entry_promise(std::string_view bytes)
{
    const auto entry = decode_entry(bytes);
    if (!entry) {
        if (entry.error().kind == ErrorKind::corrupt)
            return entry.error().message.key == "store.entry" ? nullptr : "a damaged entry says store.entry";
        if (entry.error().kind == ErrorKind::unsupported)
            return entry.error().message.key == "store.newer" ? nullptr : "a newer entry says store.newer";
        return "an entry is damaged or newer, nothing else";
    }
    const std::string text = encode_entry(*entry);
    const auto again = decode_entry(text);
    if (!again) return "what was read can be written and read again";
    if (!(*again == *entry)) return "what was written is what was read";
    if (encode_entry(*again) != text) return "the same entry is the same text";
    History history;
    evolve(history, *entry, "fuzz"); // total, whatever it says
    evolve(history, Entry{Undone{}}, "fuzz");
    evolve(history, Entry{Redone{}}, "fuzz");
    return nullptr;
}

} // namespace fyr
