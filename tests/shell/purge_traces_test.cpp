// Purging with the real program: every encoding, every leftover, and what it must say when it cannot tell.
#include "base/text.hpp"
#include "platform/file_descriptor.hpp"
#include "tests/shell/program_here.hpp"
#include "tests/support/encodings.hpp"

#include <fcntl.h>
#include <unistd.h>

using namespace fyr;
using namespace fyr::test;

namespace {

const std::string sentence = "Søn på 7 år er slået på øjet af en nær bekendt og tør ikke gå hjem"; // no long stretch without æ, ø, å

std::string about(const std::string& id, const std::string& text)
{
    return R"({"id": "skole-)" + id + R"(", "received": "2026-03-02T08:50", "notifier": 2, "code": "Hulahop", "text": ")" + text + R"("})";
}

std::string utf16(std::string_view utf8)
{
    std::string out = "\xFF\xFE";
    for (const char32_t point : to_code_points(utf8)) out.append({static_cast<char>(point & 0xFFU), static_cast<char>(point >> 8U)});
    return out;
}

} // namespace

TEST_CASE("purging finds what was written in any encoding, in folders and in what a killed saving left", "[shell]")
{
    const Here here;
    here.receive("[" + about("2", sentence) + "," + record("3", "Egern") + "]");
    const std::string refused = "inbox/refused/", boards = "exports/2026-03-02-1200/";
    here.put(refused + "utf16.csv", utf16("modtaget;tekst\n2026-03-02;\"" + sentence + "\"\n"));
    here.put(refused + "ansi.csv", latin("modtaget;tekst\n2026-03-02;" + sentence + "\n"));
    here.put(refused + "post.txt", "tekst: S=C3=B8n p=C3=A5 7 =C3=A5r er sl=C3=A5et p=C3=A5 =C3=B8jet af en n=C3=A6=\nr bekendt og t=C3=B8r ikke g=C3=A5 hjem");
    here.put(refused + "mappe/dybt/brev.txt", sentence);
    here.put("inbox/liste.json~", about("77", sentence));
    here.put(boards + ".fyr-Ab12Cd", "\x89PNG half a picture");
    REQUIRE(here.run({"export", now, "--json", here.data + "/" + boards + "plan-min.json"}).code == 0); // a board by a plan's name
    const auto ended = here.run({"purge", "Hulahop"});
    INFO(ended.err);
    CHECK(ended.code == 0);
    for (const char* name : {"utf16.csv", "ansi.csv", "post.txt", "mappe/dybt/brev.txt"}) {
        CAPTURE(name);
        CHECK_FALSE(here.has(refused + name));
    }
    CHECK_FALSE(here.has("inbox/liste.json~"));
    CHECK_FALSE(here.has(boards + ".fyr-Ab12Cd"));
    CHECK_FALSE(here.has(boards + "plan-min.json"));
}

TEST_CASE("what purging cannot look into stays, is named, and is no success", "[shell]")
{
    const Here here;
    here.receive("[" + about("2", sentence) + "," + record("3", "Egern") + "]");
    const std::string refused = "inbox/refused/";
    here.put(refused + "scan.pdf", "%PDF-1.7 anything");
    here.put(refused + "brev.docx", "PK\x03\x04 anything");
    REQUIRE(::symlink("/nowhere", (here.data + "/" + refused + "genvej").c_str()) == 0);
    here.put(refused + "aaben.json", record("9", "Rose"));
    const auto ended = here.run({"purge", "Hulahop", "--lang", "en"});
    CHECK(ended.code == 3);
    CHECK(ended.out.find("Hulahop is deleted from the board") != std::string::npos);
    CHECK(ended.out.find("for good") == std::string::npos);
    for (const char* name : {"inbox/refused/scan.pdf", "inbox/refused/brev.docx", "inbox/refused/genvej"}) {
        CAPTURE(name);
        CHECK(ended.err.find(name) != std::string::npos);
    }
    CHECK(here.has(refused + "scan.pdf")); // another child's, for all anybody knows
    CHECK(ended.err.find("aaben.json") == std::string::npos);
    CHECK(here.run({"check"}).code == 0);
    CHECK(here.remains_of("Hulahop").empty()); // of the journal it is gone all the same
}

TEST_CASE("words that others write too cost no other child its notification", "[shell]")
{
    const Here here;
    here.receive("[" + about("2", "Se vedhæftet") + "," + record("3", "Egern") + "]");
    here.put("inbox/refused/liste.json", "[" + about("8", "Se vedhæftet") + "]");
    const auto ended = here.run({"purge", "Hulahop"});
    CHECK(ended.code == 3);
    CHECK(ended.err.find("inbox/refused/liste.json") != std::string::npos);
    CHECK(here.has("inbox/refused/liste.json"));
}

TEST_CASE("what purging removes is overwritten first", "[shell]")
{
    const Here here;
    here.receive("[" + about("2", sentence) + "]");
    const std::string path = here.data + "/inbox/refused/liste.json";
    here.put("inbox/refused/liste.json", "[" + about("2", sentence) + ",\n" + record("6", "Rose", R"(, "age": "ni")") + "]");
    here.save("tavle-2");
    const Descriptor list{::open(path.c_str(), O_RDONLY | O_CLOEXEC)};
    const Descriptor board{::open((here.data + "/exports/2026-03-02-1200/tavle-2.json").c_str(), O_RDONLY | O_CLOEXEC)};
    REQUIRE((list && board));
    REQUIRE(here.run({"purge", "Hulahop"}).code == 0);
    for (const Descriptor* file : {&list, &board}) {
        std::string bytes(100'000, '?');
        const ssize_t n = ::pread(file->number(), bytes.data(), bytes.size(), 0);
        REQUIRE(n > 0);
        CHECK(bytes.substr(0, static_cast<std::size_t>(n)) == std::string(static_cast<std::size_t>(n), '\0'));
    }
    CHECK(files_with(here.data + "/inbox/refused", "skole-6").size() == 1);
}
