// Sentences on a terminal or in a log: in the chosen language, one line each whatever a file name or a sender put
// into them.
#pragma once

#include "shell/assets.hpp"
#include "shell/options.hpp"

#include <string>
#include <string_view>

namespace fyr {

/// Control characters become blanks.
[[nodiscard]] std::string one_line(std::string_view text);

class Console {
public:
    Console(const Options& options, const Assets& assets)
        : strings_(assets.strings(options.lang == "en" ? Language::en : Language::da))
    {
    }
    [[nodiscard]] std::string text(const Message& message) const { return strings_.text(message); }
    [[nodiscard]] const Strings& strings() const { return strings_; }
    void say(const Message& message) const;    ///< standard output
    void trouble(const Message& message) const; ///< standard error, with the program's name
    void line(std::string_view text) const;     ///< standard output, as it is
    void trouble_line(std::string_view text) const;
    /// Says it; gives 1 when something was refused, 3 when the store or the screen failed.
    int fail(const Error& error) const;
    /// The same for a file from outside: whatever is wrong with it, it was refused.
    int refuse(const Message& message) const;

private:
    const Strings& strings_;
};

} // namespace fyr
