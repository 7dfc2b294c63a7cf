#include "shell/glass_file.hpp"

#include "codec/glass_codec.hpp"
#include "platform/files.hpp"

namespace fyr {

namespace {

constexpr const char* name = "glass.json";

std::string file_in(const std::string& folder) { return folder + "/" + name; }
std::string last_good(const std::string& data_dir) { return data_dir + "/last-good"; } // beside those of rules and templates

Result<WallGlass> read_from(const std::string& path)
{
    const auto text = read_file(path, max_glass_bytes);
    if (!text) return text.error();
    return decode_glass(*text, name);
}

} // namespace

KeptGlass GlassFile::read()
{
    KeptGlass kept;
    const auto glass = read_from(file_in(data_dir_));
    if (glass) return {*glass, true, {}};
    const Message& why = glass.error().message;
    if (why.key == "file.missing") return kept;
    newer_ = glass.error().kind == ErrorKind::unsupported;
    refused_ = !newer_;
    kept.there = true;
    kept.trouble = why;
    if (const auto good = read_from(file_in(last_good(data_dir_)))) kept.glass = *good;
    return kept;
}

Result<void> GlassFile::keep(const WallGlass& glass)
{
    if (newer_) return {};
    const std::string path = file_in(data_dir_), text = encode_glass(glass);
    if (refused_) {
        const std::string folder = data_dir_ + "/refused-glass";
        if (const auto made = make_folders(folder); !made) return made;
        if (const auto moved = move_into(path, folder); !moved) return moved.error();
        refused_ = false;
    }
    if (const auto made = make_folders(data_dir_); !made) return made;
    if (const auto written = write_file(path, text); !written) return written;
    if (make_folders(last_good(data_dir_))) (void)write_file(file_in(last_good(data_dir_)), text); // a copy less is no trouble
    return {};
}

} // namespace fyr
