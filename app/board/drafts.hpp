// Half-written forms: which draft belongs to which form, and how one goes back into the other. Pure.
#pragma once

#include "board/form.hpp"
#include "domain/draft.hpp"

namespace fyr {

/// What is written there is kept when it is left.
[[nodiscard]] bool keeps_draft(const Form& form);
[[nodiscard]] Draft draft_of(const Form& form);
/// The draft of that form; null: there is none. Good until the list changes.
[[nodiscard]] const Draft* draft_for(const Drafts& drafts, const Form& form);
/// The form as it opens, with what was written in it before.
[[nodiscard]] Form with_draft(Form opened, const Draft& draft);
/// Puts it in the place of an older one of the same form. True: something changed.
bool put_draft(Drafts& drafts, Draft draft);
/// True: there was one.
bool drop_draft(Drafts& drafts, const Form& form);

} // namespace fyr
