// The numbers of a text as people type them: runs of digits and what lies between them. Lets privacy.cpp ask for
// shapes ("six digits, a gap, four digits") instead of walking through bytes. Linear in the length of the text.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace fyr {

/// What lies between two runs of digits. space: one white space (or a line break); spaces: up to eight; dash: one dash
/// of any width and nothing else; spaced_dash: with white space; point: one of . / _ and nothing else; other: anything else.
/// bracket: one that opens or closes, and white space; sign: other signs and no letter, such as the border of a box.
enum class Gap { space, spaces, dash, spaced_dash, point, bracket, sign, other };

/// Stands in for the rest of a sign that was written out; counts for nothing.
inline constexpr char filler = '\x01';
/// The text, as long as it was, with signs that are written out between digits or in an address as themselves and fillers:
/// "&nbsp;", "&#45;", "&ndash;", "%2D", "=20", "&#64;" … Positions stay.
[[nodiscard]] std::string with_plain_signs(std::string_view text);

/// The value of up to nine digits.
[[nodiscard]] int number_in(std::string_view digits);

class DigitGroups {
public:
    /// Keeps a view of `text`: it must outlive this.
    explicit DigitGroups(std::string_view text);

    [[nodiscard]] std::string_view text() const { return text_; }
    [[nodiscard]] std::size_t size() const { return groups_.size(); }
    /// First byte of group i and the one after its last.
    [[nodiscard]] std::size_t begin(std::size_t i) const { return groups_[i].begin; }
    [[nodiscard]] std::size_t end(std::size_t i) const { return groups_[i].end; }
    /// Between group i and the next; other after the last.
    [[nodiscard]] Gap gap(std::size_t i) const { return groups_[i].gap; }
    /// The digits of `count` groups from i on, one after the other.
    [[nodiscard]] std::string digits(std::size_t i, std::size_t count) const;
    /// The value of group i, at most nine digits long.
    [[nodiscard]] int number(std::size_t i) const { return number_in(text_.substr(begin(i), end(i) - begin(i))); }
    /// True when the groups from i on have these lengths.
    [[nodiscard]] bool shape(std::size_t i, std::initializer_list<std::size_t> lengths) const;

private:
    struct Group {
        std::size_t begin = 0, end = 0;
        Gap gap = Gap::other;
    };
    std::string_view text_;
    std::vector<Group> groups_;
};

} // namespace fyr
