// Walks a wall through its screens and collects what is wrong with them, each fault once. With FYR_SHOTS=FOLDER every screen is
// painted too and lies there as a picture, to be looked at.
#pragma once

#include "base/text.hpp"
#include "platform/files.hpp"
#include "platform/png.hpp"
#include "tests/support/busy_wall.hpp"
#include "tests/support/screen_checks.hpp"
#include "tests/support/screen_cuts.hpp"

#include <catch2/catch_test_macros.hpp>

#include <cstdlib>
#include <map>
#include <set>
#include <span>

namespace fyr::test {

struct Glass { int width, height; };
inline constexpr Glass glasses[] = {{1920, 1080}, {3840, 2160}, {1080, 1920}, {2560, 1080}};
inline constexpr int card_counts[] = {0, 1, 18, 60};

/// One line of the matrix. Any two of its values meet in some line (an orthogonal array over the field of four).
struct Line {
    std::size_t glass, cards, theme;
    Language language;
    int text_percent;
};
inline Line line_of(std::size_t glass, std::size_t cards)
{
    constexpr std::size_t twice[] = {0, 2, 3, 1}, thrice[] = {0, 3, 1, 2}; // times w, w² in that field
    return {glass, cards, glass ^ cards, ((glass ^ twice[cards]) & 1U) != 0 ? Language::en : Language::da, ((glass ^ thrice[cards]) & 2U) != 0 ? 130 : 100};
}

/// What is found and stays: what the fault begins with, and why.
struct Accepted { std::string_view fault, why; };

/// Whose wall it is, beyond its line.
struct WalkedBy {
    Guarding guarding = Guarding::off;
    bool training = false;
    WallGlass glass{};
};

class Walk {
public:
    Walk(const Line& line, std::span<const Accepted> accepted, const WalkedBy& how = {})
        : line_(line), accepted_(accepted), app_(options_of(line, how))
    {
        app_.app().ui_for_setup().high_contrast = line.theme >= 2;
        app_.app().ui_for_setup().text_percent = line.text_percent;
        app_.app().on_draw(&watch_);
        app_.app().draw();
    }
    static TestAppOptions options_of(const Line& line, const WalkedBy& how)
    {
        TestAppOptions options{glasses[line.glass].width, glasses[line.glass].height, line.language, line.theme % 2 == 0 ? ThemeChoice::light : ThemeChoice::dark, rehearsal_start, true};
        options.guarding = how.guarding;
        options.training = how.training;
        options.glass = how.glass;
        return options;
    }
    ~Walk() { app_.app().on_draw(nullptr); }
    Walk(const Walk&) = delete;
    Walk& operator=(const Walk&) = delete;

    TestApp& app() { return app_; }
    void show(const UiAction& action)
    {
        app_.app().handle(Intent{action}, {app_.app().metrics().width / 2, app_.app().metrics().height / 2});
    }
    void look(const std::string& where)
    {
        frame();
        if (shots()) keep_picture(where);
        std::set<std::string> aliases, columns;
        for (const auto& [id, c] : app_.state().cases()) aliases.insert(c->facts.code);
        for (const char* column : {"received", "concern", "hypotheses", "funnelling", "next_step"}) columns.insert(app_.app().strings().text("col." + std::string(column)));
        const float seat_m = static_cast<float>(app_.ui().distance_mm) / 1000;
        for (std::string& fault : faults_of({watch_, app_.app().targets(), app_.app().metrics(), app_.app().theme(), aliases, columns, seat_m})) keep(fault, where);
        for (const CutText& cut : cut_texts(watch_)) {
            if (!asked_.insert(where + cut.whole).second) continue;
            const std::string obstacle = obstacle_to_reading(app_, watch_, cut, [&] { frame(); });
            if (obstacle.empty()) continue;
            keep("cut in " + where + ", " + obstacle + " '" + cut.shown + "' : of '" + cut.whole + "'", where);
        }
    }
    void sheet(SheetKind kind, CaseId about = {}, PartId part = {}, std::string key = {}, PlanId plan = {})
    {
        show(OpenSheet{{kind, about, part, std::move(key), 600, plan}});
        look("sheet " + std::to_string(static_cast<int>(kind)));
        show(CloseSheet{});
    }
    void form(const Form& form)
    {
        show(OpenForm{form});
        look("form " + std::string(form.kind == FormKind::plan ? name_of(form.plan_form) : name_of(form.kind)));
        show(CloseForm{});
    }
    void report() const
    {
        const Glass& g = glasses[line_.glass];
        std::string all;
        for (const auto& [what, how] : found_) all += "\n  " + what + how;
        if (!found_.empty())
            FAIL_CHECK(g.width << " x " << g.height << ", " << card_counts[line_.cards] << " cards, theme " << line_.theme << ", " << name_of(line_.language) << ", text "
                               << line_.text_percent << " %: " << found_.size() << " faults" << all);
    }

private:
    /// Draws until what glides has arrived.
    void frame()
    {
        for (int i = 0; i < 2; ++i) {
            app_.clock().advance(1000);
            watch_.clear();
            app_.app().draw();
        }
    }
    void keep(const std::string& fault, const std::string& where)
    {
        std::string what; // without numbers: a fault of twenty cards is one
        for (const char c : fault.substr(0, fault.find(" : ")))
            if (!is_digit(c)) what += c;
            else if (!what.ends_with('#')) what += '#';
        if (!is_accepted(fault)) found_.try_emplace(what, fault.substr(fault.find(" : ")) + "   [" + where + "]");
    }
    static const char* shots() { return std::getenv("FYR_SHOTS"); }
    [[nodiscard]] bool is_accepted(const std::string& fault) const
    {
        return std::any_of(accepted_.begin(), accepted_.end(), [&](const Accepted& a) { return fault.starts_with(a.fault); });
    }
    void keep_picture(const std::string& where)
    {
        const Glass& g = glasses[line_.glass];
        std::string name = std::to_string(g.width) + "x" + std::to_string(g.height) + "-theme" + std::to_string(line_.theme) + "-" + std::to_string(line_.text_percent) + "-" + where + ".png";
        std::replace(name.begin(), name.end(), ' ', '-');
        const auto png = encode_png(app_.picture());
        REQUIRE(png);
        REQUIRE(write_file(std::string(shots()) + "/" + name, *png));
    }

    Line line_;
    std::span<const Accepted> accepted_;
    ScreenWatch watch_;
    TestApp app_;
    std::map<std::string, std::string> found_;
    std::set<std::string> asked_;      ///< cut texts that were touched already
};

} // namespace fyr::test
