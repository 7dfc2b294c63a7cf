#include "shell/target_file.hpp"

#include <cmath>
#include <cstdio>
#include <filesystem>
#include <fstream>

namespace fyr {

void append_quoted(std::string& out, std::string_view text)
{
    out += '"';
    for (const char c : text) {
        if (c == '"' || c == '\\') (out += '\\') += c;
        else if (static_cast<unsigned char>(c) < 0x20) out += ' '; // names are one line
        else out += c;
    }
    out += '"';
}

void append_place(std::string& out, Rect at, const Metrics& metrics)
{
    const auto number = [&](const char* name, float lp) {
        out.append(", \"").append(name).append("\": ").append(std::to_string(std::lround(metrics.to_px(lp))));
    };
    number("x", at.x);
    number("y", at.y);
    number("w", at.w);
    number("h", at.h);
}

std::string targets_json(const GlassNow& glass, const Targets& targets, const Metrics& metrics)
{
    std::string out = "{\"page\": ";
    append_quoted(out, glass.page);
    out += glass.moving ? ", \"moving\": true" : ", \"moving\": false";
    out += ", \"keys\": " + std::to_string(glass.keys);
    out += ", \"targets\": [";
    bool first = true;
    for (const Target& t : targets.all()) {
        out += first ? "\n  {\"name\": " : ",\n  {\"name\": ";
        append_quoted(out, t.name);
        append_place(out, t.at, metrics);
        out += '}';
        first = false;
    }
    return out + "\n]" + (glass.texts ? ", \"texts\": " + glass.texts->json(metrics) : std::string()) + "}\n";
}

bool TargetFile::show(const GlassNow& glass, const Targets& targets, const Metrics& metrics)
{
    std::string now = targets_json(glass, targets, metrics);
    if (now == last_) return true;
    const std::string beside = path_ + ".new";
    {
        std::ofstream file(beside, std::ios::binary | std::ios::trunc);
        std::error_code not_ours; // then it stays as the folder has it
        std::filesystem::permissions(beside, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write, not_ours);
        file << now;
        if (!file.flush()) return false;
    }
    if (std::rename(beside.c_str(), path_.c_str()) != 0) return false;
    last_ = std::move(now);
    return true;
}

} // namespace fyr
