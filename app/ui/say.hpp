// Times, dates and amounts as people say them in the chosen language: "08.34", "tirsdag 3. marts", "1 t 12 min".
#pragma once

#include "base/strings.hpp"
#include "domain/calendar.hpp"
#include "domain/clocks.hpp"

namespace fyr::say {

[[nodiscard]] std::string clock(const Strings& s, Stamp at);          ///< "08.34"
[[nodiscard]] std::string day(const Strings& s, Date date);           ///< "3. marts"
/// "3. mar."
[[nodiscard]] std::string short_day(const Strings& s, Date date);
/// "ons. 4. marts": wherever a day must not be cut
[[nodiscard]] std::string short_date(const Strings& s, Date date);
/// The same, but "i dag" and "i morgen".
[[nodiscard]] std::string short_due(const Strings& s, Date date, Date today);
/// The same on cards and rows, where only today is a word: "TB · ons. 4. marts" beside "BN · fre. 6. marts".
[[nodiscard]] std::string decided_day(const Strings& s, Date date, Date today);
/// "i dag kl. 10.00", "i morgen kl. 8.00", "ons. 4. marts kl. 10.00", of today with `bare` "kl. 10.00". "kl." and the hour are never split.
[[nodiscard]] std::string hour(const Strings& s, Stamp at, Stamp now, bool bare = false);
[[nodiscard]] std::string weekday(const Strings& s, Date date);       ///< "tirsdag"
[[nodiscard]] std::string weekday_and_day(const Strings& s, Date date); ///< "tirsdag 3. marts"
[[nodiscard]] std::string full_date(const Strings& s, Date date);     ///< "3. marts 2026"
/// The first letter large; small.
[[nodiscard]] std::string capital(std::string text);
[[nodiscard]] std::string small(std::string text);
/// In one piece: its blanks are no-break spaces.
[[nodiscard]] std::string unbroken(std::string_view text);
/// "i dag kl. 11.50", "i morgen kl. 11.50", "onsdag kl. 08.05", "3. marts kl. 11.50"
[[nodiscard]] std::string moment(const Strings& s, Stamp at, Stamp now);
/// "i dag", "i morgen", "fredag", "3. marts"
[[nodiscard]] std::string due_day(const Strings& s, Date date, Date today);
/// "1 t 12 min", "42 min"; from two days on nobody says hours: "273 dage"
[[nodiscard]] std::string duration(const Strings& s, Stamp ms);
/// The same where there is room for one number: "3 t", "23 m", "273 dage"
[[nodiscard]] std::string short_duration(const Strings& s, Stamp ms);
/// "−2", with a true minus
[[nodiscard]] std::string signed_number(int n);
/// "1 dag", "3 dage"
[[nodiscard]] std::string days(const Strings& s, int n);
/// What stands in the ring: "5 t", "42 m".
[[nodiscard]] std::string ring(const Strings& s, const AssessmentClock& clock);
/// "8 år", "under 1 år", "ufødt", "2–5 år", "alder ukendt"
[[nodiscard]] std::string age(const Strings& s, const Notification& facts);

} // namespace fyr::say
