#include "session/access.hpp"

#include "base/secrets.hpp"
#include "base/text.hpp"
#include "domain/calendar.hpp"
#include "domain/weak_codes.hpp"

#include <algorithm>

namespace fyr {

namespace {

constexpr Stamp longest_wait = ms_per_hour;
constexpr std::size_t longest_code = 32; ///< digits; nothing longer is even stretched

bool only_digits(std::string_view pin) { return std::all_of(pin.begin(), pin.end(), is_digit); }

/// 2 to 6 letters, as they stand on the board.
bool are_initials(const std::string& text)
{
    const auto points = to_code_points(text);
    if (points.size() < 2 || points.size() > 6 || !is_utf8(text)) return false;
    return std::all_of(points.begin(), points.end(), [](char32_t p) {
        const bool latin = p >= 0xC0 && p <= 0xFF && p != 0xD7 && p != 0xF7;
        return (p >= 'A' && p <= 'Z') || (p >= 'a' && p <= 'z') || latin;
    });
}

Person person_of(const PersonRow& row)
{
    return {PersonId{row.id}, row.initials, value_named<Role>(row.role).value_or(Role::participant)};
}

LogRow row_of(const LogLine& line) { return {0, line.at, line.who, line.what, line.code, line.detail, {}}; }

Stamp oldest_kept(Stamp now, int months) { return start_of_day(add_months(local_date(now), -months)); }

/// Seconds, rounded up.
std::string seconds(Stamp ms) { return std::to_string((ms + ms_per_second - 1) / ms_per_second); }

std::string about(const std::string& initials, Role role) { return "person:" + initials + " role:" + std::string(name_of(role)); }

/// One wrong code more, and the wait when it was one too many.
Tries one_more(Tries tries, const AccessRules& rules, Stamp now)
{
    if (++tries.wrong < rules.tries) return tries;
    Stamp wait = rules.wait_s * ms_per_second;
    for (int i = 0; i < tries.waits && wait < longest_wait; ++i) wait *= 2;
    return {0, std::min(tries.waits + 1, 30), now, now + std::min(wait, longest_wait)};
}

} // namespace

Access::Access(AccessBook& book, const AccessRules& rules) : book_(book), rules_(rules) {}

bool Access::has_people() const { return !book_.people().empty(); }

std::vector<Person> Access::people() const
{
    std::vector<Person> people;
    for (const PersonRow& row : book_.people()) people.push_back(person_of(row));
    return people;
}

Stamp Access::waits_until() const { return book_.tries().until; }

Result<void> Access::look_at_clock(Stamp now)
{
    Tries tries = book_.tries();
    if (tries.until == 0 || now >= tries.from) return {};
    tries.until = now + (tries.until - tries.from);
    tries.from = now;
    const auto kept = book_.change({{}, 0, tries, {}, 0});
    if (!kept) return kept.error();
    return {};
}

Result<Person> Access::enter(std::string_view pin, Stamp now) { return looked_up(pin, now, "entered"); }
Result<Person> Access::who_is(std::string_view pin, Stamp now) { return looked_up(pin, now, nullptr); }

Result<Person> Access::looked_up(std::string_view pin, Stamp now, const char* logged)
{
    if (auto looked = look_at_clock(now); !looked) return looked.error();
    const Tries before = book_.tries();
    if (now < before.until) return refused("pin.wait", {{"s", seconds(before.until - now)}});
    // Counted before it is looked at: cutting the power gives no tries for nothing.
    const Tries counted = one_more(before, rules_, now);
    if (const auto kept = book_.change({{}, 0, counted, {}, 0}); !kept) return kept.error();
    const PersonRow* found = nullptr;
    if (!pin.empty() && pin.size() <= longest_code && only_digits(pin)) {
        const auto secret = book_.stretched(pin);
        if (!secret) return secret.error();
        for (const PersonRow& row : book_.people())
            if (same_secret(row.secret, *secret)) found = &row;
    }
    if (found) {
        const Person person = person_of(*found);
        const BookChange right{{}, 0, Tries{}, {}, 0};
        const auto kept = logged ? change(right, {now, person.initials, logged, "", ""}) : book_.change(right);
        if (!kept) return kept.error();
        return person;
    }
    const bool waits = counted.until > now;
    const LogLine line{now, "wall", waits ? "waits" : "wrong_code", "", waits ? "s:" + seconds(counted.until - now) : ""};
    if (const auto kept = log(line); !kept) return kept.error();
    if (waits) return refused("pin.wait", {{"s", seconds(counted.until - now)}});
    return refused("pin.wrong", {{"tries_left", std::to_string(rules_.tries - counted.wrong)}});
}

Result<void> Access::look_at_code(std::string_view pin, PersonId of) const
{
    auto secret = secret_of(pin, of);
    if (!secret) return secret.error();
    wipe(*secret);
    return {};
}

Result<std::string> Access::secret_of(std::string_view pin, PersonId of) const
{
    if (pin.size() != static_cast<std::size_t>(rules_.pin_digits) || !only_digits(pin))
        return refused("pin.digits", {{"n", std::to_string(rules_.pin_digits)}});
    if (is_weak_code(pin)) return refused("pin.weak");
    auto secret = book_.stretched(pin);
    if (!secret) return secret;
    for (const PersonRow& row : book_.people())
        if (PersonId{row.id} != of && same_secret(row.secret, *secret)) return refused("pin.taken");
    return secret;
}

const PersonRow* Access::find(PersonId person) const
{
    const auto& people = book_.people();
    const auto it = std::find_if(people.begin(), people.end(), [&](const PersonRow& row) { return PersonId{row.id} == person; });
    return it == people.end() ? nullptr : &*it;
}

bool Access::others_can_give_codes(PersonId but) const
{
    const auto& people = book_.people();
    return std::any_of(people.begin(), people.end(), [&](const PersonRow& row) {
        return PersonId{row.id} != but && may(person_of(row).role, Right::people);
    });
}

Result<Person> Access::add(const std::string& initials, Role role, std::string_view pin, const std::string& by, Stamp now)
{
    if (!are_initials(initials)) return refused("people.initials");
    for (const PersonRow& row : book_.people())
        if (folded(row.initials) == folded(initials)) return refused("people.taken", {{"initials", initials}});
    if (!has_people() && !may(role, Right::people)) return refused("people.first_leader");
    const auto secret = secret_of(pin, {});
    if (!secret) return secret.error();
    const PersonRow row{0, initials, std::string(name_of(role)), *secret};
    const auto id = change({row, 0, {}, {}, 0}, {now, by, "added_person", "", about(initials, role)});
    if (!id) return id.error();
    return Person{PersonId{*id}, initials, role};
}

Result<void> Access::change_pin(PersonId person, std::string_view pin, const std::string& by, Stamp now)
{
    const PersonRow* found = find(person);
    if (!found) return refused("people.unknown");
    auto secret = secret_of(pin, person);
    if (!secret) return secret.error();
    PersonRow row = *found;
    row.secret = *std::move(secret);
    const auto kept = change({row, 0, {}, {}, 0}, {now, by, "changed_code", "", "person:" + row.initials});
    if (!kept) return kept.error();
    return {};
}

Result<void> Access::change_role(PersonId person, Role role, const std::string& by, Stamp now)
{
    const PersonRow* found = find(person);
    if (!found) return refused("people.unknown");
    if (!may(role, Right::people) && !others_can_give_codes(person)) return refused("people.last_leader");
    PersonRow row = *found;
    row.role = name_of(role);
    const auto kept = change({row, 0, {}, {}, 0}, {now, by, "changed_role", "", about(row.initials, role)});
    if (!kept) return kept.error();
    return {};
}

Result<void> Access::remove(PersonId person, const std::string& by, Stamp now)
{
    const PersonRow* found = find(person);
    if (!found) return refused("people.unknown");
    if (!others_can_give_codes(person)) return refused("people.last_leader");
    const auto kept = change({{}, person.value, {}, {}, 0}, {now, by, "removed_person", "", "person:" + found->initials});
    if (!kept) return kept.error();
    return {};
}

Result<std::uint64_t> Access::change(BookChange change, const LogLine& line)
{
    change.lines.push_back(row_of(line));
    change.drop_before = std::max<Stamp>(0, oldest_kept(line.at, rules_.log_months));
    return book_.change(change);
}

Result<void> Access::log(const LogLine& line)
{
    const auto kept = change({}, line);
    if (!kept) return kept.error();
    return {};
}

Result<void> Access::read_log(const std::string& code, Stamp from, const std::function<bool(const LogLine&)>& each) const
{
    return book_.read_log(0, [&](const LogRow& row) {
        if (row.at < from || (!code.empty() && row.code != code)) return true;
        return each({row.at, row.who, row.what, row.code, row.detail});
    });
}

} // namespace fyr
