// What the fuzzer found, and files spoilt at random: the promises hold for all of them.
#include "tests/support/notification_promises.hpp"

#include "tests/support/denmark.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <filesystem>
#include <random>

using namespace fyr;

namespace {

std::vector<std::filesystem::path> corpus()
{
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(FYR_SOURCE_DIR "/tests/corpora/notification"))
        files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

std::string bytes_of(const std::filesystem::path& path)
{
    return source_file(std::filesystem::relative(path, FYR_SOURCE_DIR).string());
}

} // namespace

TEST_CASE("the promises hold for the notification corpus", "[codec]")
{
    REQUIRE(corpus().size() > 20);
    for (const auto& path : corpus()) {
        INFO(path.filename());
        const char* broken = broken_promise(bytes_of(path));
        CHECK(std::string(broken ? broken : "") == "");
    }
}

TEST_CASE("the promises hold for files spoilt at random", "[codec][property]")
{
    const auto files = corpus();
    for (unsigned seed = 1; seed <= 2000; ++seed) {
        std::mt19937 random(seed);
        std::string bytes = bytes_of(files[random() % files.size()]).substr(0, 4000);
        for (unsigned i = 0; i < 1 + random() % 4 && !bytes.empty(); ++i) {
            const std::size_t at = random() % bytes.size(), n = 1 + random() % 8;
            const std::string_view odd("{}[]\",;:\\\n\r\0\xFF x1", 16);
            if (random() % 3 == 0)
                bytes.erase(at, n);
            else if (random() % 2 == 0)
                bytes.insert(at, bytes.substr(random() % bytes.size(), 8 * n));
            else
                bytes[at] = odd[random() % odd.size()];
        }
        INFO("seed " << seed << ": " << bytes);
        const char* broken = broken_promise(bytes);
        CHECK(std::string(broken ? broken : "") == "");
    }
}
