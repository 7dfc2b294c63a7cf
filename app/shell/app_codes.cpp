// Codes: what becomes of one that was typed, and how somebody gets a new one.
#include "shell/app.hpp"

#include "base/secrets.hpp"
#include "domain/rights.hpp"

#include <algorithm>

namespace fyr {

namespace {

/// A code leaves no copy of itself in memory.
struct Forgotten {
    std::string& code;
    ~Forgotten() { wipe(code); }
};

} // namespace

void App::take_code()
{
    dirty_ = true;
    GuardUi& g = ui_.guard;
    std::string code = g.typed;
    const Forgotten forgotten{code};
    evolve(ui_, UiAction{GuardAction{EraseCode{}}}, clock_.ticks());
    if (g.wanted == CodeFor::new_code) {
        if (const auto good = options_.access->look_at_code(code, g.person); !good) return refuse_code(good.error().message);
        g.once = code;
        g.wanted = CodeFor::new_again;
        g.answer = {"pin.again", {}};
        return;
    }
    if (g.wanted == CodeFor::new_again) return keep_new_code(code);
    const bool passes = g.wanted == CodeFor::pass;
    const auto who = passes ? options_.access->who_is(code, log_now(), lived()) : options_.access->enter(code, log_now(), lived());
    g.waits_until = wait_on_glass();
    if (!who) return refuse_code(who.error().message);
    if (passes) return pass_gate(*who);
    if (g.needed && !may(who->role, *g.needed)) return refuse_code({"pin.not_allowed", {{"initials", who->initials}}});
    come_in(*who);
}

void App::refuse_code(const Message& why)
{
    ui_.guard.answer = why;
    ui_.guard.shaken = clock_.ticks();
}

/// Nothing is missing for the gate but somebody who may pass it: their own code, right then, whoever is in.
void App::ask_who_passes(Gate gate, bool lowers)
{
    passing_ = ui_.hand;
    Cover cover_for{CodeFor::pass, {}, ui_.guard.in.has_value()};
    cover_for.gate = gate;
    cover_for.lowers = lowers;
    cover(cover_for);
}

void App::pass_gate(const Person& who)
{
    const std::string role(name_of(who.role));
    const Form& waits = ui_.at(passing_.value_or(ui_.hand)).form;
    const bool passes = waits.kind == FormKind::override_gate || waits.kind == FormKind::flags;
    Result<Command> command = passes ? command_of(waits, form_context()) : Result<Command>(refused("no.gone"));
    std::vector<Gate> gates = command ? gates_passed(*command, session_.state()) : std::vector<Gate>{};
    if (gates.empty() && ui_.guard.gate) gates.push_back(*ui_.guard.gate);
    if (!std::all_of(gates.begin(), gates.end(), [&](Gate gate) { return session_.rules().may_override(role, gate); }))
        return refuse_code({ui_.guard.lowers ? "pin.not_this_flag" : "pin.not_this_gate", {{"initials", who.initials}, {"role", "@role." + role}}});
    evolve(ui_, UiAction{GuardAction{Uncover{}}}, clock_.ticks());
    last_touch_ = clock_.ticks();
    from_desk(passing_.value_or(ui_.hand));
    passing_.reset();
    Desk& desk = ui_.at_hand();
    if (command) {
        auto* flags = std::get_if<SetFlags>(&*command);
        auto* gate = std::get_if<OverrideGate>(&*command);
        if (flags) flags->role = role, flags->by = who.initials;
        if (gate) gate->role = role, gate->by = who.initials;
        send(*command, desk.at);
        if (desk.form.error.key.empty()) {
            const Case* c = session_.state().find(desk.form.about);
            evolve(ui_, UiAction{CloseForm{}}, clock_.ticks());
            for (const Gate passed : gates)
                (void)log_as(who.initials, flags ? "lowered_flag" : "passed_gate", c ? c->facts.code : "", "gate:" + std::string(name_of(passed)) + " role:" + role);
        }
    }
    from_desk(std::nullopt);
}

void App::come_in(const Person& who)
{
    GuardUi& g = ui_.guard;
    if (g.wanted == CodeFor::leave) {
        g.in = who;
        (void)log("left_kiosk", "", "");
        closing_ = true;
        return;
    }
    if (g.wanted == CodeFor::train) {
        g.in = who;
        (void)log("went_training", "", "");
        return go_to(Next::training);
    }
    g.in = who;
    g.case_open = may(who.role, Right::open_case);
    last_touch_ = clock_.ticks();
    if (!g.case_open || !may(who.role, Right::board)) leave_the_case();
    if (g.back == Page::setup && !may(who.role, Right::configure)) g.back = Page::home;
    evolve(ui_, UiAction{GuardAction{Uncover{}}}, clock_.ticks());
    if (reads_one_case(ui_.page)) opened_case(ui_.about);
    if (ui_.page == Page::home && may(who.role, Right::configure)) ask_size();
}

void App::opened_case(CaseId about)
{
    const Case* c = session_.state().find(about);
    if (c) (void)log("opened_case", c->facts.code, "");
}

void App::keep_new_code(const std::string& code)
{
    GuardUi& g = ui_.guard;
    const auto again = [&](const Message& why) {
        g.wanted = CodeFor::new_code;
        wipe(g.once);
        refuse_code(why);
    };
    if (code != g.once) return again({"pin.differ", {}});
    const std::string by = g.in ? g.in->initials : g.initials;
    Result<Person> person = Person{g.person, g.initials, g.role};
    if (g.person) {
        if (const auto changed = options_.access->change_pin(g.person, code, by, log_now()); !changed) person = changed.error();
    } else person = options_.access->add(g.initials, g.role, code, by, log_now());
    if (!person) return again(person.error().message);
    g.people = options_.access->people();
    if (options_.people_changed) options_.people_changed();
    const bool first = g.state == Guarding::nobody;
    g.state = Guarding::on;
    g.wanted = CodeFor::enter;
    if (first) return come_in(*person);
    evolve(ui_, UiAction{GuardAction{Uncover{}}}, clock_.ticks());
    say({"people.kept", {{"initials", person->initials}}}, false);
}

void App::keep_person()
{
    GuardUi& g = ui_.guard;
    g.initials = ui_.at_hand().form.value("initials");
    g.role = g.state == Guarding::nobody ? Role::professional_leader : value_named<Role>(ui_.at_hand().form.value("role")).value_or(Role::adviser);
    g.person = {};
    const auto people = options_.access->people();
    if (std::any_of(people.begin(), people.end(), [&](const Person& p) { return p.initials == g.initials; })) {
        ui_.at_hand().form.error = {"people.taken", {}};
        return;
    }
    evolve(ui_, UiAction{CloseForm{}}, clock_.ticks());
    cover({CodeFor::new_code, {}, g.in.has_value()});
}

void App::renew_code(PersonId id)
{
    GuardUi& g = ui_.guard;
    for (const Person& p : g.people)
        if (p.id == id) g.initials = p.initials, g.role = p.role, g.person = p.id;
    ui_.sheet = {};
    cover({CodeFor::new_code, {}, true});
}

void App::remove_person(PersonId id)
{
    const auto who = std::find_if(ui_.guard.people.begin(), ui_.guard.people.end(), [&](const Person& p) { return p.id == id; });
    if (who == ui_.guard.people.end()) return;
    const Message told{"people.removed", {{"initials", who->initials}}};
    const auto removed = options_.access->remove(id, actor(), log_now());
    ui_.guard.people = options_.access->people();
    ui_.sheet = {};
    say(removed ? told : removed.error().message, !removed);
    if (removed && ui_.guard.in && ui_.guard.in->id == id) cover({});
}

} // namespace fyr
