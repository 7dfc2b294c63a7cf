// The judge of a plan from outside: says where it does not hang together, part by part. Inside codec only.
#pragma once

#include "codec/strict_json.hpp"
#include "domain/plan.hpp"

namespace fyr {

/// Makes every text fit to keep (tidied and masked), then refuses the first thing that does not hold; places begin
/// with "/plan". What passes is sound in the eyes of broken_plan.
void tidy_and_check(StrictReader& reader, Plan& plan);

} // namespace fyr
