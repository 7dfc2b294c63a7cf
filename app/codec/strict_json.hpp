// Reads JSON that people edit by hand (rules, templates) into structs that name their fields, and believes nothing:
// every field must be there, nothing else may be, kinds must fit. The first problem is kept with its place.
// Only for .cpp files of codec/: nobody else sees the JSON library.
#pragma once

#include "base/result.hpp"
#include "base/words.hpp"
#include "domain/fields.hpp"

#include <nlohmann/json.hpp>

#include <limits>
#include <type_traits>
#include <vector>

namespace fyr {

/// Where and why a file is refused. `reason` is the key of a sentence ("rules.reason.range"), `args` fill it.
struct StrictProblem {
    std::string place; ///< JSON pointer ("/clock/near_hours"), or line:column for what is no JSON at all
    std::string reason;
    std::vector<std::pair<std::string, std::string>> args;
};

/// Text of a file's own making, fit for a message: masked, one line, at most 40 characters.
[[nodiscard]] std::string shown(std::string_view text);

class StrictReader {
public:
    /// Parses `text` (UTF-8, at most 1 MiB, at most 16 levels deep, no key twice). Null when there is a problem.
    [[nodiscard]] nlohmann::json parse(std::string_view text);

    [[nodiscard]] bool good() const { return good_; }
    /// Keeps the first problem only. `under` is added to the place reached so far.
    void refuse(std::string under, std::string reason, std::vector<std::pair<std::string, std::string>> args = {});
    /// What to hand back: corrupt, `key`, args file, place, reason and what the reason needs.
    [[nodiscard]] Error error(std::string key, std::string_view file) const;

    /// Reads the whole file; "$schema" is allowed at the top.
    template <HasFields T>
    void read_root(const nlohmann::json& json, T& out)
    {
        if (good_) read(json, out);
    }

    /// Values checked after reading. Each refuses at `place`, a JSON pointer.
    void check_range(std::string place, int value, int low, int high);
    void check_text(std::string place, const std::string& text, std::size_t low_chars, std::size_t high_chars);
    /// a–z, 0–9, "_" and "-", 1..40 characters.
    void check_key(std::string place, const std::string& key);

private:
    void read(const nlohmann::json& json, int& out);
    void read(const nlohmann::json& json, bool& out);
    void read(const nlohmann::json& json, std::string& out);
    void read(const nlohmann::json& json, Words& out);

    template <NamedEnum E>
    void read(const nlohmann::json& json, E& out)
    {
        std::string name;
        read(json, name);
        if (!good_) return;
        if (const auto value = value_named<E>(name)) out = *value;
        else refuse("", "rules.reason.choice", {{"found", shown(name)}, {"choices", joined(names_of(E{}))}});
    }

    template <class T>
    void read(const nlohmann::json& json, std::vector<T>& out)
    {
        if (!wants(json.is_array(), "list")) return;
        out.clear();
        for (std::size_t i = 0; i < json.size() && good_; ++i) {
            T one{};
            at(std::to_string(i), [&] { read(json[i], one); });
            out.push_back(std::move(one));
        }
    }

    template <class T, std::size_t N>
    void read(const nlohmann::json& json, std::array<T, N>& out)
    {
        if (!wants(json.is_array(), "list")) return;
        if (json.size() != N) {
            const auto n = std::to_string(N);
            refuse("", "rules.reason.count", {{"low", n}, {"high", n}, {"found", std::to_string(json.size())}});
        }
        for (std::size_t i = 0; i < N && good_; ++i) at(std::to_string(i), [&] { read(json[i], out[i]); });
    }

    template <HasFields T>
    void read(const nlohmann::json& json, T& out)
    {
        if (!wants(json.is_object(), "object")) return;
        std::vector<std::string_view> known;
        for_each_field(out, [&](std::string_view name, auto& member) {
            known.push_back(name);
            if (!good_) return;
            const auto it = json.find(name);
            if (it == json.end()) return refuse("", "rules.reason.missing", {{"name", std::string{name}}});
            at(std::string{name}, [&] { read(*it, member); });
        });
        refuse_unknown(json, known);
    }

    template <std::size_t N>
    static std::string joined(const std::array<std::string_view, N>& names)
    {
        std::string all;
        for (const auto name : names) (all += all.empty() ? "" : ", ") += name;
        return all;
    }

    template <class F>
    void at(std::string step, F&& f)
    {
        place_.push_back(std::move(step));
        f();
        place_.pop_back();
    }

    bool wants(bool fits, std::string_view kind);
    void refuse_unknown(const nlohmann::json& json, const std::vector<std::string_view>& known);

    bool good_ = true;
    StrictProblem problem_;
    std::vector<std::string> place_;
};

} // namespace fyr
