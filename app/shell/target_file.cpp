#include "shell/target_file.hpp"

#include <cmath>
#include <cstdio>
#include <fstream>

namespace fyr {

namespace {

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

} // namespace

std::string targets_json(const GlassNow& glass, const Targets& targets, const Metrics& metrics)
{
    std::string out = "{\"page\": ";
    append_quoted(out, glass.page);
    out += glass.moving ? ", \"moving\": true" : ", \"moving\": false";
    out += ", \"keys\": " + std::to_string(glass.keys);
    out += ", \"targets\": [";
    bool first = true;
    const auto number = [&](const char* name, float lp) {
        out.append(", \"").append(name).append("\": ").append(std::to_string(std::lround(metrics.to_px(lp))));
    };
    for (const Target& t : targets.all()) {
        out += first ? "\n  {\"name\": " : ",\n  {\"name\": ";
        append_quoted(out, t.name);
        number("x", t.at.x);
        number("y", t.at.y);
        number("w", t.at.w);
        number("h", t.at.h);
        out += '}';
        first = false;
    }
    return out + "\n]}\n";
}

bool TargetFile::show(const GlassNow& glass, const Targets& targets, const Metrics& metrics)
{
    std::string now = targets_json(glass, targets, metrics);
    if (now == last_) return true;
    const std::string beside = path_ + ".new";
    {
        std::ofstream file(beside, std::ios::binary | std::ios::trunc);
        file << now;
        if (!file.flush()) return false;
    }
    if (std::rename(beside.c_str(), path_.c_str()) != 0) return false;
    last_ = std::move(now);
    return true;
}

} // namespace fyr
