#include "board/guard.hpp"

#include "base/overloaded.hpp"
#include "base/secrets.hpp"

namespace fyr {

void evolve(GuardUi& guard, const GuardAction& action, Stamp ticks)
{
    std::visit(overloaded{
                   [&](const Cover& a) {
                       guard.wanted = a.wanted;
                       guard.needed = a.needed;
                       guard.gate = a.gate;
                       guard.lowers = a.lowers;
                       guard.answer = {};
                       guard.hides_at = 0;
                       wipe(guard.typed);
                       wipe(guard.once);
                       if (a.stays) return;
                       guard.in.reset();
                       guard.case_open = false;
                   },
                   [&](const Uncover&) {
                       wipe(guard.typed);
                       wipe(guard.once);
                       guard.answer = {};
                   },
                   [&](const TypeDigit& a) {
                       if (a.digit < '0' || a.digit > '9' || static_cast<int>(guard.typed.size()) >= guard.digits) return;
                       guard.typed.reserve(16); // so that no copy of it stays behind when it grows
                       guard.typed += a.digit;
                       if (guard.answer.key != "pin.again") guard.answer = {};
                   },
                   [&](const EraseDigit&) {
                       if (!guard.typed.empty()) guard.typed.pop_back();
                   },
                   [&](const EraseCode&) { wipe(guard.typed); },
                   [&](const MovePad&) { guard.left = !guard.left; },
                   [&](const BeginCleaning&) { guard.clean_until = ticks + cleaning_ms; },
               },
               action);
}

} // namespace fyr
