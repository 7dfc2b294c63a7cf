// How much the glass shows, who is in, and the code that is being typed. This run only: after a start nobody is in. Whether a
// code is right, and for how long it counts, is for the shell to say (session/access.hpp); here is what the glass shows of it.
#pragma once

#include "base/result.hpp"
#include "board/pages.hpp"
#include "domain/decision.hpp"
#include "domain/people.hpp"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace fyr {

/// off: nothing to guard (fictive cases, pictures). nobody: no code was ever given, the first start makes the first leader.
/// gone: there were codes and they are not there any more; only the machine's administrator helps. on: codes are asked for.
enum class Guarding { off, nobody, gone, on };

/// enter: somebody comes in, or shows that they may do what was asked for. leave: the same, and the program ends. train: the
/// same, and the training world opens. pass: somebody whose role the rules name opens one gate and does not come in: whoever
/// was in stays in.
/// new_code, new_again: the code somebody is given, typed twice.
enum class CodeFor { enter, leave, train, pass, new_code, new_again };

struct GuardUi {
    Guarding state = Guarding::off;
    std::optional<Person> in;
    std::vector<Person> people;      ///< who has a code, as the shell last read it
    bool case_open = false;          ///< a code was given and the wall has not been left alone since: cases may be read (level 2)
    CodeFor wanted = CodeFor::enter;
    std::optional<Right> needed;     ///< what the code must allow; none: anybody's will do
    std::optional<Gate> gate;        ///< the gate that a code shall pass
    bool lowers = false;             ///< by taking down its flag
    Page back = Page::home;          ///< what was in front and comes back
    CaseId back_about;
    std::string typed;               ///< of the code; wiped when it is whole or somebody leaves
    std::string once;                ///< the new code as it was typed first
    int digits = 6;                  ///< of a code
    std::string order = "1234567890"; ///< of the keys, as the pad shows them
    Message answer;                  ///< what the last code came to; "" key: nothing yet
    Stamp shaken = 0;                ///< ticks, when a code was wrong
    Stamp waits_until = 0;           ///< UTC; no code is looked at before it
    bool left = false;               ///< the pad lies at the left side
    Stamp clean_until = 0;           ///< ticks; until then the glass does not answer: it is being wiped
    Stamp hides_at = 0;              ///< ticks, when it hides by itself, while that is near; 0: not near
    Stamp hides_in_all = 0;          ///< ms the countdown lasts
    std::string initials;            ///< of the person a new code is for
    Role role = Role::participant;
    PersonId person;                 ///< 0: a new one
    bool operator==(const GuardUi&) const = default;
};

/// Covers the whole glass at once (level 0) and asks for a code. `stays`: whoever is in stays in and may go back without one.
struct Cover { CodeFor wanted = CodeFor::enter; std::optional<Right> needed; bool stays = false; std::optional<Gate> gate{}; bool lowers = false; };
/// Shows what was in front again, as it was: a form half filled in too.
struct Uncover {};
struct TypeDigit { char digit = '0'; };
struct EraseDigit {};
struct EraseCode {};
struct MovePad {};
struct BeginCleaning {};

using GuardAction = std::variant<Cover, Uncover, TypeDigit, EraseDigit, EraseCode, MovePad, BeginCleaning>;

inline constexpr Stamp cleaning_ms = 60'000;

/// The page is the caller's: Cover and Uncover change it there (ui_state.cpp). Total.
void evolve(GuardUi& guard, const GuardAction& action, Stamp ticks);

/// Initials of whoever gave a code; "" where codes are not asked for.
[[nodiscard]] inline std::string who_writes(const GuardUi& g) { return g.state != Guarding::off && g.in ? g.in->initials : ""; }
/// Of everybody with a code who may read a notification.
[[nodiscard]] inline std::vector<std::string> initials_of(const GuardUi& g)
{
    std::vector<std::string> all;
    if (g.state == Guarding::off) return all;
    for (const Person& p : g.people)
        if (may(p.role, Right::open_case)) all.push_back(p.initials);
    return all;
}

/// Nobody is in, or who is in may not see the board: nothing of any case is on the glass (domain.md P1, level 0).
[[nodiscard]] inline bool hides_board(const GuardUi& g) { return g.state != Guarding::off && !(g.in && may(g.in->role, Right::board)); }
[[nodiscard]] constexpr bool is_new(CodeFor code) { return code == CodeFor::new_code || code == CodeFor::new_again; }
/// As many digits as a code has: it is looked at after the frame that shows the last one, for that takes a while.
[[nodiscard]] inline bool code_is_whole(const GuardUi& g) { return static_cast<int>(g.typed.size()) >= g.digits; }
/// Whether one may go back without a code: somebody is in already, or the first leader changes her mind.
[[nodiscard]] inline bool may_go_back(const GuardUi& g)
{
    return (g.state == Guarding::on && g.in.has_value()) || (g.state == Guarding::nobody && is_new(g.wanted));
}

} // namespace fyr
