#include "shell/drawn_texts.hpp"

#include "base/text.hpp"
#include "shell/target_file.hpp"

#include <cmath>
#include <cstdio>

namespace fyr {

namespace {

constexpr float least_seen = 2;        ///< lp; less of a letter is read by nobody
constexpr unsigned lets_through = 128; ///< alpha; what is clearer lies over a text without hiding it

std::string code_of(const std::string& icon)
{
    const std::vector<char32_t> points = to_code_points(icon);
    char code[16] = "";
    if (!points.empty()) (void)std::snprintf(code, sizeof code, "%x", static_cast<unsigned>(points.front()));
    return code;
}

} // namespace

void DrawnTexts::drew(const Drawn& drawn)
{
    const Rect seen = drawn.at.intersect(drawn.clip);
    if (drawn.what == Drawn::What::rect) {
        if ((drawn.color >> 24U) > lets_through && (drawn.to >> 24U) > lets_through)
            std::erase_if(all_, [&](const Read& read) { return seen.w * seen.h > read.at.w * read.at.h && seen.contains(read.at.center()); });
        return;
    }
    if (drawn.what != Drawn::What::text && drawn.what != Drawn::What::icon) return;
    if (seen.w < least_seen || seen.h < least_seen || drawn.text.empty()) return;
    all_.push_back({std::string(drawn.text), seen, drawn.what == Drawn::What::icon});
}

std::string DrawnTexts::json(const Metrics& metrics) const
{
    std::string out = "[";
    for (const Read& read : all_) {
        out += out.size() == 1 ? "\n  {" : ",\n  {";
        out += read.icon ? "\"icon\": " : "\"text\": ";
        append_quoted(out, read.icon ? code_of(read.text) : read.text);
        append_place(out, read.at, metrics);
        out += '}';
    }
    return out + "\n]";
}

} // namespace fyr
