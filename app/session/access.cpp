#include "session/access.hpp"

#include "base/secrets.hpp"
#include "base/text.hpp"
#include "domain/calendar.hpp"
#include "domain/weak_codes.hpp"

#include <algorithm>

namespace fyr {

namespace {

constexpr Stamp one_forgotten_ms = 5 * ms_per_minute; ///< a wrong code is forgotten each
constexpr int many_wrong = 20, very_many_wrong = 40;
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

Stamp longest_wait(const AccessRules& rules) { return std::max(one_forgotten_ms, rules.wait_s * ms_per_second); }

/// What is left of the wrong codes at that time; `from` is when the last one was forgotten.
Tries left_of(Tries tries, const AccessRules& rules, Stamp lived)
{
    if (tries.waits > 0) { // a book of before counted waits, each after so many wrong ones
        tries.wrong = std::min(tries.wrong + std::min(tries.waits, very_many_wrong) * rules.tries, very_many_wrong);
        tries.waits = 0;
        tries.until = std::min(tries.until, tries.from + longest_wait(rules));
    }
    if (tries.from == 0) tries.from = lived;
    if (lived < tries.from) { // the wait begins again
        tries.until = tries.until == 0 ? 0 : lived + std::min(tries.until - tries.from, longest_wait(rules));
        tries.from = lived;
    }
    const Stamp forgotten = (lived - tries.from) / one_forgotten_ms;
    if (forgotten >= tries.wrong) tries.wrong = 0, tries.from = lived;
    else tries.wrong -= static_cast<int>(forgotten), tries.from += forgotten * one_forgotten_ms;
    if (tries.until <= lived) tries.until = 0;
    return tries;
}

/// One wrong code more, and the wait when it was one too many.
Tries one_more(Tries tries, const AccessRules& rules, Stamp lived)
{
    if (tries.wrong == 0) tries.from = lived;
    if (++tries.wrong < rules.tries) return tries;
    const Stamp first = rules.wait_s * ms_per_second;
    const Stamp wait = tries.wrong < many_wrong ? first : tries.wrong < very_many_wrong ? 2 * first : longest_wait(rules);
    tries.until = lived + std::min(wait, longest_wait(rules));
    return tries;
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

Result<void> Access::look_at_clock(Stamp lived)
{
    const Tries tries = book_.tries();
    if (tries.until == 0 || lived >= tries.from) return {};
    const auto kept = book_.change({{}, 0, left_of(tries, rules_, lived), {}, 0, 0});
    if (!kept) return kept.error();
    return {};
}

Result<Person> Access::enter(std::string_view pin, Stamp now, Stamp lived) { return looked_up(pin, now, lived, "entered"); }
Result<Person> Access::who_is(std::string_view pin, Stamp now, Stamp lived) { return looked_up(pin, now, lived, nullptr); }

Result<Person> Access::looked_up(std::string_view pin, Stamp now, Stamp lived, const char* logged)
{
    if (auto looked = look_at_clock(lived); !looked) return looked.error();
    const Tries before = left_of(book_.tries(), rules_, lived);
    if (before.until != 0) return refused("pin.wait", {{"s", seconds(before.until - lived)}});
    // Counted before it is looked at: cutting the power gives no tries for nothing.
    const Tries counted = one_more(before, rules_, lived);
    if (const auto kept = book_.change({{}, 0, counted, {}, 0, 0}); !kept) return kept.error();
    const PersonRow* found = nullptr;
    if (!pin.empty() && pin.size() <= longest_code && only_digits(pin)) {
        const auto secret = book_.stretched(pin);
        if (!secret) return secret.error();
        for (const PersonRow& row : book_.people())
            if (same_secret(row.secret, *secret)) found = &row;
    }
    if (found) { // this one was not wrong; those before it were
        const Person person = person_of(*found);
        const BookChange right{{}, 0, before, {}, 0, 0};
        const auto kept = logged ? change(right, {{now, person.initials, logged, "", ""}}) : book_.change(right);
        if (!kept) return kept.error();
        return person;
    }
    const bool waits = counted.until > lived;
    const LogLine line{now, "wall", waits ? "waits" : "wrong_code", "", waits ? "s:" + seconds(counted.until - lived) : ""};
    if (const auto kept = log(line); !kept) return kept.error();
    if (waits) return refused("pin.wait", {{"s", seconds(counted.until - lived)}});
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
    const auto id = change({row, 0, {}, {}, 0, 0}, {{now, by, "added_person", "", about(initials, role)}});
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
    const auto kept = change({row, 0, {}, {}, 0, 0}, {{now, by, "changed_code", "", "person:" + row.initials}});
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
    const auto kept = change({row, 0, {}, {}, 0, 0}, {{now, by, "changed_role", "", about(row.initials, role)}});
    if (!kept) return kept.error();
    return {};
}

Result<void> Access::remove(PersonId person, const std::string& by, Stamp now)
{
    const PersonRow* found = find(person);
    if (!found) return refused("people.unknown");
    if (!others_can_give_codes(person)) return refused("people.last_leader");
    const auto kept = change({{}, person.value, {}, {}, 0, 0}, {{now, by, "removed_person", "", "person:" + found->initials}});
    if (!kept) return kept.error();
    return {};
}

Result<std::uint64_t> Access::change(BookChange change, const std::vector<LogLine>& lines)
{
    for (const LogLine& line : lines) change.lines.push_back(row_of(line));
    if (proven_ > 0) {
        change.drop_before = std::max<Stamp>(0, oldest_kept(proven_, rules_.log_months));
        change.believed_until = proven_;
    }
    return book_.change(change);
}

Result<void> Access::log_all(const std::vector<LogLine>& lines)
{
    const auto kept = change({}, lines);
    if (!kept) return kept.error();
    return {};
}

Result<void> Access::read_log(const std::string& code, Stamp from, const std::function<bool(const LogLine&)>& each) const
{
    return book_.read_log(0, [&, wanted = folded(code)](const LogRow& row) {
        if (row.at < from || (!wanted.empty() && folded(row.code) != wanted)) return true;
        return each({row.at, row.who, row.what, row.code, row.detail});
    });
}

} // namespace fyr
