// Notifications that leave the wall for good: their files first, then their entries. Killed in between it is done again.
#pragma once

#include "session/session.hpp"
#include "shell/traces.hpp"

#include <functional>
#include <optional>

namespace fyr {

/// Removes what lies about of these cases, then forgets them. Gives what could not be looked into: it stays, the cases are forgotten all
/// the same, and somebody must be told. io: as Session::forget, or a file could not be removed (then nothing was forgotten).
Result<Unreached> forget_cases(Session& session, const std::vector<CaseId>& cases, const DataFolder& data, const Say& say);

/// The sentence about what was not reached: the first names of it, and how many more.
[[nodiscard]] Message about_unreached(const Unreached& unreached);

/// Lets leave whose time is over: once when the wall starts and once after each midnight in Copenhagen, but not while a
/// meeting is held (domain/forgetting.hpp) nor in the hour after it. What is over is counted in time that has surely passed.
class Retention {
public:
    /// `session` outlives it. `data.now` is not looked at. `left`: called with the code of each that has left.
    Retention(Session& session, DataFolder data, Say say, std::function<void(const std::string& code)> left);

    /// After every turn of the loop. Costs a comparison until there is something to do. Gives how many notifications left,
    /// when it has looked. io: tried again in an hour.
    /// `now`: UTC, the wall's clock, for the meeting; `proven`: UTC, as ClockKeeper::proven().
    std::optional<Result<std::size_t>> turn(Stamp now, Stamp proven);
    /// As forget_cases, of those that left last.
    [[nodiscard]] const Unreached& unreached() const { return unreached_; }

private:
    Session& session_;
    DataFolder data_;
    Say say_;
    std::function<void(const std::string& code)> left_;
    Unreached unreached_;
    Stamp next_ = 0; ///< proven, not before
    Date looked_;    ///< the day, in Copenhagen; none: never
};

} // namespace fyr
