#include "shell/board_saver.hpp"

#include "platform/erase_file.hpp"

#include <malloc.h>

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace fyr {

namespace {

/// One saving. Its thread holds it, so that it may outlive the saver when the place hangs.
struct Job {
    std::mutex guard;
    std::condition_variable has_ended;
    std::optional<SavedBoard> done;
    bool given_up = false, ended = false;
    Stamp since = 0; ///< ticks
};

void work(Job& job, SaveWish wish, const BoardSaver::Place& place, const Assets& assets, const std::function<void()>& wake)
{
    SavedBoard saved;
    if (auto folder = place()) {
        wish.folder = *std::move(folder);
        saved = save_board(wish, assets);
    } else {
        saved.error = folder.error();
    }
    ::malloc_trim(0); // pictures and papers take some ten MiB, and a saving is rare: the wall need not keep them
    const std::lock_guard lock(job.guard);
    job.ended = true;
    if (job.given_up) { // somebody was told that it is not there
        for (const std::string& file : saved.files) static_cast<void>(erase_file(file));
    } else {
        job.done = std::move(saved);
        wake();
    }
    job.has_ended.notify_all();
}

} // namespace

struct BoardSaver::Impl {
    const Assets& assets;
    std::function<void()> wake;
    Patience patience;
    std::shared_ptr<Job> job{}; ///< begun and not taken yet
    std::thread worker{};       ///< of it
    std::shared_ptr<Job> stuck{}; ///< given up, and perhaps still there

    void give_up()
    {
        const std::lock_guard lock(job->guard);
        job->given_up = true;
        worker.detach();
    }
    [[nodiscard]] bool is_stuck() const
    {
        if (!stuck) return false;
        const std::lock_guard lock(stuck->guard);
        return !stuck->ended;
    }
};

BoardSaver::BoardSaver(const Assets& assets, std::function<void()> wake, Patience patience)
    : impl_(new Impl{assets, std::move(wake), patience})
{
}

BoardSaver::~BoardSaver() { static_cast<void>(finish()); }

bool BoardSaver::start(SaveWish wish, Place place, Stamp ticks)
{
    Impl& i = *impl_;
    if (i.job) return false;
    i.job = std::make_shared<Job>();
    i.job->since = ticks;
    if (i.is_stuck()) {
        i.job->done = SavedBoard{{}, failed(ErrorKind::io, "exp.hangs"), {}};
        i.wake();
        return true;
    }
    i.worker = std::thread([job = i.job, wish = std::move(wish), place = std::move(place), assets = std::make_shared<const Assets>(i.assets),
                            wake = i.wake] { work(*job, wish, place, *assets, wake); });
    return true;
}

bool BoardSaver::is_busy() const { return impl_->job != nullptr; }

std::optional<SavedBoard> BoardSaver::take(Stamp ticks)
{
    Impl& i = *impl_;
    if (!i.job) return {};
    std::optional<SavedBoard> done;
    {
        const std::lock_guard lock(i.job->guard);
        done = std::move(i.job->done);
    }
    if (done) {
        if (i.worker.joinable()) i.worker.join(); // it has answered: nothing to wait for
        i.job = nullptr;
        return done;
    }
    if (ticks - i.job->since < i.patience.answer) return {};
    i.give_up();
    i.stuck = std::exchange(i.job, nullptr);
    return SavedBoard{{}, failed(ErrorKind::io, "exp.hangs"), {}};
}

bool BoardSaver::finish()
{
    Impl& i = *impl_;
    if (!i.job) return true;
    if (i.worker.joinable()) {
        std::unique_lock lock(i.job->guard);
        const bool ended = i.job->has_ended.wait_for(lock, std::chrono::milliseconds(i.patience.at_end), [&] { return i.job->ended; });
        lock.unlock();
        if (!ended) {
            i.give_up();
            i.stuck = std::exchange(i.job, nullptr);
            return false;
        }
        i.worker.join();
    }
    i.job = nullptr;
    return true;
}

} // namespace fyr
