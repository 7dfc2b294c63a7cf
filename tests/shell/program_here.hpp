// The real program on a data folder of its own: what it receives, saves and is given to find lying about.
#pragma once

#include "platform/files.hpp"
#include "tests/support/folder_bytes.hpp"
#include "tests/support/program.hpp"
#include "tests/support/temporary_folder.hpp"

#include <catch2/catch_test_macros.hpp>

namespace fyr::test {

namespace fs = std::filesystem;

inline const std::string now = "--now=2026-03-02T12:00:00+01:00";

inline std::string record(const std::string& id, const std::string& code, const std::string& more = "")
{
    return R"({"id": "skole-)" + id + R"(", "received": "2026-03-02T08:50", "notifier": 2, "code": ")" + code +
           R"(", "text": "Barnet fra )" + code + R"( kommer for sent hver dag")" + more + "}";
}

struct Here {
    TemporaryFolder folder{Where::memory};
    std::string data = folder / "data";

    Ended run(std::vector<std::string> words) const
    {
        words.insert(words.begin() + 1, {"--data", data});
        return run_program(FYR_PROGRAM, words, folder / "run");
    }
    void receive(const std::string& bytes) const
    {
        REQUIRE(write_file(folder / "list.json", bytes));
        REQUIRE(run({"receive", now, folder / "list.json"}).code == 0);
    }
    /// As the wall saves it when a meeting has ended.
    void save(const std::string& name) const
    {
        const std::string to = data + "/exports/2026-03-02-1200/" + name;
        REQUIRE(make_folders(folder_of(to)));
        REQUIRE(run({"export", now, "--level", "full", "--reason", "supervision", "--size", "320x180", "--json", to + ".json", "--png", to + ".png", "--pdf",
                     to + ".pdf"})
                    .code == 0);
    }
    /// How many pictures and papers of that saving are there: one file or several pages.
    std::size_t drawn(const std::string& name) const
    {
        std::size_t count = 0;
        for (const auto& entry : fs::directory_iterator(data + "/exports/2026-03-02-1200")) {
            const std::string file = entry.path().filename().string();
            count += file.starts_with(name) && (file.ends_with(".png") || file.ends_with(".pdf"));
        }
        return count;
    }
    void put(const std::string& name, const std::string& bytes) const
    {
        REQUIRE(make_folders(folder_of(data + "/" + name)));
        REQUIRE(write_file(data + "/" + name, bytes));
    }
    /// Files with a word of that notification; its code alone stays in the log, which says who deleted it (domain.md P10).
    auto remains_of(const std::string& code) const
    {
        auto files = files_with(data, code);
        std::erase_if(files, [](const std::string& file) { return file.find("access.db") != std::string::npos; });
        for (const std::string& file : files_with(data, "fra " + code)) files.push_back(file);
        return files;
    }
    bool has(const std::string& name) const { return file_exists(data + "/" + name); }
};

} // namespace fyr::test
