// A PDF in the eyes of somebody else's program (poppler): what it says, how many pages it has, which fonts are in it.
#pragma once

#include "tests/support/temporary_folder.hpp"

#include <catch2/catch_test_macros.hpp>

#include <array>
#include <cstdio>
#include <fstream>
#include <string>

namespace fyr::test {

/// What `command FILE …` prints for a file of these bytes. The test fails when the program complains.
inline std::string asked(const std::string& command, const std::string& bytes, const std::string& after = {})
{
    TemporaryFolder folder{Where::memory};
    const std::string file = folder / "paper.pdf";
    std::ofstream(file, std::ios::binary) << bytes;
    FILE* pipe = ::popen((command + " " + file + " " + after + " 2>&1").c_str(), "r"); // NOLINT: our own words
    REQUIRE(pipe);
    std::string said;
    std::array<char, 4096> part{};
    while (const std::size_t n = std::fread(part.data(), 1, part.size(), pipe)) said.append(part.data(), n);
    INFO(command << ": " << said);
    REQUIRE(::pclose(pipe) == 0);
    return said;
}

/// All words in reading order, with single blanks between them: a wrapped line is one sentence again.
inline std::string pdf_words(const std::string& pdf)
{
    std::string out;
    for (const char c : asked("pdftotext -enc UTF-8", pdf, "-")) {
        const bool blank = c == ' ' || c == '\n' || c == '\f' || c == '\r';
        if (!blank) out += c;
        else if (!out.empty() && out.back() != ' ') out += ' ';
    }
    return out;
}

/// The value of a line of pdfinfo, "Pages" → "2"; "" when it has no such line.
inline std::string pdf_info(const std::string& pdf, const std::string& key)
{
    const std::string all = "\n" + asked("pdfinfo", pdf);
    const std::size_t at = all.find("\n" + key + ":");
    if (at == std::string::npos) return {};
    const std::size_t from = all.find_first_not_of(' ', at + key.size() + 2);
    return all.substr(from, all.find('\n', from) - from);
}

inline int pdf_pages(const std::string& pdf) { return std::stoi(pdf_info(pdf, "Pages")); }

} // namespace fyr::test
