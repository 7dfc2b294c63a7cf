#include "codec/plan_drawing.hpp"

#include "base/text.hpp"
#include "domain/fields.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>
#include <set>

namespace fyr {

namespace {

using Json = nlohmann::ordered_json;

constexpr int helvetica = 2;              ///< Excalidraw's number for it: upright, on every machine
constexpr double line_height = 1.15;      ///< Excalidraw's own for that face
constexpr double wide = 0.56;             ///< of a character in Helvetica, of the font size: a little more than the mean
constexpr double padding = 5;             ///< Excalidraw keeps so much free around words in a rectangle
constexpr double gap = 4;                 ///< between the end of an arrow and what it is tied to
constexpr std::array<double, 6> sizes{28, 20, 16, 14, 12, 10};

/// A number that is the same for the same name in every export: Excalidraw draws its strokes from it.
std::uint32_t number_of(std::string_view name)
{
    std::uint32_t hash = 2'166'136'261U; // FNV-1a
    for (const char c : name) hash = (hash ^ static_cast<unsigned char>(c)) * 16'777'619U;
    return hash & 0x7FFF'FFFFU;
}

struct Rows {
    double size = sizes.back();
    std::vector<std::string> rows;
    [[nodiscard]] double height() const { return static_cast<double>(rows.size()) * size * line_height; }
    [[nodiscard]] double width() const
    {
        std::size_t longest = 0;
        for (const std::string& row : rows) longest = std::max(longest, character_count(row));
        return static_cast<double>(longest) * size * wide;
    }
    [[nodiscard]] std::string text() const
    {
        std::string all;
        for (const std::string& row : rows) all.append(all.empty() && &row == &rows.front() ? "" : "\n").append(row);
        return all;
    }
};

/// Breaks a text at blanks so that no row is longer than `most` characters, if its words allow it.
std::vector<std::string> broken(std::string_view text, std::size_t most)
{
    std::vector<std::string> rows{""};
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find_first_of(" \n", at), text.size());
        const std::string_view word = text.substr(at, end - at);
        const std::size_t length = character_count(rows.back()) + 1 + character_count(word);
        if (rows.back().empty()) rows.back() += word;
        else if (length <= most) rows.back().append(" ").append(word);
        else rows.emplace_back(word);
        if (end < text.size() && text[end] == '\n') rows.emplace_back();
        at = end + 1;
    }
    return rows;
}

/// The largest size in which the words fit the room; the smallest when none does.
Rows fitted(std::string_view text, double w, double h)
{
    Rows fit;
    for (const double size : sizes) {
        fit = {size, broken(text, static_cast<std::size_t>(std::max(1.0, std::floor(w / (size * wide)))))};
        if (fit.height() <= h && fit.width() <= w) break;
    }
    return fit;
}

bool is_colour(std::string_view c)
{
    return c.size() == 7 && c[0] == '#' && c.find_first_not_of("0123456789abcdefABCDEF", 1) == std::string_view::npos;
}

/// Black or white, whichever stands out from that face.
const char* ink_on(const std::string& face)
{
    if (!is_colour(face)) return "#1e1e1e";
    const auto part = [&](std::size_t at) { return std::stoi(face.substr(at, 2), nullptr, 16); };
    return part(1) * 299 + part(3) * 587 + part(5) * 114 > 140'000 ? "#1e1e1e" : "#ffffff";
}

struct Spot {
    double x = 0, y = 0;
};
Spot middle(const DrawingShape& s) { return {s.x + s.w / 2, s.y + s.h / 2}; }

/// Where the line from the middle of a shape towards `goal` leaves its sides, and a little further.
Spot side(const DrawingShape& s, Spot goal)
{
    const Spot m = middle(s);
    const double dx = goal.x - m.x, dy = goal.y - m.y, length = std::hypot(dx, dy);
    if (length == 0) return m;
    const double across = dx == 0 ? 1e9 : (s.w / 2) / std::abs(dx), down = dy == 0 ? 1e9 : (s.h / 2) / std::abs(dy);
    const double part = std::min({across, down, 1.0}) + gap / length;
    return {m.x + dx * part, m.y + dy * part};
}

