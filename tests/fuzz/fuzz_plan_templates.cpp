// The game plan's files: any bytes in place of one of them are templates, or refused; from every template that is taken a
// plan can be made whose meetings lie on the calendar. The first byte says which file it is.
#include "codec/plan_templates_codec.hpp"
#include "codec/rules_codec.hpp"
#include "domain/invariants.hpp"
#include "domain/plan_from_template.hpp"

#include <cstdlib>
#include <fstream>
#include <iterator>

namespace {

std::string source_file(const std::string& path)
{
    std::ifstream in{FYR_SOURCE_DIR "/assets/" + path, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size)
{
    static const auto shipped = [] {
        std::array<std::string, fyr::plan_template_files.size()> files;
        for (std::size_t i = 0; i < files.size(); ++i) files[i] = source_file(std::string{"templates/"} + fyr::plan_template_files[i]);
        return files;
    }();
    static const auto rules = fyr::decode_rules(source_file("rules/denmark.json"), "denmark.json");
    if (!rules) std::abort();
    if (size == 0) return 0;
    auto files = shipped;
    files[data[0] % files.size()].assign(reinterpret_cast<const char*>(data) + 1, size - 1);
    const auto read = fyr::decode_plan_templates(files);
    if (!read) return 0;
    for (const fyr::PlanTemplate& made_from : read->plans)
        if (!fyr::broken_plan(fyr::plan_from(made_from, *read, "Plan", "", {2026, 3, 3}, fyr::Language::da, *rules)).empty()) std::abort();
    return 0;
}
