#include "codec/state_codec.hpp"

#include "base/text.hpp"
#include "codec/json_pull.hpp"
#include "codec/json_text.hpp"

#include <array>
#include <charconv>
#include <cstdio>
#include <limits>

namespace fyr {

namespace {

using json_text::Style;
using json_text::TextOut;

constexpr std::string_view case_prefix = "case/", plan_prefix = "plan/", meeting_prefix = "meeting/";

/// What a checkpoint says about itself.
struct Meta {
    int format = 0;
    CaseId next_case;
    PlanId next_plan; ///< since format 2
    bool operator==(const Meta&) const = default;
    static constexpr auto fields()
    {
        return fields_of(field("format", &Meta::format), field("next_case", &Meta::next_case), field("next_plan", &Meta::next_plan));
    }
};

Error bad(const std::string& part, const std::string& place)
{
    return failed(ErrorKind::corrupt, "store.checkpoint", {{"part", part}, {"place", place.empty() ? "/" : place}});
}

/// Everything compactly: what has its default value is left out.
template <class T>
std::string text_of(const T& part)
{
    TextOut out(0);
    json_text::write<Style::compact, 0>(out, part);
    std::string text{out.text()}; // as long as it is: there may be a hundred thousand of them
    if (!is_utf8(text)) text = to_utf8(to_code_points(text)); // every door checks; should one not, the part still reads
    return text;
}

/// Reads a whole part into `value`; false, and where, when it is not one.
template <class T>
bool read_part(std::string_view text, T& value, std::string& place)
{
    JsonPull from(text, std::numeric_limits<std::size_t>::max()); // a wall may know a hundred thousand ids
    if (is_utf8(text) && from.read(value) && from.at_end()) return true;
    place = from.place();
    return false;
}

class Fnv {
public:
    void add(std::string_view text)
    {
        for (const char c : text) {
            hash_ ^= static_cast<unsigned char>(c);
            hash_ *= 1099511628211ULL;
        }
    }
    [[nodiscard]] std::string hex() const
    {
        std::array<char, 17> out{};
        std::snprintf(out.data(), out.size(), "%016llx", static_cast<unsigned long long>(hash_));
        return out.data();
    }

private:
    std::uint64_t hash_ = 14695981039346656037ULL;
};

} // namespace

std::vector<std::pair<std::string, std::string>> encode_state(const State& state)
{
    std::vector<std::pair<std::string, std::string>> parts;
    const SharedList<MeetingRecord>& archive = state.board().archive;
    Board board = state.board();
    board.archive = {}; // years of it: each meeting is a part of its own, written once
    parts.reserve(state.cases().size() + state.plans().size() + archive.size() + 3);
    parts.emplace_back("meta", text_of(Meta{state_format, state.next_case(), state.next_plan()}));
    parts.emplace_back("board", text_of(board));
    parts.emplace_back("known", text_of(std::vector<std::string>(state.known_ids().begin(), state.known_ids().end())));
    for (std::size_t i = 0; i < archive.size(); ++i) parts.emplace_back(std::string(meeting_prefix) + std::to_string(i + 1), text_of(archive[i]));
    for (const auto& [id, c] : state.cases()) parts.emplace_back(std::string(case_prefix) + std::to_string(id.value), text_of(*c));
    for (const auto& [id, plan] : state.plans())
        parts.emplace_back(std::string(plan_prefix) + std::to_string(id.value), text_of(*plan));
    return parts;
}

Result<State> decode_state(const std::vector<std::pair<std::string, std::string>>& parts)
{
    State state;
    std::string place;
    std::map<std::uint64_t, MeetingRecord> meetings; // by their place in the archive; the parts come in any order
    for (const auto& [key, text] : parts) {
        if (key == "meta") {
            Meta meta;
            if (!read_part(text, meta, place) || meta.format < 1) return bad(key, place);
            if (meta.format > state_format) return failed(ErrorKind::unsupported, "store.newer");
            state.reserve_ids(meta.next_case);
            state.reserve_ids(meta.next_plan);
        } else if (key == "board") {
            Board board;
            if (!read_part(text, board, place)) return bad(key, place);
            state.put_board(std::make_shared<const Board>(std::move(board)));
        } else if (key == "known") {
            std::vector<std::string> ids;
            if (!read_part(text, ids, place)) return bad(key, place);
            for (const std::string& id : ids) state.know(id);
        } else if (key.starts_with(meeting_prefix)) {
            const std::string_view number = std::string_view(key).substr(meeting_prefix.size());
            std::uint64_t at = 0;
            const auto end = std::from_chars(number.data(), number.data() + number.size(), at);
            if (end.ec != std::errc{} || end.ptr != number.data() + number.size() || !read_part(text, meetings[at], place)) return bad(key, place);
        } else if (key.starts_with(case_prefix)) {
            auto c = std::make_shared<Case>();
            if (!read_part(text, *c, place) || !c->id) return bad(key, place);
            const CaseId id = c->id;
            state.put(id, std::move(c));
        } else if (key.starts_with(plan_prefix)) {
            auto plan = std::make_shared<Plan>();
            if (!read_part(text, *plan, place) || !plan->id) return bad(key, place);
            const PlanId id = plan->id;
            state.put(id, std::move(plan));
        } else {
            return bad(key, "");
        }
    }
    if (meetings.empty()) return state; // until format 3 the board held them
    Board board = state.board();
    std::vector<MeetingRecord>& archive = board.archive.edit();
    for (auto& [at, record] : meetings) archive.push_back(std::move(record));
    state.put_board(std::make_shared<const Board>(std::move(board)));
    return state;
}

std::string state_hash(const State& state)
{
    Fnv fnv;
    for (const auto& [key, text] : encode_state(state)) {
        if (key == "meta") continue;
        fnv.add(key);
        fnv.add(text);
    }
    return fnv.hex();
}

std::string text_hash(std::string_view text)
{
    Fnv fnv;
    fnv.add(text);
    return fnv.hex();
}

} // namespace fyr
