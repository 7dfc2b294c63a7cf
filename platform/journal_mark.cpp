#include "platform/journal_mark.hpp"

#include "platform/journal_check.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <charconv>
#include <sstream>

namespace fyr {
namespace {

constexpr const char* heading = "fyr-mark-1";

/// Always the same length, so that a newer line covers the older one whole.
std::string line_of(const JournalMark& mark)
{
    std::string seq = std::to_string(mark.seq);
    seq.insert(0, 20 - seq.size(), '0');
    const std::string cover = mark.cover == JournalMark::Cover::plain ? "plain" : "crypt";
    const std::string check = to_hex(bytes_check(heading, {mark.journal, seq, mark.check, cover}));
    return std::string{heading} + ' ' + mark.journal + ' ' + seq + ' ' + mark.check + ' ' + cover + ' ' + check + '\n';
}

} // namespace

std::string mark_path(const std::string& journal_path)
{
    return journal_path + "-mark";
}

std::optional<JournalMark> read_mark(const std::string& journal_path)
{
    const int descriptor = ::open(mark_path(journal_path).c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor < 0) return std::nullopt;
    std::string line(256, '\0');
    const ssize_t got = ::pread(descriptor, line.data(), line.size(), 0);
    ::close(descriptor);
    if (got <= 0) return std::nullopt;
    line.resize(static_cast<std::size_t>(got));

    JournalMark mark;
    std::string head, seq, cover;
    std::istringstream in{line};
    in >> head >> mark.journal >> seq >> mark.check >> cover;
    if (cover == "crypt") mark.cover = JournalMark::Cover::encrypted;
    const auto parsed = std::from_chars(seq.data(), seq.data() + seq.size(), mark.seq);
    if (parsed.ec != std::errc{} || seq.size() != 20 || line != line_of(mark)) return std::nullopt;
    return mark;
}

MarkFile::MarkFile(const std::string& journal_path)
    : descriptor_(::open(mark_path(journal_path).c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600))
{
}

MarkFile::~MarkFile()
{
    if (descriptor_ >= 0) ::close(descriptor_);
}

void MarkFile::write(const JournalMark& mark) const
{
    if (descriptor_ < 0) return;
    const std::string line = line_of(mark);
    [[maybe_unused]] const ssize_t written = ::pwrite(descriptor_, line.data(), line.size(), 0);
}

} // namespace fyr
