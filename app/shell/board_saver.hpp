// Saving on a thread of its own: the glass never waits, it is woken when the files are there or could not be written. A place that does
// not answer (a dead share, a stick that hangs) holds up nobody for ever: the glass says so after a while, and the program ends.
#pragma once

#include "platform/clock.hpp"
#include "shell/save_board.hpp"

#include <functional>
#include <memory>
#include <optional>

namespace fyr {

class BoardSaver {
public:
    /// How long a place may take, ms.
    struct Patience {
        Stamp answer = 60'000; ///< until the glass is told that it does not answer
        Stamp at_end = 5'000;  ///< of the end of the program
    };
    /// Finds the folder of a saving, on the saving's own thread: asking may be what hangs.
    using Place = std::function<Result<std::string>()>;

    /// `assets` outlive it; each saving works on a copy of them as they are when it begins. `wake` is called from the other thread when
    /// there is something to take().
    BoardSaver(const Assets& assets, std::function<void()> wake, Patience patience);
    BoardSaver(const Assets& assets, std::function<void()> wake) : BoardSaver(assets, std::move(wake), Patience()) {}
    ~BoardSaver(); ///< as finish()
    BoardSaver(const BoardSaver&) = delete;
    BoardSaver& operator=(const BoardSaver&) = delete;

    /// False: the last one is not finished yet, and this one is not begun. `ticks` as Clock::ticks.
    bool start(SaveWish wish, Place place, Stamp ticks);
    /// What became of it, once. io "exp.hangs" when the place has not answered in time; should it answer later, what was written there
    /// is removed again, and until then every start() is answered so at once.
    [[nodiscard]] std::optional<SavedBoard> take(Stamp ticks);
    /// Begun and not taken yet.
    [[nodiscard]] bool is_busy() const;
    /// Waits for what was begun, nobody ends the program with half a saving; but not for ever. False: it was given up.
    bool finish();

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

} // namespace fyr
