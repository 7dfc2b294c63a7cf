// Reads one record per line from standard input, each as a file of its own, and says for each "taken" or the field and the
// sentence it was refused with: so that another program can compare what the schema takes with what the wall takes.
#include "codec/notification_codec.hpp"
#include "domain/calendar.hpp"
#include "tests/support/denmark.hpp"

#include <iostream>

int main()
{
    const fyr::Stamp now = *fyr::parse_rfc3339("2026-03-02T12:00:00+01:00");
    for (std::string line; std::getline(std::cin, line);) {
        const fyr::Reading r = fyr::read_notifications(line, fyr::denmark(), now, "a secret");
        if (r.taken.size() == 1 && r.refused.empty()) std::cout << "taken\n";
        else std::cout << (r.refused.empty() ? "nothing" : r.refused[0].field + " " + r.refused[0].message.key) << "\n";
    }
}
