// Things that glide to their new place instead of jumping. Presence only: forgetting it changes nothing but the
// way there. Times in ticks, places in lp.
#pragma once

#include "base/geometry.hpp"
#include "base/ids.hpp"

#include <cmath>
#include <map>
#include <string>

namespace fyr {

[[nodiscard]] inline float out_cubic(float t) { return 1 - std::pow(1 - t, 3.F); }
[[nodiscard]] inline float in_out_cubic(float t) { return t < .5F ? 4 * t * t * t : 1 - std::pow(-2 * t + 2, 3.F) / 2; }
[[nodiscard]] inline float out_back(float t) { return 1 + 1.9F * std::pow(t - 1, 3.F) + 0.9F * std::pow(t - 1, 2.F); }
/// How far a change of `ms` length that began at `since` has come, 0..1.
[[nodiscard]] inline float progress(Stamp ticks, Stamp since, Stamp ms)
{
    return ms <= 0 || ticks >= since + ms ? 1.F : static_cast<float>(ticks - since) / static_cast<float>(ms);
}

class Motion {
public:
    static constexpr Stamp room_ms = 180; ///< neighbours make room
    static constexpr Stamp drop_ms = 220; ///< into place after a drop

    /// Begins a frame at `ticks`; `calm` means nothing glides.
    void begin(Stamp ticks, bool calm)
    {
        ticks_ = ticks;
        calm_ = calm;
        moving_ = false;
        ++frame_;
    }
    /// Where the thing of that name stands now on its way to `target`. Seen for the first time: right there.
    Rect at(const std::string& name, Rect target)
    {
        auto [it, is_new] = all_.try_emplace(name, Way{target, target, 0, room_ms, 0});
        Way& way = it->second;
        const bool was_away = way.frame + 1 != frame_ && !is_new;
        way.frame = frame_;
        if (is_new || calm_ || was_away) {
            way.from = way.to = target;
            return target;
        }
        if (!(way.to == target)) {
            way.from = now(way);
            way.to = target;
            way.since = ticks_;
            way.ms = way.next_ms;
        }
        way.next_ms = room_ms;
        if (ticks_ < way.since + way.ms && !(way.from == way.to)) moving_ = true;
        return now(way);
    }
    /// Makes it start its next way from there (a card let go by a finger).
    void put(const std::string& name, Rect from, Stamp ms = drop_ms)
    {
        all_[name] = Way{from, from, 0, ms, frame_, ms};
    }
    /// Something is still on its way: the next frame will differ.
    [[nodiscard]] bool is_moving() const { return moving_; }
    /// Forgets what has not been drawn for a while.
    void tidy()
    {
        std::erase_if(all_, [&](const auto& way) { return way.second.frame + 2 < frame_; });
    }

private:
    struct Way {
        Rect from, to;
        Stamp since = 0, ms = room_ms;
        std::uint64_t frame = 0;
        Stamp next_ms = room_ms;
    };
    [[nodiscard]] Rect now(const Way& way) const
    {
        const float t = out_cubic(progress(ticks_, way.since, way.ms));
        const auto mix = [&](float a, float b) { return a + (b - a) * t; };
        return {mix(way.from.x, way.to.x), mix(way.from.y, way.to.y), mix(way.from.w, way.to.w), mix(way.from.h, way.to.h)};
    }

    std::map<std::string, Way> all_;
    Stamp ticks_ = 0;
    std::uint64_t frame_ = 1;
    bool calm_ = false, moving_ = false;
};

} // namespace fyr
