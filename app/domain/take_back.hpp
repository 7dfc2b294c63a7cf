// Takes back what one act did to a value while later acts of others stay: a three-way merge over the named parts of a struct.
// Part of how old journals are read, so it is never changed for what it could take back already. Pure.
#pragma once

#include "domain/fields.hpp"
#include "domain/round.hpp"

#include <algorithm>
#include <array>
#include <type_traits>
#include <vector>

namespace fyr {

/// Puts what stood in `before` in the place of what an act left (`after`), wherever `now` is still as the act left it; what
/// only others have changed stays. A part of a list (a note, an action) is changed by one of them only, or not at all.
/// A part that merges_by_parts is itself looked into.
/// False: both changed the same; `now` is then half done and worth nothing.
template <class T>
[[nodiscard]] bool take_back(T& now, const T& before, const T& after);

namespace merging {

/// Many hands fill one of these at once, and each side takes back its own of it.
template <class Part>
inline constexpr bool merges_by_parts = std::is_same_v<Part, Round>;

template <class T>
struct IsVector : std::false_type {};
template <class T>
struct IsVector<std::vector<T>> : std::true_type {};
template <class T>
struct IsSharedList : std::false_type {};
template <class T>
struct IsSharedList<SharedList<T>> : std::true_type {};
template <class T>
struct IsArray : std::false_type {};
template <class T, std::size_t n>
struct IsArray<std::array<T, n>> : std::true_type {};

/// What tells one element of a list from the others: its id or key, else its whole content.
template <class Part>
[[nodiscard]] bool is_same(const Part& a, const Part& b)
{
    if constexpr (requires { a.id == b.id; }) return a.id == b.id;
    else if constexpr (requires { a.key == b.key; }) return a.key == b.key;
    else return a == b;
}

template <class Part>
[[nodiscard]] auto find_same(std::vector<Part>& parts, const Part& part)
{
    return std::find_if(parts.begin(), parts.end(), [&](const Part& p) { return is_same(p, part); });
}
template <class Part>
[[nodiscard]] bool has(const std::vector<Part>& parts, const Part& part)
{
    return std::any_of(parts.begin(), parts.end(), [&](const Part& p) { return is_same(p, part); });
}

/// No two of them are the same: only then can it be told which one an act was about.
template <class Part>
[[nodiscard]] bool all_differ(const std::vector<Part>& parts)
{
    for (auto a = parts.begin(); a != parts.end(); ++a)
        if (std::any_of(a + 1, parts.end(), [&](const Part& b) { return is_same(*a, b); })) return false;
    return true;
}

/// The parts that both lists have come in the same order in both.
template <class Part>
[[nodiscard]] bool same_order(const std::vector<Part>& before, const std::vector<Part>& after)
{
    auto at = after.begin();
    for (const Part& part : before) {
        if (!has(after, part)) continue;
        at = std::find_if(at, after.end(), [&](const Part& p) { return is_same(p, part); });
        if (at == after.end()) return false;
        ++at;
    }
    return true;
}

/// Behind the one it stood behind, as far as that is still there.
template <class Part>
void put_where_it_was(std::vector<Part>& now, const std::vector<Part>& before, std::size_t index)
{
    for (std::size_t i = index; i-- > 0;) {
        const auto it = find_same(now, before[i]);
        if (it == now.end()) continue;
        now.insert(it + 1, before[index]);
        return;
    }
    now.insert(now.begin(), before[index]);
}

template <class Part>
[[nodiscard]] bool take_back_list(std::vector<Part>& now, const std::vector<Part>& before, const std::vector<Part>& after)
{
    if (!all_differ(before) || !all_differ(after) || !all_differ(now) || !same_order(before, after)) return false;
    for (const Part& part : after) {
        const auto old = std::find_if(before.begin(), before.end(), [&](const Part& p) { return is_same(p, part); });
        if (old != before.end() && *old == part) continue; // the act did nothing to it
        const auto it = find_same(now, part);
        if (it == now.end()) return false;
        if (!(*it == part)) {
            if constexpr (merges_by_parts<Part>) {
                if (old == before.end() || !take_back(*it, *old, part)) return false;
                continue;
            }
            return false;
        }
        if (old != before.end()) *it = *old;
        else now.erase(it);
    }
    for (std::size_t i = 0; i < before.size(); ++i) {
        if (has(after, before[i])) continue;
        if (has(now, before[i])) return false;
        put_where_it_was(now, before, i);
    }
    return true;
}

} // namespace merging

template <class T>
bool take_back(T& now, const T& before, const T& after)
{
    if (before == after) return true;
    if (now == after) {
        now = before;
        return true;
    }
    if constexpr (merging::IsVector<T>::value) {
        return merging::take_back_list(now, before, after);
    } else if constexpr (merging::IsSharedList<T>::value) {
        return merging::take_back_list(now.edit(), before.all(), after.all());
    } else if constexpr (merging::IsArray<T>::value) {
        bool all = true;
        for (std::size_t i = 0; i < now.size(); ++i) all = all && take_back(now[i], before[i], after[i]);
        return all;
    } else if constexpr (HasFields<T>) {
        bool all = true;
        T::fields()([&](const auto&... f) {
            // a number that only rises is never taken back: others may have gone on from it
            ((all = all && (f.name == "next_part" || take_back(now.*(f.member), before.*(f.member), after.*(f.member)))), ...);
        });
        return all;
    } else {
        return false;
    }
}

} // namespace fyr
