#include "shell/assets.hpp"

#include "codec/rules_codec.hpp"
#include "codec/strings_codec.hpp"
#include "codec/templates_codec.hpp"
#include "platform/files.hpp"

#include <cstdlib>
#include <filesystem>

namespace fyr {

namespace {

constexpr std::uint64_t largest_asset = 8U << 20U;

/// Places Debian's packages put the fonts; the first that is there is taken.
constexpr const char* inter_folder = "/usr/share/fonts/opentype/inter/";
constexpr const char* icon_file = "/usr/share/fonts/truetype/material-design-icons-iconfont/MaterialIcons-Regular.ttf";

/// Reads what people edit: a broken edit is refused with its reason and the last good copy is used instead.
template <class Decode>
auto load_edited(const std::string& file, const std::string& name, const std::string& data_dir, bool keeps_copies, Decode&& decode,
                 std::vector<Message>& warnings) -> decltype(decode(std::string(), name))
{
    const std::string good = data_dir.empty() ? "" : data_dir + "/last-good/" + name;
    const auto text = read_file(file, largest_asset);
    if (text) {
        auto decoded = decode(*text, name);
        if (decoded) {
            if (keeps_copies && !good.empty()) {
                const auto kept = read_file(good, largest_asset);
                if ((!kept || *kept != *text) && make_folders(folder_of(good))) (void)write_file(good, *text);
            }
            return decoded;
        }
        warnings.push_back(decoded.error().message);
        const auto last = good.empty() ? Result<std::string>(decoded.error()) : read_file(good, largest_asset);
        if (!last) return decoded.error();
        return decode(*last, name);
    }
    warnings.push_back(text.error().message);
    const auto last = good.empty() ? Result<std::string>(text.error()) : read_file(good, largest_asset);
    if (!last) return text.error();
    return decode(*last, name);
}

Result<FontBytes> load_fonts()
{
    static constexpr std::array<const char*, 5> files{"Inter-Regular.otf", "Inter-Medium.otf", "Inter-SemiBold.otf",
                                                      "Inter-Bold.otf", "InterDisplay-SemiBold.otf"};
    FontBytes bytes;
    for (std::size_t i = 0; i < files.size(); ++i) {
        auto read = read_file(std::string(inter_folder) + files[i], largest_asset);
        if (!read) return read.error();
        bytes.faces[i] = std::make_shared<const std::string>(*std::move(read));
    }
    auto icons = read_file(icon_file, largest_asset);
    if (!icons) return icons.error();
    bytes.icons = std::make_shared<const std::string>(*std::move(icons));
    return bytes;
}

} // namespace

std::string assets_folder()
{
    if (const char* given = std::getenv("FYRTAARN_ASSETS"); given && *given) return given;
    std::error_code error;
    const auto program = std::filesystem::read_symlink("/proc/self/exe", error);
    if (!error) {
        const auto installed = program.parent_path().parent_path() / "share/fyrtaarn";
        if (std::filesystem::exists(installed / "rules", error)) return installed.string();
    }
    return FYR_SOURCE_ASSETS;
}

Result<Strings> load_strings(const std::string& folder, Language language)
{
    const std::string suffix = "." + std::string(name_of(language)) + ".json", whole = suffix.substr(1);
    const auto entries = list_folder(folder + "/strings");
    if (!entries) return entries.error();
    std::vector<std::pair<std::string, std::string>> texts;
    for (const FolderEntry& entry : *entries) {
        if (entry.name != whole && !entry.name.ends_with(suffix)) continue;
        const auto text = read_file(folder + "/strings/" + entry.name, largest_asset);
        if (!text) return text.error();
        texts.emplace_back(entry.name, *text);
    }
    return decode_strings(language, texts);
}

Result<Assets> load_assets(const std::string& folder, const std::string& data_dir, bool keeps_copies)
{
    Assets assets;
    assets.folder = folder;
    auto da = load_strings(folder, Language::da);
    if (!da) return da.error();
    auto en = load_strings(folder, Language::en);
    if (!en) return en.error();
    assets.da = *std::move(da);
    assets.en = *std::move(en);
    auto rules = load_edited(folder + "/rules/denmark.json", "denmark.json", data_dir, keeps_copies, decode_rules, assets.warnings);
    if (!rules) return rules.error();
    assets.rules = *std::move(rules);
    for (const char* name : {"triangle-2019.json", "triangle-2007.json"}) {
        auto triangle = load_edited(folder + "/templates/" + name, name, data_dir, keeps_copies, decode_triangle, assets.warnings);
        if (!triangle) return triangle.error();
        assets.templates.triangles.push_back(*std::move(triangle));
    }
    auto questions = load_edited(folder + "/templates/funnel-questions.json", "funnel-questions.json", data_dir, keeps_copies,
                                 decode_funnel_questions, assets.warnings);
    if (!questions) return questions.error();
    assets.templates.questions = *std::move(questions);
    auto fonts = load_fonts();
    if (!fonts) return fonts.error();
    assets.fonts = *std::move(fonts);
    return assets;
}

} // namespace fyr
