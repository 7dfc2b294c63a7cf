// What holds for any bytes read as a board; shared by the tests and the fuzzer.
#pragma once

#include "codec/board_codec.hpp"
#include "domain/decide.hpp"
#include "domain/invariants.hpp"
#include "domain/privacy.hpp"

#include <string_view>

namespace fyr {

/// The file with the checksum its content asks for, so that changed content gets past it; "" when it is refused for
/// another reason than its checksum or holds none.
inline std::string signed_again(std::string_view bytes)
{
    std::string text(bytes);
    for (const std::string field : {"checksum", "seal"}) {
        const std::string before = "\"" + field + "\": \"";
        const auto refused = decode_board_file(text);
        const auto at = text.find(before);
        if (refused || refused.error().message.key != "board." + field || at == std::string::npos) continue;
        const auto begin = at + before.size(), end = text.find('"', begin);
        if (end == std::string::npos) return {};
        text.replace(begin, end - begin, refused.error().message.args.front().second);
    }
    return text == bytes ? std::string() : text;
}

/// What does not hold for these bytes; null when all does.
inline const char* broken_board_promise(std::string_view bytes)
{
    const auto file = decode_board_file(bytes);
    if (!file) {
        const ErrorKind kind = file.error().kind;
        if (kind != ErrorKind::corrupt && kind != ErrorKind::unsupported) return "a board is damaged or newer, nothing else";
        for (const auto& [name, value] : file.error().message.args) {
            if (value.size() > 4000) return "a sentence about a damaged board is short";
            if (mask_private(value).text != value) return "a sentence about a damaged board covers numbers";
        }
        return nullptr;
    }
    State state;
    evolve(state, BoardImported{file->import.board, file->import.cases});
    for (const ExportLevel level : {ExportLevel::overview, ExportLevel::full}) {
        const std::string text = encode_board(state, level, file->entry, file->exported, file->subject);
        const auto again = decode_board_file(text);
        if (!again) return "what was read can be written and read again";
        if (again->level != level || again->entry != file->entry) return "the file says what it was told";
        State same;
        evolve(same, BoardImported{again->import.board, again->import.cases});
        if (!(same.board() == at_level(state, level).board())) return "the board comes back";
        if (board_checksum(same, level) != again->checksum) return "what comes back has the same checksum";
        if (encode_board(same, level, file->entry, file->exported, file->subject) != text) return "the same board is the same text";
    }
    static const Rules rules{};
    const auto taken = decide(State{}, ImportBoard{std::make_shared<const WholeBoard>(file->import)}, {0, rules});
    if (taken && !broken_invariants(state).empty()) return "only a sound board is taken";
    return nullptr;
}

} // namespace fyr
