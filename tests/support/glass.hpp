// A small glass of made-up targets under a touch tracker, and gestures in words.
#pragma once

#include "base/overloaded.hpp"
#include "board/touch_tracker.hpp"

#include <string>
#include <vector>

namespace fyr::test {

/// A gesture in words, so that two outcomes can be compared and read.
inline std::string described(const Gesture& gesture)
{
    const auto at = [](Point p) { return "(" + std::to_string(p.x) + "," + std::to_string(p.y) + ")"; };
    return std::visit(overloaded{
                          [&](const Tapped& g) { return "tapped " + g.target + at(g.at); },
                          [&](const LongPressed& g) { return "held " + g.target + at(g.at); },
                          [&](const Dropped& g) { return "dropped " + std::to_string(g.grab.about.value) + at(g.at); },
                          [&](const Scrolled& g) { return "scrolled " + g.list + " " + std::to_string(g.by); },
                          [&](const Slid& g) { return "slid " + g.target + at(g.at); },
                          [&](const LetGo& g) { return "let go " + g.target + at(g.at); },
                          [&](const Flung& g) { return "flung " + g.list + " " + std::to_string(g.velocity); },
                          [&](const Pinched& g) { return "pinched " + g.target + at(g.before) + at(g.after) + " " + std::to_string(g.scale); },
                      },
                      gesture);
}

/// A glass 1:1 with lp: two cards in a list that scrolls (300 lp of it), one card that lies free, two buttons.
struct Glass {
    Targets targets;
    Metrics metrics = metrics_for({1920, 1080});
    TouchTracker touch;
    std::vector<Gesture> out;
    Stamp now = 1000;

    Glass()
    {
        targets.add("list", {0, 0, 400, 700}).scroll = "list";
        card("card/1", {0, 0, 400, 100}, 1, 300);
        card("card/2", {0, 112, 400, 100}, 2, 300);
        card("free", {500, 0, 400, 100}, 3, 0);
        targets.add("button", {1000, 0, 200, 64}).tap = UiAction{ToggleVeil{}};
        targets.add("other", {1000, 200, 200, 64}).tap = UiAction{ToggleVeil{}};
        const_cast<Target*>(targets.named("list"))->scroll_range = 300;
    }
    void card(const std::string& name, Rect at, std::uint64_t id, float range)
    {
        Target& t = targets.add(name, at);
        t.tap = UiAction{CloseSheet{}};
        t.hold = UiAction{CloseSheet{}};
        t.grab = Grab{Grab::What::card, CaseId{id}, {}, {}};
        t.scroll = range > 0 ? "list" : "";
        t.scroll_range = range;
    }
    void send(std::uint64_t finger, TouchPhase phase, Point at, float contact = 0)
    {
        touch.take({finger, phase, at, contact, now}, targets, metrics, out);
    }
    void down(std::uint64_t finger, Point at) { send(finger, TouchPhase::down, at); }
    void move(std::uint64_t finger, Point at) { send(finger, TouchPhase::move, at); }
    void up(std::uint64_t finger, Point at) { send(finger, TouchPhase::up, at); }
    void wait(Stamp ms)
    {
        now += ms;
        touch.tick(now, out);
    }
    /// In steps of 16 ms, as a glass reports it.
    void glide(std::uint64_t finger, Point from, Point to, int steps)
    {
        for (int i = 1; i <= steps; ++i) {
            wait(16);
            const float t = static_cast<float>(i) / static_cast<float>(steps);
            move(finger, {from.x + (to.x - from.x) * t, from.y + (to.y - from.y) * t});
        }
    }
    template <class G>
    std::vector<G> all() const
    {
        std::vector<G> found;
        for (const Gesture& g : out)
            if (const G* one = std::get_if<G>(&g)) found.push_back(*one);
        return found;
    }
};

} // namespace fyr::test
