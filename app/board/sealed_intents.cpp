// Where intents are copied and moved; see base/sealed.hpp.
#include "base/sealed_members.hpp"
#include "board/intents.hpp"

template struct fyr::Sealed<fyr::UiAction::Union>;
template struct fyr::Sealed<fyr::Intent::Union>;
