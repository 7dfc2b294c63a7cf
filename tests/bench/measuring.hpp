// What the measuring programs share: watches, medians and high percentiles, one line per number with its limit.
#pragma once

#include "domain/case.hpp"

#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <string>
#include <vector>

namespace fyr::bench {

/// Milliseconds since it was made, by the wall clock of the machine.
class Watch {
public:
    [[nodiscard]] double ms() const
    {
        return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin_).count();
    }

private:
    std::chrono::steady_clock::time_point begin_ = std::chrono::steady_clock::now();
};

/// Milliseconds this thread has worked since it was made: what else the machine does is not our doing.
class WorkWatch {
public:
    [[nodiscard]] double ms() const { return now() - begin_; }

private:
    static double now()
    {
        timespec t{};
        ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
        return static_cast<double>(t.tv_sec) * 1e3 + static_cast<double>(t.tv_nsec) * 1e-6;
    }
    double begin_ = now();
};

/// The value that `in_hundred` of a hundred do not exceed; 50 is the median. `times` is not empty.
[[nodiscard]] inline double percentile(std::vector<double> times, std::size_t in_hundred)
{
    std::sort(times.begin(), times.end());
    return times[(times.size() - 1) * in_hundred / 100];
}
[[nodiscard]] inline double median(std::vector<double> times) { return percentile(std::move(times), 50); }

/// The median of `runs` runs, in milliseconds of work: for what touches no disk.
template <class F>
[[nodiscard]] double median_ms(int runs, F&& work)
{
    std::vector<double> times;
    for (int i = 0; i < runs; ++i) {
        const WorkWatch watch;
        work();
        times.push_back(watch.ms());
    }
    return median(std::move(times));
}

/// One number and the limit beside it; 0: there is none.
inline void print_ms(const std::string& what, double ms, double limit = 0)
{
    std::printf("  %-52s %9.3f ms", what.c_str(), ms);
    if (limit > 0) std::printf("   limit %5.1f  %s", limit, ms <= limit ? "reached" : "MISSED");
    std::printf("\n");
}

/// Memory of this program that is in use now, MiB.
[[nodiscard]] inline double memory_mib()
{
    std::ifstream file("/proc/self/statm");
    double all = 0, resident = 0;
    file >> all >> resident;
    return resident * static_cast<double>(::sysconf(_SC_PAGESIZE)) / (1 << 20);
}

/// A fictive notification as long as real ones are: the facts, a line that describes it, half a page of text.
[[nodiscard]] inline Notification usual_notification(std::uint64_t number, Stamp received)
{
    static constexpr const char* sentences[] = {
        "Ask kom uden jakke i frost tre dage i uge 2. ", "Mormor henter tirsdag og torsdag. ",
        "Fraværet er 22 % i kvartalet, mest om mandagen. ", "Klassen har lagt mærke til, at madpakken mangler. ",
        "Sundhedsplejersken beskriver et barn, der leger for sig selv. ", "Æblerne og øllebrøden bliver spist hurtigt. "};
    Notification n;
    n.id = "skole-" + std::to_string(number);
    n.code = "Kort-" + std::to_string(number);
    n.received = received;
    n.notifier = 2;
    n.age = static_cast<int>(number % 18);
    n.reasons = {"school", "insufficient_care"};
    n.summary = "Fravær og uden jakke i frost, gruppe " + std::to_string(number % 97);
    for (std::uint64_t k = 0; k < 9; ++k) n.text += sentences[(number * 7 + k) % std::size(sentences)];
    return n;
}

} // namespace fyr::bench
