#include "codec/state_codec.hpp"

#include "base/text.hpp"
#include "codec/fields_json.hpp"
#include "codec/json_pull.hpp"

#include <array>
#include <cstdio>

namespace fyr {

namespace {

using fields_json::Json;
using fields_json::Style;

constexpr std::string_view case_prefix = "case/", plan_prefix = "plan/";

/// What a checkpoint says about itself.
struct Meta {
    int format = 0;
    CaseId next_case;
    PlanId next_plan; ///< since format 2
    bool operator==(const Meta&) const = default;
    static constexpr auto fields()
    {
        return std::tuple{field("format", &Meta::format), field("next_case", &Meta::next_case), field("next_plan", &Meta::next_plan)};
    }
};

Error bad(const std::string& part, const std::string& place)
{
    return failed(ErrorKind::corrupt, "store.checkpoint", {{"part", part}, {"place", place}});
}

std::string text_of(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

/// A case as encode_state writes it, in one pass and without a tree: a start may have thousands to read. Null when it is
/// not whole; then the tree finds out where.
std::shared_ptr<Case> read_case(std::string_view text)
{
    if (!is_utf8(text)) return nullptr;
    auto c = std::make_shared<Case>();
    JsonPull from(text);
    return from.read(*c) && from.at_end() && c->id ? c : nullptr;
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
    parts.reserve(state.cases().size() + state.plans().size() + 3);
    parts.emplace_back("meta", text_of(fields_json::write(Meta{state_format, state.next_case(), state.next_plan()}, Style::full)));
    parts.emplace_back("board", text_of(fields_json::write(state.board(), Style::compact)));
    parts.emplace_back("known", text_of(Json(state.known_ids())));
    for (const auto& [id, c] : state.cases())
        parts.emplace_back(std::string(case_prefix) + std::to_string(id.value),
                           text_of(fields_json::write(*c, Style::compact)));
    for (const auto& [id, plan] : state.plans())
        parts.emplace_back(std::string(plan_prefix) + std::to_string(id.value), text_of(fields_json::write(*plan, Style::compact)));
    return parts;
}

Result<State> decode_state(const std::vector<std::pair<std::string, std::string>>& parts)
{
    State state;
    for (const auto& [key, text] : parts) {
        const bool is_case = key.starts_with(case_prefix);
        if (auto c = is_case ? read_case(text) : nullptr) {
            const CaseId id = c->id;
            state.put(id, std::move(c));
            continue;
        }
        const Json json = Json::parse(text, nullptr, false);
        if (json.is_discarded()) return bad(key, "/");
        std::string place;
        if (key == "meta") {
            Meta meta;
            if (!fields_json::read(json, meta, place) || meta.format < 1) return bad(key, place);
            if (meta.format > state_format) return failed(ErrorKind::unsupported, "store.newer");
            state.reserve_ids(meta.next_case);
            state.reserve_ids(meta.next_plan);
        } else if (key == "board") {
            Board board;
            if (!fields_json::read(json, board, place)) return bad(key, place);
            state.put_board(std::make_shared<const Board>(std::move(board)));
        } else if (key == "known") {
            std::vector<std::string> ids;
            if (!fields_json::read(json, ids, place)) return bad(key, place);
            for (const std::string& id : ids) state.know(id);
        } else if (is_case) {
            auto c = std::make_shared<Case>();
            if (!fields_json::read(json, *c, place) || !c->id) return bad(key, place);
            const CaseId id = c->id;
            state.put(id, std::move(c));
        } else if (key.starts_with(plan_prefix)) {
            auto plan = std::make_shared<Plan>();
            if (!fields_json::read(json, *plan, place) || !plan->id) return bad(key, place);
            const PlanId id = plan->id;
            state.put(id, std::move(plan));
        } else {
            return bad(key, "/");
        }
    }
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
