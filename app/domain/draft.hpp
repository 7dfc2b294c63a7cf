// Something half written in a form that was left: whose place it is in, and what stood there. Kept beside the journal's rows, so it
// is as safe and as secret as they are; it is no act and changes nothing.
#pragma once

#include "domain/plan.hpp"

#include <string>
#include <vector>

namespace fyr {

struct DraftValue {
    std::string name, value;
    bool operator==(const DraftValue&) const = default;
    static constexpr auto fields() { return fields_of(field("name", &DraftValue::name), field("value", &DraftValue::value)); }
};

struct Draft {
    std::string form;   ///< which form, with everything that tells it from another of its kind but the ids below
    CaseId about;       ///< 0: of no notification
    PlanId plan;        ///< 0: of no plan
    PartId part;        ///< 0: a new one
    std::vector<DraftValue> values; ///< by name
    bool operator==(const Draft&) const = default;
    static constexpr auto fields()
    {
        return fields_of(field("form", &Draft::form), field("about", &Draft::about), field("plan", &Draft::plan),
                         field("part", &Draft::part), field("values", &Draft::values));
    }
};

struct Drafts {
    std::vector<Draft> all;
    bool operator==(const Drafts&) const = default;
    static constexpr auto fields() { return fields_of(field("all", &Drafts::all)); }
};

} // namespace fyr
