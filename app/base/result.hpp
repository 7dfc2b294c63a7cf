// How a function says "no". Three kinds of failure exist in the house: a person asked for something
// impossible (rejected), the world failed (io, corrupt, unsupported), or we have a bug (FYR_ASSERT).
// No exception crosses a folder; what can fail returns a Result, and the caller must look at it.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace fyr {

/// A sentence for people, not yet in a language: `key` names a line of assets/strings/*.json, `args`
/// fill its {braces}. Values are UTF-8 and already safe to show (no CPR-like numbers).
struct Message {
    std::string key;
    std::vector<std::pair<std::string, std::string>> args;
    bool operator==(const Message&) const = default;
};

/// What went wrong, for code. `rejected`: asked for something impossible, nothing was changed.
/// `io`: disk, file or display. `corrupt`: data that cannot be believed. `unsupported`: newer or unknown format.
enum class ErrorKind { rejected, io, corrupt, unsupported };

struct Error {
    ErrorKind kind = ErrorKind::rejected;
    Message message;
    bool operator==(const Error&) const = default;
};

[[nodiscard]] inline Error refused(std::string key, std::vector<std::pair<std::string, std::string>> args = {})
{
    return {ErrorKind::rejected, {std::move(key), std::move(args)}};
}
[[nodiscard]] inline Error failed(ErrorKind kind, std::string key, std::vector<std::pair<std::string, std::string>> args = {})
{
    return {kind, {std::move(key), std::move(args)}};
}

/// A value or an Error. Test with `if (!r) return r.error();`, then use `*r`.
template <class T>
class [[nodiscard]] Result {
public:
    Result(T value) : held_(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : held_(std::in_place_index<1>, std::move(error)) {}

    explicit operator bool() const { return held_.index() == 0; }
    T& operator*() & { return std::get<0>(held_); }
    const T& operator*() const& { return std::get<0>(held_); }
    T&& operator*() && { return std::get<0>(std::move(held_)); }
    T* operator->() { return &std::get<0>(held_); }
    const T* operator->() const { return &std::get<0>(held_); }
    const Error& error() const { return std::get<1>(held_); }

private:
    std::variant<T, Error> held_;
};

/// Done, or an Error.
template <>
class [[nodiscard]] Result<void> {
public:
    Result() = default;
    Result(Error error) : error_(std::move(error)), ok_(false) {}

    explicit operator bool() const { return ok_; }
    const Error& error() const { return error_; }

private:
    Error error_;
    bool ok_ = true;
};

/// A bug of ours: say what must hold, then end. On in release too: the journal makes a restart lossless,
/// limping on does not. Never used on anything a person or a file can cause.
#define FYR_ASSERT(condition, why)                                                                                     \
    do {                                                                                                               \
        if (!(condition)) {                                                                                            \
            std::fprintf(stderr, "fyrtaarn: %s:%d: must hold: %s (%s)\n", __FILE__, __LINE__, #condition, why);        \
            std::abort();                                                                                              \
        }                                                                                                              \
    } while (false)

} // namespace fyr
