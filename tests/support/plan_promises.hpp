// What holds for any bytes read as a plan; shared by the tests and the fuzzer.
#pragma once

#include "codec/plan_codec.hpp"
#include "domain/decide.hpp"
#include "domain/invariants.hpp"
#include "domain/privacy.hpp"

#include <memory>
#include <string>
#include <string_view>

namespace fyr {

/// The file with the checksum its content asks for, so that changed content gets past it; "" when it is refused for
/// another reason than its checksum or holds none.
inline std::string signed_plan(std::string_view bytes)
{
    std::string text(bytes);
    for (const std::string field : {"checksum", "seal"}) {
        const std::string name = "\"" + field + "\"";
        const auto refused = read_plan_file(text);
        const auto at = text.find(name);
        if (refused || refused.error().message.key != "plan_file." + field || at == std::string::npos) continue;
        const auto begin = text.find('"', at + name.size());
        const auto end = begin == std::string::npos ? begin : text.find('"', begin + 1);
        if (end == std::string::npos) return {};
        text.replace(begin + 1, end - begin - 1, refused.error().message.args.front().second);
    }
    return text == bytes ? std::string() : text;
}

/// What does not hold for these bytes; null when all does.
inline const char* broken_plan_promise(std::string_view bytes)
{
    const auto file = read_plan_file(bytes);
    if (!file) {
        const ErrorKind kind = file.error().kind;
        if (kind != ErrorKind::corrupt && kind != ErrorKind::unsupported) return "a plan is damaged or newer, nothing else";
        for (const auto& [name, value] : file.error().message.args) {
            if (value.size() > 4000) return "a sentence about a refused plan is short";
            const bool hash = name == "checksum"; // its digits are nobody's, though now and then they look like somebody's
            if (hash && value.size() != 32) return "a checksum is one";
            if (!hash && mask_private(value).text != value) return "a sentence about a refused plan covers numbers";
        }
        return nullptr;
    }
    if (!is_plan_file(bytes)) return "what is read as a plan is told to be one";
    if (!broken_plan(file->plan).empty()) return "what is read is sound";
    for (const ExportLevel level : {ExportLevel::overview, ExportLevel::full}) {
        const Plan shown = at_level(file->plan, level);
        PlanFileHead head = file->head;
        head.level = level;
        const std::string text = write_plan(file->plan, head);
        const auto again = read_plan_file(text);
        if (!again) return "what was read can be written and read again";
        if (!(again->head == head)) return "the file says what it was told";
        if (!(again->plan == shown)) return "the plan comes back";
        if (again->checksum != plan_checksum(file->plan, level)) return "what comes back has the same checksum";
        if (write_plan(again->plan, head) != text) return "the same plan is the same text";
    }
    static const Rules rules{};
    const auto added = decide(State{}, AddPlan{std::make_shared<const Plan>(file->plan), true}, {0, rules});
    if (!added && added.error().kind == ErrorKind::corrupt) return "a wall finds nothing broken in what was read";
    return nullptr;
}

} // namespace fyr
