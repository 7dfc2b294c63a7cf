// What became of a damaged journal, in sentences: said by whoever repaired it, kept in the journal, and said again by the wall
// and by `check` as long as the copy lies in the data folder. Who has dealt with it moves the copy away.
#pragma once

#include "domain/state.hpp"
#include "platform/journal.hpp"
#include "shell/commands.hpp"
#include "shell/console.hpp"

#include <string>
#include <vector>

namespace fyr {

class Session;

/// What these repairs of now have found, worst first, and writes it into the journal beside earlier ones. `state`: of after it. A
/// lost notification is named by its code where that can still be read. None: nothing was wrong. A disk that does not take
/// the note takes nothing from the answer; the copy's own name still speaks at the next start.
[[nodiscard]] std::vector<Message> report_damage(Journal& journal, const std::vector<Damage>& repairs, const State& state);

/// What is still to be dealt with: of every copy of a damaged journal in `data_dir` what the journal remembers of it.
[[nodiscard]] std::vector<Message> standing_damage(const Journal& journal, const std::string& data_dir);

/// recover(), and on standard error what it and the opening of `store` have set aside. True: something was; a word of the
/// command line that did its work all the same ends with exit_refused then, as `check` does. Errors as recover().
[[nodiscard]] Result<bool> recover_and_say(OpenStore& store, Session& session, const Console& console);
/// The same for a word that needs no state.
[[nodiscard]] bool say_set_aside(OpenStore& store, const Console& console);

} // namespace fyr
