#include "shell/assets.hpp"

#include "codec/exercise_codec.hpp"
#include "codec/keyboard_codec.hpp"
#include "codec/plan_templates_codec.hpp"
#include "codec/rules_codec.hpp"
#include "codec/strings_codec.hpp"
#include "codec/round_formats_codec.hpp"
#include "codec/quick_answers_codec.hpp"
#include "codec/templates_codec.hpp"
#include "domain/calendar.hpp"
#include "platform/files.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <iterator>
#include <type_traits>

namespace fyr {

namespace {

constexpr const char* case_library = "cases.json"; ///< of the exercises
constexpr std::uint64_t largest_asset = 8U << 20U;

/// Places Debian's packages put the fonts; the first that is there is taken.
constexpr const char* inter_folder = "/usr/share/fonts/opentype/inter/";
constexpr const char* icon_file = "/usr/share/fonts/truetype/material-design-icons-iconfont/MaterialIcons-Regular.ttf";

template <std::size_t N>
using Names = std::array<const char*, N>;
template <std::size_t N>
using Texts = std::array<std::string, N>;

/// The bytes of all of them, or why the first that cannot be read cannot.
template <std::size_t N>
Result<Texts<N>> read_all(const std::string& folder, const Names<N>& names)
{
    Texts<N> texts;
    for (std::size_t i = 0; i < N; ++i) {
        auto text = read_file(folder + "/" + names[i], largest_asset);
        if (!text) return text.error();
        texts[i] = *std::move(text);
    }
    return texts;
}

/// Where people edit, and where the last good copy is kept.
struct Places {
    std::string edited, good; ///< good "": nowhere
    bool keeps_copies = false;
};

/// Reads what people edit: a broken edit is refused with its reason and the last good copy is used instead. Files that
/// speak of each other are one set: they are used, refused and kept together.
template <std::size_t N, class Decode, class Decoded = std::invoke_result_t<Decode&, const Texts<N>&>>
Decoded load_edited(const Places& places, const Names<N>& names, Decode&& decode, std::vector<Message>& warnings)
{
    const auto texts = read_all(places.edited, names);
    Decoded decoded = texts ? decode(*texts) : Decoded(texts.error());
    if (!decoded) {
        warnings.push_back(decoded.error().message);
        if (places.good.empty()) return decoded;
        const auto last = read_all(places.good, names);
        if (!last) return decoded;
        return decode(*last);
    }
    if (!places.keeps_copies || places.good.empty()) return decoded;
    for (std::size_t i = 0; i < N; ++i) {
        const std::string good = places.good + "/" + names[i];
        const auto kept = read_file(good, largest_asset);
        if ((!kept || *kept != (*texts)[i]) && make_folders(places.good)) (void)write_file(good, (*texts)[i]);
    }
    return decoded;
}

/// The same for a file that stands alone.
template <class Decode>
auto load_one(const Places& places, const char* name, Decode&& decode, std::vector<Message>& warnings)
{
    const auto decode_first = [&](const Texts<1>& texts) { return decode(texts[0], name); };
    return load_edited(places, Names<1>{name}, decode_first, warnings);
}

/// The exercises of a folder, each file for itself: a broken one has its last good copy, or is left out and says why.
void load_exercises(const Places& places, Exercises& into, std::vector<Message>& warnings)
{
    const auto entries = list_folder(places.edited);
    if (!entries) return; // nobody has made one of their own
    const auto decode = [&](std::string_view text, std::string_view file) { return decode_exercise(text, file, into.library); };
    for (const FolderEntry& entry : *entries) {
        if (!entry.name.ends_with(".json") || entry.name == case_library || entry.kind != FolderEntry::Kind::file) continue;
        auto exercise = load_one(places, entry.name.c_str(), decode, warnings);
        if (!exercise) continue;
        into.put(*std::move(exercise)); // one's own copy stands for the shipped one
    }
}

/// What is not there is left empty: mend_fonts() says what that comes to.
FontBytes read_fonts()
{
    static constexpr std::array<const char*, 5> files{"Inter-Regular.otf", "Inter-Medium.otf", "Inter-SemiBold.otf",
                                                      "Inter-Bold.otf", "InterDisplay-SemiBold.otf"};
    const auto bytes_of = [](const std::string& file) {
        auto read = read_file(file, largest_asset);
        return read ? std::make_shared<const std::string>(*std::move(read)) : nullptr;
    };
    FontBytes bytes;
    for (std::size_t i = 0; i < files.size(); ++i) bytes.faces[i] = bytes_of(std::string(inter_folder) + files[i]);
    bytes.icons = bytes_of(icon_file);
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
    const Places rules_place{folder + "/rules", data_dir.empty() ? "" : data_dir + "/last-good", keeps_copies};
    const Places templates_place{folder + "/templates", rules_place.good, keeps_copies};
    auto rules = load_one(rules_place, "denmark.json", decode_rules, assets.warnings);
    if (!rules) return rules.error();
    assets.rules = *std::move(rules);
    for (const char* name : {"triangle-2019.json", "triangle-2007.json"}) {
        auto triangle = load_one(templates_place, name, decode_triangle, assets.warnings);
        if (!triangle) return triangle.error();
        assets.templates.triangles.push_back(*std::move(triangle));
    }
    auto questions = load_one(templates_place, "funnel-questions.json", decode_funnel_questions, assets.warnings);
    if (!questions) return questions.error();
    assets.templates.questions = *std::move(questions);
    auto rounds = load_one(templates_place, "reflection-rounds.json", decode_round_formats, assets.warnings);
    if (!rounds) return rounds.error();
    assets.templates.rounds = *std::move(rounds);
    auto quick = load_one(templates_place, "quick-answers.json", decode_quick_answers, assets.warnings);
    if (!quick) return quick.error();
    assets.templates.quick = *std::move(quick);
    auto plan = load_edited(templates_place, plan_template_files, decode_plan_templates, assets.warnings);
    if (!plan) return plan.error();
    assets.templates.plan = *std::move(plan);
    const Places keyboards_place{folder + "/keyboards", rules_place.good.empty() ? "" : rules_place.good + "/keyboards", keeps_copies};
    for (const Language language : {Language::da, Language::en}) {
        const std::string name = std::string(name_of(language)) + ".json";
        auto keyboard = load_one(keyboards_place, name.c_str(), decode_keyboard, assets.warnings);
        if (!keyboard) return keyboard.error();
        assets.templates.keyboards[static_cast<std::size_t>(language)] = *std::move(keyboard);
    }
    const Places exercises_place{folder + "/exercises", rules_place.good.empty() ? "" : rules_place.good + "/exercises", keeps_copies};
    auto cases = load_one(exercises_place, case_library, decode_teaching_cases, assets.warnings);
    if (!cases) return cases.error();
    assets.templates.exercises.library = *std::move(cases);
    load_exercises(exercises_place, assets.templates.exercises, assets.warnings);
    assets.fonts = read_fonts();
    auto mended = mend_fonts(assets.fonts);
    if (!mended) assets.no_fonts = mended.error();
    else std::move(mended->begin(), mended->end(), std::back_inserter(assets.warnings));
    if (!knows_danish_time()) assets.warnings.push_back({"clock.no_zone", {}});
    return assets;
}

std::vector<Message> add_own_exercises(Exercises& into, const std::string& data_dir)
{
    std::vector<Message> warnings;
    load_exercises({data_dir + "/training/exercises", data_dir + "/last-good/own-exercises", true}, into, warnings);
    return warnings;
}

} // namespace fyr
