// Every byte of every file below a folder, to look for words that must not be there.
#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace fyr::test {

/// The files (names and all) that hold `word` in their bytes or in their path, relative to `folder`.
inline std::vector<std::string> files_with(const std::string& folder, const std::string& word)
{
    std::vector<std::string> found;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder)) {
        const std::string name = entry.path().string().substr(folder.size() + 1);
        bool holds = name.find(word) != std::string::npos;
        if (entry.is_regular_file()) {
            std::ifstream file(entry.path(), std::ios::binary);
            const std::string bytes{std::istreambuf_iterator<char>(file), {}};
            holds = holds || bytes.find(word) != std::string::npos;
        }
        if (holds) found.push_back(name);
    }
    return found;
}

/// What lies directly in `folder` under names that begin like this.
inline std::vector<std::string> all_names(const std::string& folder, const std::string& beginning)
{
    std::vector<std::string> found;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        if (entry.path().filename().string().starts_with(beginning)) found.push_back(entry.path().filename().string());
    return found;
}

} // namespace fyr::test
