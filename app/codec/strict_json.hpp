// Reads JSON that people edit by hand (rules, templates) or send (plans) into structs that name their fields, and
// believes nothing: every field must be there (but sections that CameLater), nothing else may be, kinds must fit. The
// first problem is kept with its place.
// Only for .cpp files of codec/: nobody else sees the JSON library.
#pragma once

#include "base/ids.hpp"
#include "base/result.hpp"
#include "base/words.hpp"
#include "domain/fields.hpp"

#include <nlohmann/json.hpp>

#include <limits>
#include <type_traits>
#include <vector>

namespace fyr {

/// Where and why a file is refused.
struct StrictProblem {
    std::string place;  ///< JSON pointer ("/clock/near_hours"), or line:column for what is no JSON at all
    std::string reason; ///< key of a sentence: "rules.reason.range"
    std::string detail; ///< the same in every language: "500 (1–168)"; may be ""
};

/// Text of a file's own making, fit for a message: masked, one line, at most 40 characters.
[[nodiscard]] std::string shown(std::string_view text);

/// Whether a text in two languages may be empty in the file. Where it may, the caller checks each one.
enum class EmptyWords { refused, allowed };
/// Missing: a field that is not there is refused, or has its default (files that other programs write).
enum class Missing { refused, has_default };

class StrictReader {
public:
    explicit StrictReader(EmptyWords empty_words = EmptyWords::refused) : empty_words_(empty_words) {}
    explicit StrictReader(Missing missing, std::size_t most_bytes) : missing_(missing), most_bytes_(most_bytes) {}

    /// Parses `text` (UTF-8, at most 1 MiB if nothing else was said, at most 16 levels deep, no key twice). Null when
    /// there is a problem.
    [[nodiscard]] nlohmann::json parse(std::string_view text);

    [[nodiscard]] bool good() const { return good_; }
    /// Keeps the first problem only. `under` is added to the place reached so far.
    void refuse(std::string under, std::string reason, std::string detail = {});
    /// What to hand back: corrupt, `key`, args file, place, reason ("@" and its key) and detail ("" or ": …").
    [[nodiscard]] Error error(std::string key, std::string_view file) const;

    /// Reads the whole file; does nothing after a problem. "$schema" is allowed at the top.
    template <HasFields T>
    void read_root(const nlohmann::json& json, T& out)
    {
        if (good_) read(json, out);
    }

    /// Values checked after reading. Each refuses at `place`, a JSON pointer.
    void check_range(std::string place, int value, int low, int high);
    void check_text(std::string place, const std::string& text, std::size_t low_chars, std::size_t high_chars);
    void check_count(std::string place, std::size_t found, std::size_t low, std::size_t high);
    /// a–z, 0–9, "_" and "-", 1..40 characters.
    void check_key(std::string place, const std::string& key);

private:
    void read(const nlohmann::json& json, int& out);
    void read(const nlohmann::json& json, bool& out);
    void read(const nlohmann::json& json, std::string& out);
    void read(const nlohmann::json& json, Words& out);
    void read(const nlohmann::json& json, std::uint64_t& out); ///< at most 2^53, as every JSON reader can keep it
    void read(const nlohmann::json& json, Date& out);          ///< "2025-04-11"; "": no day
    void read(const nlohmann::json& json, Stamp& out);         ///< RFC 3339; "": not yet

    template <class Tag>
    void read(const nlohmann::json& json, Id<Tag>& out)
    {
        read(json, out.value);
    }

    template <NamedEnum E>
    void read(const nlohmann::json& json, E& out)
    {
        std::string name;
        read(json, name);
        if (!good_) return;
        if (const auto value = value_named<E>(name)) out = *value;
        else refuse("", "rules.reason.choice", shown(name) + " (" + joined(names_of(E{})) + ")");
    }

    template <class T>
    void read(const nlohmann::json& json, std::vector<T>& out)
    {
        if (!wants(json.is_array(), "not_list")) return;
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
        if (!wants(json.is_array(), "not_list")) return;
        if (json.size() != N)
            refuse("", "rules.reason.count", std::to_string(json.size()) + " (" + std::to_string(N) + ")");
        for (std::size_t i = 0; i < N && good_; ++i) at(std::to_string(i), [&] { read(json[i], out[i]); });
    }

    template <HasFields T>
    void read(const nlohmann::json& json, T& out)
    {
        if (!wants(json.is_object(), "not_object")) return;
        std::vector<std::string_view> known;
        for_each_field(out, [&](std::string_view name, auto& member) {
            known.push_back(name);
            if (!good_) return;
            const auto it = json.find(name);
            if (it != json.end()) at(std::string{name}, [&] { read(*it, member); });
            else if (missing_ == Missing::refused && !CameLater<std::remove_cvref_t<decltype(member)>>) refuse("", "rules.reason.missing", std::string{name});
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

    EmptyWords empty_words_ = EmptyWords::refused;
    Missing missing_ = Missing::refused;
    std::size_t most_bytes_ = std::size_t{1} << 20U;
    bool good_ = true;
    StrictProblem problem_;
    std::vector<std::string> place_;
};

} // namespace fyr
