#include "shell/console.hpp"

#include <cstdio>

namespace fyr {

std::string one_line(std::string_view text)
{
    std::string out(text);
    for (char& c : out)
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F) c = ' ';
    return out;
}

void Console::line(std::string_view text) const { std::printf("%s\n", one_line(text).c_str()); }
void Console::trouble_line(std::string_view text) const
{
    std::fflush(stdout); // lines stay in their order when both go to one place
    std::fprintf(stderr, "%s\n", one_line(text).c_str());
}
void Console::say(const Message& message) const { line(text(message)); }
void Console::trouble(const Message& message) const { trouble_line("fyrtaarn: " + text(message)); }

int Console::fail(const Error& error) const
{
    trouble(error.message);
    return error.kind == ErrorKind::rejected ? exit_refused : exit_store_or_screen;
}

int Console::refuse(const Message& message) const
{
    trouble(message);
    return exit_refused;
}

} // namespace fyr
