// Everything the program reads from assets/ and the fonts of the machine, once, at the start.
#pragma once

#include "base/strings.hpp"
#include "domain/rules.hpp"
#include "ui/fonts.hpp"
#include "ui/frame.hpp"

namespace fyr {

struct Assets {
    std::string folder;
    Strings da, en;
    Rules rules;
    Templates templates;
    FontBytes fonts;
    std::optional<Error> no_fonts; ///< why nothing can be drawn; what has only texts to say goes on without
    std::vector<Message> warnings; ///< a broken rules file was refused and the last good one is used, and why
    [[nodiscard]] const Strings& strings(Language language) const { return language == Language::en ? en : da; }
};

/// Where assets lie: $FYRTAARN_ASSETS, else ../share/fyrtaarn beside the program, else the source tree.
[[nodiscard]] std::string assets_folder();

/// All lines of one language, from every file of strings/.
[[nodiscard]] Result<Strings> load_strings(const std::string& folder, Language language);

/// In `data_dir` lies the last good copy of what people edit; "": there is none. It is renewed when `keeps_copies`.
/// Fails with corrupt/io when something is missing or broken and there is no good copy.
[[nodiscard]] Result<Assets> load_assets(const std::string& folder, const std::string& data_dir, bool keeps_copies);

/// The exercises of DATA/training/exercises as they lie there now, beside the shipped ones or in the place of one with the same
/// key. One that cannot be used is left out, or its last good copy is used; said in what is returned.
[[nodiscard]] std::vector<Message> add_own_exercises(Exercises& into, const std::string& data_dir);

} // namespace fyr
