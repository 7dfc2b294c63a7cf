#include "shell/own_files.hpp"

#include "platform/files.hpp"

#include <filesystem>

namespace fyr {

Result<void> refuse_own_files(const Options& options)
{
    if (options.data.empty()) return {};
    namespace fs = std::filesystem;
    std::error_code none;
    const auto where = [&](const std::string& path) { return fs::weakly_canonical(fs::absolute(path, none), none); };
    const fs::path data = where(options.data);
    for (const std::string* file : {&options.png, &options.pdf, &options.json, &options.csv, &options.ics, &options.excalidraw}) {
        if (file->empty() || fs::is_directory(*file, none)) continue;
        const fs::path inside = where(*file).lexically_relative(data);
        if (inside.empty() || *inside.begin() == ".." || *inside.begin() == "exports") continue;
        return refused("exp.own_file", {{"file", shown_name(*file)}});
    }
    return {};
}

} // namespace fyr
