#include "shell/ask_code.hpp"

#include "base/secrets.hpp"

#include <termios.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>

namespace fyr {

namespace {

/// Nothing typed is shown as long as it lives; Ctrl+C becomes a character, so that the terminal is never left dumb.
class Silent {
public:
    Silent()
    {
        if (::tcgetattr(STDIN_FILENO, &before_) != 0) return;
        termios silent = before_;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO | ISIG);
        changed_ = ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent) == 0;
    }
    ~Silent()
    {
        if (changed_) ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &before_);
    }
    Silent(const Silent&) = delete;
    Silent& operator=(const Silent&) = delete;

private:
    termios before_{};
    bool changed_ = false;
};

/// Without its line end; false when nothing more comes, or a control character in it says that somebody gave up.
bool read_line(std::string& line)
{
    constexpr std::size_t longest = 200;
    char c = 0;
    while (::read(STDIN_FILENO, &c, 1) == 1 && line.size() < longest) {
        if (c == '\n') {
            if (!line.empty() && line.back() == '\r') line.pop_back();
            return std::none_of(line.begin(), line.end(), [](char l) { return static_cast<unsigned char>(l) < 0x20; });
        }
        line += c;
    }
    return !line.empty() && line.size() < longest; // the last line of a file may have no end
}

} // namespace

Result<std::string> ask_code(const std::function<void(const char* question)>& ask)
{
    const bool somebody = ::isatty(STDIN_FILENO) == 1;
    std::string first, second;
    bool came = false;
    {
        const Silent silent;
        if (somebody) ask("people.ask");
        came = read_line(first);
        if (came && somebody) ask("people.ask_again");
        came = came && read_line(second);
    }
    const bool same = same_secret(first, second);
    wipe(second);
    if (came && same) return first;
    wipe(first);
    return refused(came ? "people.differ" : "people.no_code");
}

} // namespace fyr
