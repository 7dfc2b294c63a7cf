// A journal in memory: training, tests, and nothing that shall be kept. Keeps the same contract as the one on disk.
#pragma once

#include "platform/journal.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

namespace fyr {

class MemoryJournal final : public Journal {
public:
    Result<std::uint64_t> append(const JournalRow& row) override { return append_all({row}); }

    Result<std::uint64_t> append_all(const std::vector<JournalRow>& rows) override
    {
        if (failure_) return *failure_;
        for (const JournalRow& row : rows) {
            rows_.push_back(row);
            rows_.back().seq = last_seq();
        }
        return last_seq();
    }

    Result<void> read(std::uint64_t after, const std::function<bool(const JournalRow&)>& each) const override
    {
        // A copy of each row: `each` may append.
        for (std::size_t i = after > forgotten_ ? after - forgotten_ : 0; i < rows_.size(); ++i)
            if (const JournalRow row = rows_[i]; !each(row)) return {};
        return {};
    }

    Result<Checkpoint> newest_checkpoint(std::uint64_t at_most) const override
    {
        for (auto found = checkpoints_.rbegin(); found != checkpoints_.rend(); ++found)
            if (at_most == 0 || found->first <= at_most) return found->second;
        return Checkpoint{};
    }

    Result<void> write_checkpoint(const Checkpoint& checkpoint) override
    {
        if (failure_) return *failure_;
        if (checkpoint.seq == 0 || checkpoint.seq > last_seq()) return refused("store.ahead");
        checkpoints_[checkpoint.seq] = checkpoint;
        while (checkpoints_.size() > 2 + checkpoints_.count(forgotten_)) // the one that stands for the forgotten stays
            checkpoints_.erase(checkpoints_.upper_bound(forgotten_));
        return {};
    }

    [[nodiscard]] std::uint64_t last_seq() const override { return forgotten_ + rows_.size(); }
    [[nodiscard]] std::uint64_t forgotten() const override { return forgotten_; }

    Result<void> forget(const Checkpoint& checkpoint) override
    {
        if (failure_) return *failure_;
        if (checkpoint.seq != last_seq() + 1) return refused("store.ahead");
        rows_.clear();
        checkpoints_ = {{checkpoint.seq, checkpoint}};
        forgotten_ = checkpoint.seq;
        traces_ = true;
        return {};
    }

    Result<void> wipe() override
    {
        if (!traces_) return {};
        if (failure_) return *failure_;
        set_aside_.clear();
        traces_ = false;
        return {};
    }

    Result<Damage> set_aside_after(std::uint64_t last_good) override
    {
        if (last_good >= last_seq()) return Damage{};
        if (failure_) return *failure_;
        if (last_good < forgotten_) return failed(ErrorKind::corrupt, "store.damaged");
        const std::uint64_t count = last_seq() - last_good;
        const auto first = rows_.begin() + static_cast<std::ptrdiff_t>(last_good - forgotten_);
        set_aside_.insert(set_aside_.end(), first, rows_.end());
        rows_.erase(first, rows_.end());
        std::erase_if(checkpoints_, [&](const auto& kept) { return kept.first > last_good; });
        return Damage{last_good + 1, count, "memory", last_good + count, {}};
    }

    Result<Damage> mend() override { return Damage{}; } // memory does not rot

    Result<std::string> note(std::string_view name) const override
    {
        const auto found = notes_.find(name);
        return found == notes_.end() ? std::string{} : found->second;
    }

    Result<void> set_note(std::string_view name, std::string_view value) override
    {
        if (failure_) return *failure_;
        notes_.insert_or_assign(std::string{name}, std::string{value});
        return {};
    }

    /// Every write fails with this from now on ("the disk is full"), until none is given.
    void fail_writes_with(std::optional<Error> failure) { failure_ = std::move(failure); }
    /// What set_aside_after has taken out, oldest first.
    [[nodiscard]] const std::vector<JournalRow>& rows_set_aside() const { return set_aside_; }

private:
    std::vector<JournalRow> rows_, set_aside_; ///< rows_: from number forgotten_ + 1 on
    std::uint64_t forgotten_ = 0;
    bool traces_ = false;
    std::map<std::uint64_t, Checkpoint> checkpoints_;
    std::map<std::string, std::string, std::less<>> notes_;
    std::optional<Error> failure_;
};

} // namespace fyr