class Drawing {
public:
    Drawing(const std::vector<DrawingShape>& shapes, bool fictive) : fictive_(fictive)
    {
        for (const DrawingShape& s : shapes)
            if (!s.id.empty() && s.id.find('/') == std::string::npos && by_id_.emplace(s.id, &s).second) kept_.push_back(&s);
        for (const DrawingShape* s : kept_)
            if (s->kind == DrawingKind::arrow)
                for (const std::string* end : {&s->from, &s->to})
                    if (can_be_tied(*end)) arrows_at_[*end].insert(s->id);
    }

    std::string write()
    {
        for (const DrawingShape* s : kept_) {
            if (s->kind == DrawingKind::frame) {
                for (const DrawingShape* inside : kept_)
                    if (inside->kind != DrawingKind::frame && inside->frame == s->id) add(*inside);
                add(*s);
            } else if (!in_a_frame(*s)) {
                add(*s);
            }
        }
        const Json file{{"type", "excalidraw"}, {"version", 2}, {"source", "fyrtaarn"}, {"elements", std::move(elements_)},
                        {"appState", {{"gridSize", 20}, {"gridStep", 5}, {"gridModeEnabled", false}, {"viewBackgroundColor", "#ffffff"}}},
                        {"files", Json::object()}};
        return file.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
    }

private:
    const DrawingShape* find(const std::string& id) const
    {
        const auto it = by_id_.find(id);
        return it == by_id_.end() ? nullptr : it->second;
    }
    bool in_a_frame(const DrawingShape& s) const
    {
        const DrawingShape* f = s.kind == DrawingKind::frame ? nullptr : find(s.frame);
        return f && f->kind == DrawingKind::frame;
    }
    bool can_be_tied(const std::string& id) const
    {
        const DrawingShape* s = find(id);
        return s && (s->kind == DrawingKind::rectangle || s->kind == DrawingKind::text);
    }

    /// What every element has.
    Json element(const DrawingShape& s, const std::string& id, const char* type) const
    {
        Json e{{"id", id}, {"type", type}, {"x", s.x}, {"y", s.y}, {"width", s.w}, {"height", s.h}, {"angle", 0},
                {"strokeColor", "#1e1e1e"}, {"backgroundColor", "transparent"}, {"fillStyle", "solid"}, {"strokeWidth", 2},
                {"strokeStyle", "solid"}, {"roughness", 0}, {"opacity", 100}, {"groupIds", Json::array()},
                {"frameId", in_a_frame(s) ? Json(s.frame) : Json(nullptr)}, {"index", nullptr}, {"roundness", nullptr},
                {"seed", number_of(id)}, {"version", 1}, {"versionNonce", number_of(id + "/1")}, {"isDeleted", false},
                {"boundElements", Json::array()}, {"updated", 1}, {"link", nullptr}, {"locked", false}};
        if (fictive_) e["customData"] = {{"fyrtaarn-fictive", true}};
        return e;
    }

    void add(const DrawingShape& s)
    {
        switch (s.kind) {
        case DrawingKind::frame: return add_frame(s);
        case DrawingKind::rectangle: return add_rectangle(s);
        case DrawingKind::text: return add_text(s);
        case DrawingKind::arrow: return add_arrow(s);
        }
    }

    void add_frame(const DrawingShape& s)
    {
        Json e = element(s, s.id, "frame");
        e["strokeColor"] = "#bbbbbb";
        e["name"] = s.text.empty() ? Json(nullptr) : Json(s.text);
        elements_.push_back(std::move(e));
    }

    void add_rectangle(const DrawingShape& s)
    {
        Json e = element(s, s.id, "rectangle");
        e["backgroundColor"] = is_colour(s.colour) ? s.colour : "transparent";
        e["roundness"] = {{"type", 3}};
        tie_arrows(e, s.id);
        label(e, s, fitted(s.text, s.w - 2 * padding, s.h - 2 * padding), middle(s), ink_on(s.colour));
    }

