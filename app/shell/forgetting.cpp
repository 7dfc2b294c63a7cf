#include "shell/forgetting.hpp"

#include "domain/calendar.hpp"
#include "domain/forgetting.hpp"

#include <algorithm>

namespace fyr {

Result<Unreached> forget_cases(Session& session, const std::vector<CaseId>& cases, const DataFolder& data, const Say& say)
{
    auto removed = remove_traces(data, traces_of(session.state(), cases), session.rules(), say);
    if (!removed) return removed;
    if (const auto forgot = session.forget(cases); !forgot) return forgot.error();
    return removed;
}

Message about_unreached(const Unreached& unreached)
{
    constexpr std::size_t named = 3;
    std::string files;
    for (std::size_t i = 0; i < std::min(named, unreached.size()); ++i) files.append(i == 0 ? "" : ", ").append(unreached[i]);
    if (unreached.size() <= named) return {"purge.unreached", {{"files", files}}};
    return {"purge.unreached.more", {{"files", files}, {"n", std::to_string(unreached.size() - named)}}};
}

Retention::Retention(Session& session, DataFolder data, Say say, std::function<void(const std::string& code)> left)
    : session_(session), data_(std::move(data)), say_(std::move(say)), left_(std::move(left))
{
}

std::optional<Result<std::size_t>> Retention::turn(Stamp now, Stamp proven)
{
    if (proven < next_ && next_ - proven <= ms_per_hour) return {}; // longer: somebody said meanwhile that the clock is right
    const Meeting& meeting = session_.state().board().meeting;
    const Date today = local_date(proven);
    if (today == looked_ || meets_now(meeting, now) || (!meeting.open && now >= meeting.ended_at && now - meeting.ended_at < ms_per_hour)) {
        next_ = proven + ms_per_minute;
        return {};
    }
    next_ = proven + ms_per_hour;
    data_.now = proven;
    const std::vector<CaseId> due = due_to_leave(session_.state(), proven, session_.rules());
    std::vector<std::string> codes;
    for (const CaseId id : due)
        if (const Case* c = session_.state().find(id)) codes.push_back(c->facts.code);
    auto forgot = forget_cases(session_, due, data_, say_);
    if (!forgot) return forgot.error();
    unreached_ = *std::move(forgot);
    for (const std::string& code : codes) left_(code);
    if (const auto removed = remove_old_boards(data_, session_.rules()); !removed) return removed.error();
    looked_ = today;
    return due.size();
}

} // namespace fyr
