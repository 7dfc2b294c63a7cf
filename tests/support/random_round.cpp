#include "tests/support/random_round.hpp"

namespace fyr::test {

Round random_round(Random& random, std::uint64_t& next_part, bool open)
{
    Round r;
    r.id = PartId{next_part++};
    r.format = random.one_in(2) ? "reflection" : "quick";
    r.owner = "LM";
    r.question = random_text(random, 200);
    r.opened_at = r.step_since = random_stamp(random);
    r.step = "story";
    if (!open) r.ended_at = random_stamp(random);
    if (random.one_in(2)) r.notes = {{"story", random_text(random, 200), {random_text(random, 40)}}};
    for (std::size_t n = random.below(4); n > 0; --n)
        r.markers.push_back({PartId{next_part++}, random.any<Marker>(), random_dimension(random), 1 + static_cast<int>(random.below(3)), 1});
    if (r.markers.size() > 1) r.lines = {{r.markers[0].id, r.markers[1].id}};
    if (random.one_in(2)) r.weights = {{random_dimension(random), 2}};
    if (random.one_in(2)) r.scale = {0, 1, 0, 0, 2, 0, 0, 1, 0, 0, 0};
    if (!open && random.one_in(2)) {
        r.next_step = random_text(random, 100);
        r.next_owner = "TB";
        r.next_due = random_date(random);
    }
    return r;
}

RoundWish random_round_wish(Random& random, std::size_t few_parts)
{
    const auto some_part = [few_parts](Random& r) { return PartId{1 + r.below(few_parts)}; };
    switch (random.below(11)) {
    case 0: return OpenRound{random.one_in(5) ? "Ikke en nøgle" : "reflection", "question", "LM", random_text(random, 60)};
    case 1:
    case 2:
    case 3: return PlaceMarker{{random.one_in(3) ? some_part(random) : PartId{}, random.any<Marker>(), random.one_in(9) ? "" : random_dimension(random),
                                static_cast<int>(random.below(6)) - 1, static_cast<int>(random.below(4))}};
    case 4: return RemoveMarker{some_part(random)};
    case 5: return JoinMarkers{some_part(random), some_part(random)};
    case 6: return WeighDimension{random_dimension(random), static_cast<int>(random.below(6)) - 1};
    case 7: return NoteInRound{{random.one_in(5) ? "" : "story", random_text(random, 230), {random_text(random, 20), ""}}};
    case 8: return KeepScale{random.one_in(3) ? std::vector<int>{1} : std::vector<int>{0, 1, 0, 2, 0, 0, 1, 0, 0, 0, random.one_in(4) ? -1 : 1}};
    case 9: return random.one_in(3) ? RoundWish{ClearMarkers{}} : RoundWish{GoToRoundStep{"story"}};
    default: return EndRound{random.one_in(2) ? "" : random_text(random, 60), random.one_in(3) ? "" : "TB", random.one_in(3) ? Date{} : Date{2025, 5, 2}};
    }
}

} // namespace fyr::test