    void add_text(const DrawingShape& s)
    {
        const Rows rows = fitted(s.text, s.w, s.h);
        Json e = element(s, s.id, "text");
        e["strokeColor"] = is_colour(s.colour) ? s.colour : "#1e1e1e";
        tie_arrows(e, s.id);
        write_words(e, rows, s.text, "left", "top", nullptr);
        elements_.push_back(std::move(e));
    }

    void add_arrow(const DrawingShape& s)
    {
        const DrawingShape* from = can_be_tied(s.from) ? find(s.from) : nullptr;
        const DrawingShape* to = can_be_tied(s.to) ? find(s.to) : nullptr;
        DrawingShape a = s;
        if (from && to && s.w == 0 && s.h == 0) {
            const Spot begin = side(*from, middle(*to)), end = side(*to, middle(*from));
            a.x = begin.x, a.y = begin.y, a.w = end.x - begin.x, a.h = end.y - begin.y;
        }
        const Spot half{a.x + a.w / 2, a.y + a.h / 2};
        const auto tie = [](const DrawingShape* end) -> Json {
            if (!end) return nullptr;
            return {{"elementId", end->id}, {"focus", 0}, {"gap", gap}};
        };
        const Json points = Json::array({Json::array({0, 0}), Json::array({a.w, a.h})});
        a.w = std::abs(a.w), a.h = std::abs(a.h); // the points go where they go; the size has no direction
        Json e = element(a, a.id, "arrow");
        e["strokeColor"] = is_colour(s.colour) ? s.colour : "#1e1e1e";
        e["points"] = points;
        e["lastCommittedPoint"] = nullptr;
        e["startBinding"] = tie(from);
        e["endBinding"] = tie(to);
        e["startArrowhead"] = nullptr;
        e["endArrowhead"] = "arrow";
        e["elbowed"] = false;
        label(e, s, fitted(s.text, 160, 60), half, "#1e1e1e");
    }

    void tie_arrows(Json& e, const std::string& id) const
    {
        if (const auto it = arrows_at_.find(id); it != arrows_at_.end())
            for (const std::string& arrow : it->second) e["boundElements"].push_back({{"id", arrow}, {"type", "arrow"}});
    }

    /// Adds the element, and its words behind it as a text of its own that moves with it.
    void label(Json& e, const DrawingShape& s, const Rows& rows, Spot at, const char* ink)
    {
        if (s.text.empty()) return elements_.push_back(std::move(e));
        const std::string id = s.id + "/words";
        e["boundElements"].push_back({{"id", id}, {"type", "text"}});
        elements_.push_back(std::move(e));
        DrawingShape words = s;
        words.w = rows.width(), words.h = rows.height();
        words.x = at.x - words.w / 2, words.y = at.y - words.h / 2;
        Json t = element(words, id, "text");
        t["strokeColor"] = ink;
        write_words(t, rows, s.text, "center", "middle", s.id);
        elements_.push_back(std::move(t));
    }

    static void write_words(Json& e, const Rows& rows, const std::string& text, const char* across, const char* down, const Json& container)
    {
        e["text"] = rows.text();
        e["originalText"] = text;
        e["fontSize"] = rows.size;
        e["fontFamily"] = helvetica;
        e["textAlign"] = across;
        e["verticalAlign"] = down;
        e["containerId"] = container;
        e["autoResize"] = !container.is_null();
        e["lineHeight"] = line_height;
    }

    std::vector<const DrawingShape*> kept_;
    std::map<std::string, const DrawingShape*> by_id_;
    std::map<std::string, std::set<std::string>> arrows_at_;
    Json elements_ = Json::array();
    bool fictive_;
};

} // namespace

std::string write_drawing(const std::vector<DrawingShape>& shapes, bool fictive) { return Drawing(shapes, fictive).write(); }

} // namespace fyr
