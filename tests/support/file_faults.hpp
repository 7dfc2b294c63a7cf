// Every call with which this program or SQLite changes a file, counted; and one of them, or all from one on, goes wrong. A test
// program that links file_faults.cpp has these in the place of the system's own.
#pragma once

#include <cstddef>

namespace fyr::test {

struct FileFaults {
    enum class Kind { none, kill, no_space, failing };
    Kind kind = Kind::none;
    std::size_t at = 0;     ///< the first call that goes wrong, from 0
    bool lasts = false;     ///< and all after it
    std::size_t calls = 0;  ///< so many there were
};
/// Looked at by every call; reset it before a trial.
extern FileFaults file_faults;

/// How a process ends that was killed at its call.
inline constexpr int killed_there = 99;

} // namespace fyr::test
