// Walks any struct that names its fields: gives every part something of its own to say, and finds again what was said. What is
// added to a struct is asked for in every paper, picture and file without anybody remembering.
#pragma once

#include "domain/state.hpp"

#include <functional>

namespace fyr::test {

/// Every text is "ord1æ", "ord2æ" …, every list has an entry, every option is there; days and moments are all different.
class Filler {
public:
    template <class T>
    void fill(T& value)
    {
        if constexpr (HasFields<T>) for_each_field(value, [&](std::string_view, auto& part) { fill(part); });
        else if constexpr (std::is_same_v<T, std::string>) value = "ord" + std::to_string(++count_) + "æ";
        else if constexpr (std::is_same_v<T, Date>) value = {2025, 1 + ++count_ % 12, 1 + count_ % 28};
        else if constexpr (std::is_same_v<T, Stamp>) value = 1'744'378'800'000 + ++count_ * ms_per_hour * 7;
        else if constexpr (std::is_same_v<T, bool>) value = true;
        else if constexpr (std::is_integral_v<T>) value = 2;
        else if constexpr (std::is_enum_v<T>) value = static_cast<T>(1);
        else part(value);
    }

private:
    template <class T>
    void part(std::vector<T>& value)
    {
        value.resize(1);
        fill(value.front());
    }
    template <class T>
    void part(SharedList<T>& value)
    {
        part(value.edit());
    }
    template <class T, std::size_t N>
    void part(std::array<T, N>& value)
    {
        for (T& one : value) fill(one);
    }
    template <class T>
    void part(std::optional<T>& value)
    {
        fill(value.emplace());
    }
    template <class Tag>
    void part(Id<Tag>& value)
    {
        value.value = static_cast<std::uint64_t>(++count_);
    }
    int count_ = 0;
};

/// Calls f(path, value) for every text, day, moment, number and enumeration in it: f is an overload set or generic.
template <class T, class F>
void each_leaf(const T& value, const std::string& path, const F& f)
{
    if constexpr (HasFields<T>) for_each_field(value, [&](std::string_view name, const auto& part) { each_leaf(part, path + "." + std::string(name), f); });
    else if constexpr (requires { value.has_value(); }) {
        if (value) each_leaf(*value, path, f);
    } else if constexpr (requires { value.begin(); } && !std::is_same_v<T, std::string>) {
        std::size_t i = 0;
        for (const auto& one : value) each_leaf(one, path + "." + std::to_string(i++), f);
    } else {
        f(path, value);
    }
}

/// All texts in it, with where they stand.
template <class T>
std::vector<std::pair<std::string, std::string>> texts_in(const T& value)
{
    std::vector<std::pair<std::string, std::string>> found;
    each_leaf(value, "", [&](const std::string& path, const auto& leaf) {
        if constexpr (std::is_same_v<std::decay_t<decltype(leaf)>, std::string>)
            if (!leaf.empty()) found.emplace_back(path, leaf);
    });
    return found;
}

} // namespace fyr::test
