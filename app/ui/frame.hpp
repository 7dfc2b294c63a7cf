// What a view gets to draw one frame: everything constant, except the places it writes to (paint, targets) and
// the way things glide (motion). Views remember nothing and decide nothing.
#pragma once

#include "base/strings.hpp"
#include "board/funnel_layout.hpp"
#include "board/motion.hpp"
#include "board/plan_layout.hpp"
#include "board/touch_tracker.hpp"
#include "board/ui_state.hpp"
#include "domain/clocks.hpp"
#include "domain/history.hpp"
#include "domain/keyboard.hpp"
#include "domain/round_formats.hpp"
#include "domain/rules.hpp"
#include "domain/plan_templates.hpp"
#include "domain/quick_answers.hpp"
#include "domain/templates.hpp"
#include "training/exercise.hpp"
#include "ui/painter.hpp"

namespace fyr {

/// The data of assets/ in memory; belongs to the shell and outlives every frame.
struct Templates {
    std::vector<Triangle> triangles;
    FunnelQuestions questions;
    PlanTemplates plan;
    RoundFormats rounds;
    QuickAnswers quick;
    Exercises exercises;
    std::array<KeyboardData, 2> keyboards; ///< in the order of Language
    [[nodiscard]] const KeyboardData& keyboard(Language language) const { return keyboards[static_cast<std::size_t>(language)]; }
    /// The triangle of that key, else the first.
    [[nodiscard]] const Triangle& triangle(std::string_view key) const
    {
        for (const Triangle& t : triangles)
            if (t.key == key) return t;
        return triangles.front();
    }
};

/// Words that belong to this wall, not to the program: shown on Home (Rules::house, in the language of the glass).
struct WallNames {
    std::string department, team;
};

struct Frame;

/// What a world has of its own beside the pages both share; the shell says in which it is.
struct WorldViews {
    void (*front)(Frame&); ///< its Home
    void (*mark)(Frame&);  ///< on every page, also at rest and in pictures
    void (*over)(Frame&);  ///< over the pages, below questions and the curtain
};
extern const WorldViews daily_views, training_views;

struct Frame {
    const History& history;
    const State& state;
    const UiState& ui;
    const Metrics& m;
    const Theme& theme;
    const Strings& strings;
    const Rules& rules;
    const Templates& templates;
    const WallNames& wall;
    const WorldViews& world;
    const FunnelLayout& board; ///< of this state, computed once per change
    const PlanLayout& plan_board; ///< of the plan in front; empty when there is none
    const TouchTracker& touch;
    Stamp now;                 ///< UTC
    Stamp ticks;
    Painter& paint;
    Targets& targets;
    Motion& motion;
    bool exporting = false;    ///< a picture of the board: no bar, no overlays, no fingers
    DeskName desk_name = DeskName::first; ///< whose form and keyboard are being drawn

    [[nodiscard]] const Desk& desk() const { return ui.at(desk_name); }
    /// The list of that name, of the desk that is being drawn.
    [[nodiscard]] std::string own(const std::string& list) const { return name_at(desk_name, list); }

    [[nodiscard]] std::string t(std::string_view key, const std::vector<std::pair<std::string, std::string>>& args = {}) const
    {
        return strings.text(key, args);
    }
    [[nodiscard]] const std::string& word(const Words& words) const { return words.in(strings.language()); }
    [[nodiscard]] bool pressed(std::string_view target) const { return touch.is_pressed(targets.full(target)); }
    /// No words of this case: all are veiled, or codes are asked for and another one is open (one at a time, domain.md P1).
    [[nodiscard]] bool hides(const Case& c) const { return ui.veil || (ui.guard.state == Guarding::on && c.id != ui.about); }
    /// Adds a touchable thing, grown to the smallest size a finger may have.
    Target& target(std::string name, Rect at)
    {
        const float dx = std::max(0.F, (Metrics::touch_min - at.w) / 2), dy = std::max(0.F, (Metrics::touch_min - at.h) / 2);
        return targets.add(std::move(name), {at.x - dx, at.y - dy, at.w + 2 * dx, at.h + 2 * dy});
    }
};

} // namespace fyr
