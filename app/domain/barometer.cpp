#include "domain/barometer.hpp"

#include <algorithm>
#include <numeric>

namespace fyr {
namespace {

/// The value below which `part` of 4 of all answers lie, in hundredths; counts by value from `lowest` on.
int quantile(const std::vector<int>& counts, int values, int lowest, int part)
{
    const int known = std::accumulate(counts.begin(), counts.begin() + values, 0);
    const auto nth = [&](int n) { // the n-th answer, counted from 0
        for (int v = 0; v < values; ++v) {
            n -= counts[static_cast<std::size_t>(v)];
            if (n < 0) return lowest + v;
        }
        return lowest + values - 1;
    };
    const int place = (known - 1) * part; // in quarters
    const int low = nth(place / 4), high = nth(std::min(place / 4 + 1, known - 1));
    return low * 100 + (high - low) * 100 * (place % 4) / 4;
}

} // namespace

Tally::Tally(const Barometer& barometer) : barometer_(barometer.key), lowest_(barometer.lowest), highest_(barometer.highest)
{
    for (const BarometerArea& area : barometer.areas) areas_.push_back(area.key);
    counts_.assign(areas_.size(), std::vector<int>(static_cast<std::size_t>(highest_ - lowest_) + 2, 0));
}

bool Tally::is_whole(const Answers& answers) const
{
    return answers.size() == areas_.size() && !areas_.empty() &&
           std::all_of(answers.begin(), answers.end(), [&](int a) { return a == dont_know || (a >= lowest_ && a <= highest_); });
}

bool Tally::add(const Answers& answers)
{
    if (!is_whole(answers)) return false;
    for (std::size_t i = 0; i < answers.size(); ++i) {
        auto& counts = counts_[i];
        ++(answers[i] == dont_know ? counts.back() : counts[static_cast<std::size_t>(answers[i] - lowest_)]);
    }
    ++people_;
    return true;
}

Measurement Tally::result(Date on, int least) const
{
    Measurement m{{}, barometer_, on, people_, {}};
    if (people_ < least) return m;
    const int values = highest_ - lowest_ + 1;
    for (std::size_t i = 0; i < areas_.size(); ++i) {
        const auto& counts = counts_[i];
        if (people_ - counts.back() < std::max(1, least)) continue;
        m.values.push_back({areas_[i], quantile(counts, values, lowest_, 2), quantile(counts, values, lowest_, 1),
                            quantile(counts, values, lowest_, 3), counts.back()});
    }
    return m;
}

BeforeAfter before_and_after(const Plan& plan, std::string_view barometer)
{
    BeforeAfter found;
    for (const Measurement& m : plan.measurements) {
        if (m.barometer != barometer) continue;
        if (!found.before || m.on < found.before->on) found.before = &m;
    }
    for (const Measurement& m : plan.measurements)
        if (m.barometer == barometer && &m != found.before && (!found.after || m.on >= found.after->on)) found.after = &m;
    return found;
}

const AreaValue* value_of(const Measurement* measurement, std::string_view area)
{
    if (!measurement) return nullptr;
    for (const AreaValue& v : measurement->values)
        if (v.area == area) return &v;
    return nullptr;
}

int mean_of(const Measurement& measurement)
{
    if (measurement.values.empty()) return 0;
    int sum = 0;
    for (const AreaValue& v : measurement.values) sum += v.middle;
    const int n = static_cast<int>(measurement.values.size());
    return (sum + n / 2) / n;
}

PointState state_of(const Plan& plan, std::string_view item)
{
    for (const PointState& p : plan.points)
        if (p.item == item) return p;
    return {std::string(item), {}, {}, {}, {}};
}

int mean_of(const ChecklistGroup& group, const Plan& plan)
{
    int sum = 0, n = 0;
    for (const ChecklistItem& item : group.items) {
        const PointStatus status = state_of(plan, item.key).status;
        if (status == PointStatus::unanswered || status == PointStatus::not_relevant) continue;
        sum += (static_cast<int>(status) - static_cast<int>(PointStatus::not_started)) * 100;
        ++n;
    }
    return n == 0 ? -1 : (sum + n / 2) / n;
}

} // namespace fyr
