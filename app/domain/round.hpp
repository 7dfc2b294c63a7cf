// A round of reflection about one notification: markers on the triangle, what the team said step by step, how worried each
// one is, and the next step. Rounds follow each other; the last one lies behind the next as a ghost. A plain value.
// Source: domain.md 2.3 (magnets), 2.4 (reflection model and quick sparring).
#pragma once

#include "domain/case.hpp"

#include <numeric>
#include <variant>

namespace fyr {

/// What a marker says about a dimension of the triangle.
enum class Marker { concern, resource, unknown, hypothesis, child_voice, sibling, new_information };
constexpr auto names_of(Marker)
{
    return std::to_array<std::string_view>({"concern", "resource", "unknown", "hypothesis", "child_voice", "sibling", "new_information"});
}

struct PlacedMarker {
    PartId id;
    Marker marker = Marker::concern;
    std::string dimension; ///< key of the triangle's dimension, never ""
    int weight = 1;        ///< 1 .. 3: how much it matters, its size on the glass
    int number = 0;        ///< of a hypothesis: 1 is H1; else 0
    bool operator==(const PlacedMarker&) const = default;
    static constexpr auto fields()
    {
        using P = PlacedMarker;
        return fields_of(field("id", &P::id), field("marker", &P::marker), field("dimension", &P::dimension), field("weight", &P::weight),
                         field("number", &P::number));
    }
};

/// A line the team drew between two markers; it has no direction.
struct MarkerLine {
    PartId from, to;
    bool operator==(const MarkerLine&) const = default;
    static constexpr auto fields() { return fields_of(field("from", &MarkerLine::from), field("to", &MarkerLine::to)); }
};

/// A dimension magnet that was made larger: this part of the triangle matters most now.
struct DimensionWeight {
    std::string key; ///< of the dimension
    int weight = 2; ///< 2 or 3; one that was not weighed is 1 and stands nowhere
    bool operator==(const DimensionWeight&) const = default;
    static constexpr auto fields() { return fields_of(field("key", &DimensionWeight::key), field("weight", &DimensionWeight::weight)); }
};

/// What was written down in one step of the round.
struct RoundNote {
    std::string key;                ///< of the format's step
    std::string text;               ///< about three lines
    std::vector<std::string> ideas; ///< idea cards, in the order they came
    bool operator==(const RoundNote&) const = default;
    static constexpr auto fields()
    {
        return fields_of(field("key", &RoundNote::key), field("text", &RoundNote::text), field("ideas", &RoundNote::ideas));
    }
};

inline constexpr std::size_t scale_places = 11; ///< 0 .. 10
inline constexpr int scale_answers_least = 3;   ///< fewer would tell who said what
inline constexpr std::size_t ideas_most = 12, markers_most = 60;

struct Round {
    PartId id;
    std::string format;             ///< key of the format: "reflection", "quick"
    std::string owner, question;    ///< initials of the case owner, and the one question she has
    Stamp opened_at = 0, ended_at = 0; ///< 0: still open
    std::string step;               ///< the format's step that is now
    Stamp step_since = 0;
    std::vector<RoundNote> notes;
    std::vector<PlacedMarker> markers;
    std::vector<MarkerLine> lines;
    std::vector<DimensionWeight> weights;
    std::vector<int> scale;         ///< how many said 0, 1 … 10; empty: nobody was asked. Never who
    std::string next_step, next_owner;
    Date next_due;
    bool operator==(const Round&) const = default;
    static constexpr auto fields()
    {
        using R = Round;
        return fields_of(field("id", &R::id), field("format", &R::format), field("owner", &R::owner), field("question", &R::question),
                         field("opened_at", &R::opened_at), field("ended_at", &R::ended_at), field("step", &R::step),
                         field("step_since", &R::step_since), field("notes", &R::notes), field("markers", &R::markers),
                         field("lines", &R::lines), field("weights", &R::weights), field("scale", &R::scale),
                         field("next_step", &R::next_step), field("next_owner", &R::next_owner), field("next_due", &R::next_due));
    }
    [[nodiscard]] bool is_open() const { return ended_at == 0; }
    [[nodiscard]] int weight_of(std::string_view dimension) const
    {
        for (const DimensionWeight& w : weights)
            if (w.key == dimension) return w.weight;
        return 1;
    }
    [[nodiscard]] const RoundNote* note(std::string_view key) const
    {
        for (const RoundNote& n : notes)
            if (n.key == key) return &n;
        return nullptr;
    }
};

/// The rounds of one notification, oldest first; at most the last one is open.
struct Rounds {
    std::vector<Round> all;
    bool operator==(const Rounds&) const = default;
    static constexpr bool came_later = true; ///< boards and checkpoints of before have none
    static constexpr auto fields() { return fields_of(field("all", &Rounds::all)); }
    [[nodiscard]] const Round* open() const { return all.empty() || !all.back().is_open() ? nullptr : &all.back(); }
    /// The newest one that has ended: the ghost behind the open one.
    [[nodiscard]] const Round* last_ended() const
    {
        for (auto it = all.rbegin(); it != all.rend(); ++it)
            if (!it->is_open()) return &*it;
        return nullptr;
    }
};

/// How worried a team is: the lowest and highest answer, the middle one (times ten), and how many answered.
struct ScaleSpread { int answers = 0, lowest = 0, median_tenths = 0, highest = 0; };
/// `scale` has scale_places numbers, or none: then everything is 0.
[[nodiscard]] ScaleSpread spread_of(const std::vector<int>& scale);
/// The number the next hypothesis marker gets, from 1.
[[nodiscard]] int next_hypothesis(const Round& round);

// ---- what somebody wants of the round in front

struct OpenRound { std::string format, first_step, owner, question; };
/// Id 0: a new one. Else that one in another place, or of another weight.
struct PlaceMarker { PlacedMarker marker; };
struct RemoveMarker { PartId marker; };
struct ClearMarkers {};
/// Draws a line between two markers, or takes away the one that is there.
struct JoinMarkers { PartId from, to; };
struct WeighDimension { std::string dimension; int weight = 1; };
struct GoToRoundStep { std::string step; };
struct NoteInRound { RoundNote note; };
struct KeepScale { std::vector<int> scale; };
/// The next step goes to the next meeting as a promise, when there is one.
struct EndRound { std::string next_step, owner; Date due; };
using RoundWish = std::variant<OpenRound, PlaceMarker, RemoveMarker, ClearMarkers, JoinMarkers, WeighDimension, GoToRoundStep, NoteInRound, KeepScale, EndRound>;

} // namespace fyr
