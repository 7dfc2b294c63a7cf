// The real program as a child process: its arguments, what it printed, what it ended with.
#pragma once

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

namespace fyr::test {

struct Ended {
    int code = -1; ///< -1: it was killed
    std::string out, err;
};

inline std::string file_text(const std::string& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// Starts it without a display, unless `more` has one (names and values of its environment); standard output and error go to
/// `scratch`.out and .err, standard input comes from `input` (a file; "": nothing).
inline pid_t start_program(const std::string& program, std::vector<std::string> words, const std::string& scratch, const std::string& input = {},
                           const std::vector<std::pair<std::string, std::string>>& more = {})
{
    const pid_t child = ::fork();
    if (child != 0) return child;
    const auto put = [](const std::string& file, int flags, int at) {
        const int opened = ::open(file.c_str(), flags, 0600);
        if (opened >= 0) ::dup2(opened, at);
    };
    put(input.empty() ? "/dev/null" : input, O_RDONLY, 0);
    put(scratch + ".out", O_WRONLY | O_CREAT | O_TRUNC, 1);
    put(scratch + ".err", O_WRONLY | O_CREAT | O_TRUNC, 2);
    ::unsetenv("DISPLAY");
    ::unsetenv("WAYLAND_DISPLAY");
    ::unsetenv("XDG_SESSION_TYPE");
    for (const auto& [name, value] : more) ::setenv(name.c_str(), value.c_str(), 1);
    words.insert(words.begin(), program);
    std::vector<char*> arguments;
    for (std::string& word : words) arguments.push_back(word.data());
    arguments.push_back(nullptr);
    ::execv(program.c_str(), arguments.data());
    ::_exit(127);
}

inline Ended end_of(pid_t child, const std::string& scratch)
{
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, file_text(scratch + ".out"), file_text(scratch + ".err")};
}

inline Ended run_program(const std::string& program, const std::vector<std::string>& words, const std::string& scratch, const std::string& input = {},
                         const std::vector<std::pair<std::string, std::string>>& more = {})
{
    return end_of(start_program(program, words, scratch, input, more), scratch);
}

} // namespace fyr::test
