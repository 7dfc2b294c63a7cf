// How long 10,000 notifications take, as JSON lines, as one list and as CSV, good ones and bad ones; and the worst
// files we know. Prints the fastest of five runs.  notification_bench
#include "codec/notification_codec.hpp"
#include "tests/support/notification_promises.hpp"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <string>

using namespace fyr;

namespace {

void measure(const char* name, const std::string& bytes)
{
    double best = 1e9;
    std::size_t taken = 0, refused = 0;
    for (int run = 0; run < 5; ++run) {
        const auto begin = std::chrono::steady_clock::now();
        const Reading r = read_notifications(bytes, rules_for_promises(), 1'772'449'200'000, "secret");
        best =
            std::min(best, std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count());
        taken = r.taken.size();
        refused = r.refused.size();
    }
    std::printf("%-34s %7.1f MB %8.1f ms  taken %zu, refused %zu\n", name, static_cast<double>(bytes.size()) / 1e6,
                best, taken, refused);
}

std::string repeated(const std::string& head, const std::string& part, std::size_t bytes, const std::string& tail = {})
{
    std::string out = head;
    while (out.size() < bytes) out += part;
    return out + tail;
}

} // namespace

int main()
{
    const std::string text =
        "Fravær 22 % i kvartalet. Han kom uden jakke tre dage i uge 2. Mormor henter, ring 22 33 44 55 efter kl. 15. ";
    std::string lines, list = "[", csv = "id;code;received;channel;notifier;age;previous;reasons;summary;text\n", bad;
    for (int i = 0; i < 10'000; ++i) {
        const std::string n = std::to_string(i);
        const std::string one =
            "{\"id\":\"E" + n + "\",\"code\":\"A-" + n +
            "\",\"received\":\"2026-03-02T08:50:00+01:00\",\"channel\":\"phone\","
            "\"notifier\":2,\"age\":7,\"previous\":1,\"reasons\":[\"school\"],\"flags\":{\"honour\":true},"
            "\"summary\":\"Fravær 22 %, mormor henter\",\"text\":\"" +
            text + text + "\"}";
        lines += one + "\n";
        list += (i == 0 ? "" : ",\n") + one;
        csv += "E" + n + ";A-" + n + ";02-03-2026 08:50;phone;2;7;1;school;\"Fravær 22 %, mormor henter\";\"" + text +
               text + "\"\n";
        bad += one.substr(0, one.size() - 1) + ",\"age\":1,\"mood\":2}\n";
    }
    list += "]";
    measure("10,000 as JSON lines", lines);
    measure("10,000 as a JSON list", list);
    measure("10,000 as CSV", csv);
    measure("10,000 bad ones", bad);
    const std::size_t most = max_notification_file_bytes - 4096;
    measure("one list of 64 MiB", repeated("[",
                                           "{\"received\":\"2026-03-02T08:50\",\"notifier\":2,\"text\":\"" +
                                               repeated("", text, 6000) + "\"},\n",
                                           most, "]"));
    measure("opening brackets", std::string(most, '['));
    measure("closing brackets", "[" + std::string(most / 2, '[') + std::string(most / 2, '}'));
    measure("objects in objects", repeated("", "{\"a\":", most));
    measure("objects without a colon", repeated("[", "{", most));
    measure("quotation marks", std::string(most, '"'));
    measure("empty lines", "{}\n" + std::string(most, '\n'));
    measure("keys of remarks", repeated("{", "\"x_a\":1,", most, "\"x_\":0}"));
    measure("one key for ever", "{\"" + std::string(most, 'a') + "\":1}");
    measure("CSV: quotation marks that never fit", repeated("received;notifier\n", "a\";\"x\n", most));
    measure("CSV: one row of separators", repeated("received;notifier\n", ";", most));
    measure("CSV: empty rows", repeated("received;notifier\n", "\n", most));
    measure("CSV: numbers of people",
            repeated("received;notifier;text\n2026-03-02 08:50;2;", "010150-5006 a@b.dk 22 33 44 55 ", most));
    measure("CSV: Windows-1252",
            repeated("received;notifier;text\n", "2026-03-02 08:50;2;" + std::string(6000, '\xF8') + "\n", most));
    return 0;
}
