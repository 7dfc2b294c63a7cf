// The words and triangles as they are shipped, without the program around them.
#pragma once

#include "codec/strings_codec.hpp"
#include "codec/quick_answers_codec.hpp"
#include "codec/templates_codec.hpp"
#include "tests/support/denmark.hpp"

#include <algorithm>
#include <filesystem>

namespace fyr::test {

/// (name, text) of every file of assets/strings in that language, in the order of their names.
inline std::vector<std::pair<std::string, std::string>> string_files(Language language)
{
    const std::string whole = std::string(name_of(language)) + ".json";
    std::vector<std::pair<std::string, std::string>> files;
    for (const auto& entry : std::filesystem::directory_iterator(FYR_SOURCE_DIR "/assets/strings")) {
        const std::string name = entry.path().filename().string();
        if (name == whole || name.ends_with("." + whole)) files.emplace_back(name, source_file("assets/strings/" + name));
    }
    std::sort(files.begin(), files.end());
    return files;
}

inline const Strings& source_strings(Language language)
{
    const auto read = [](Language l) {
        auto strings = decode_strings(l, string_files(l));
        FYR_ASSERT(strings, "the shipped words must be good, and no key may stand twice");
        return *std::move(strings);
    };
    static const Strings da = read(Language::da), en = read(Language::en);
    return language == Language::en ? en : da;
}

inline const Triangle& source_triangle()
{
    static const Triangle triangle = [] {
        auto read = decode_triangle(source_file("assets/templates/triangle-2019.json"), "triangle-2019.json");
        FYR_ASSERT(read, "the shipped triangle must be good");
        return *std::move(read);
    }();
    return triangle;
}

inline const QuickAnswers& source_quick_answers()
{
    static const QuickAnswers quick = [] {
        auto read = decode_quick_answers(source_file("assets/templates/quick-answers.json"), "quick-answers.json");
        FYR_ASSERT(read, "the shipped quick answers must be good");
        return *std::move(read);
    }();
    return quick;
}

/// "form.summary": a key that somebody forgot to give words.
inline bool looks_like_a_key(std::string_view text)
{
    const auto is_part = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '.'; };
    return text.find('.') != std::string_view::npos && !text.starts_with('.') && !text.ends_with('.') &&
           std::all_of(text.begin(), text.end(), is_part) && std::any_of(text.begin(), text.end(), [](char c) { return c >= 'a'; });
}

} // namespace fyr::test
