// An open file that closes itself. Used by the file and lock code only.
#pragma once

#include <unistd.h>

#include <utility>

namespace fyr {

class Descriptor {
public:
    explicit Descriptor(int number = -1) : number_(number) {}
    ~Descriptor() { close(); }
    Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
    Descriptor& operator=(Descriptor&& other) noexcept
    {
        std::swap(number_, other.number_);
        return *this;
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    explicit operator bool() const { return number_ >= 0; }
    [[nodiscard]] int number() const { return number_; }
    /// False (and errno) when the system reports a late write error.
    bool close()
    {
        if (number_ < 0) return true;
        return ::close(std::exchange(number_, -1)) == 0;
    }

private:
    int number_;
};

} // namespace fyr
