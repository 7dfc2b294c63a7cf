// A book of access in memory: training, scenarios, and nothing that shall be kept. Codes are not stretched here.
#pragma once

#include "platform/access_book.hpp"

#include <algorithm>
#include <functional>

namespace fyr {

class MemoryAccessBook final : public AccessBook {
public:
    [[nodiscard]] const std::vector<PersonRow>& people() const override { return people_; }
    [[nodiscard]] const Tries& tries() const override { return tries_; }
    [[nodiscard]] LogEnd log_end() const override { return {last_line_, last_link_}; }
    [[nodiscard]] Result<std::string> stretched(std::string_view code) const override { return std::string{code}; }

    Result<std::uint64_t> change(const BookChange& change) override
    {
        if (failure_) return *failure_;
        std::erase_if(people_, [&](const PersonRow& p) { return p.id == change.remove; });
        std::uint64_t id = 0;
        if (change.put) {
            id = change.put->id != 0 ? change.put->id : ++last_id_;
            const auto old = std::find_if(people_.begin(), people_.end(), [&](const PersonRow& p) { return p.id == id; });
            PersonRow& row = old != people_.end() ? *old : people_.emplace_back();
            row = *change.put;
            row.id = id;
        }
        if (change.tries) tries_ = *change.tries;
        for (const LogRow& line : change.lines) {
            log_.push_back(line);
            log_.back().number = ++last_line_;
            log_.back().link = std::to_string(std::hash<std::string>{}(last_link_ + '\n' + line.who + '\n' + line.what + '\n' + line.code + '\n' + line.detail));
            last_link_ = log_.back().link;
        }
        std::size_t go = 0;
        for (std::size_t i = 0; i + 1 < log_.size(); ++i) {
            if (change.believed_until != 0 && log_[i].at > change.believed_until) continue;
            if (log_[i].at >= change.drop_before) break;
            go = i + 1;
        }
        log_.erase(log_.begin(), log_.begin() + static_cast<std::ptrdiff_t>(go));
        return id;
    }

    Result<void> read_log(std::uint64_t after, const std::function<bool(const LogRow&)>& each) const override
    {
        for (const LogRow& line : log_)
            if (line.number > after && !each(line)) return {};
        return {};
    }

    [[nodiscard]] Result<ChainFault> check_chain() const override { return ChainFault{}; }

    /// Every change fails with this from now on ("the disk is full"), until none is given.
    void fail_writes_with(std::optional<Error> failure) { failure_ = std::move(failure); }

private:
    std::vector<PersonRow> people_;
    std::vector<LogRow> log_;
    Tries tries_;
    std::uint64_t last_id_ = 0, last_line_ = 0;
    std::string last_link_;
    std::optional<Error> failure_;
};

} // namespace fyr
