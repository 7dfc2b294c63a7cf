#include "board/drafts.hpp"

#include <algorithm>

namespace fyr {

namespace {

/// Which form it is: its kind, and what else it can be about beside a part.
std::string name_of_form(const Form& form)
{
    std::string name(name_of(form.kind));
    if (form.kind == FormKind::plan) name += "/" + std::string(name_of(form.plan_form));
    const bool of_a_lane = form.plan_form == PlanForm::lane || form.plan_form == PlanForm::light; // elsewhere a lane is chosen in the form
    for (const char* what : {"duty", "gate", "lane", "item", "step"})
        if (!form.value(what).empty() && (of_a_lane || std::string_view(what) != "lane")) name += std::string("/") + what + "=" + form.value(what);
    return name;
}

bool is_of(const Draft& draft, const Draft& other)
{
    return draft.form == other.form && draft.about == other.about && draft.plan == other.plan && draft.part == other.part;
}

} // namespace

bool keeps_draft(const Form& form)
{
    return form.kind != FormKind::none && form.kind != FormKind::person && form.kind != FormKind::open_meeting;
}

Draft draft_of(const Form& form)
{
    Draft draft{name_of_form(form), form.about, form.plan, form.part, {}};
    for (const auto& [name, value] : form.values) draft.values.push_back({name, value});
    return draft;
}

const Draft* draft_for(const Drafts& drafts, const Form& form)
{
    const Draft wanted = draft_of(form);
    const auto it = std::find_if(drafts.all.begin(), drafts.all.end(), [&](const Draft& d) { return is_of(d, wanted); });
    return it == drafts.all.end() ? nullptr : &*it;
}

Form with_draft(Form opened, const Draft& draft)
{
    for (const DraftValue& v : draft.values) opened.values[v.name] = v.value;
    return opened;
}

bool put_draft(Drafts& drafts, Draft draft)
{
    const auto it = std::find_if(drafts.all.begin(), drafts.all.end(), [&](const Draft& d) { return is_of(d, draft); });
    if (it == drafts.all.end()) return drafts.all.push_back(std::move(draft)), true;
    if (*it == draft) return false;
    *it = std::move(draft);
    return true;
}

bool drop_draft(Drafts& drafts, const Form& form)
{
    const Draft wanted = draft_of(form);
    return std::erase_if(drafts.all, [&](const Draft& d) { return is_of(d, wanted); }) != 0;
}

} // namespace fyr
