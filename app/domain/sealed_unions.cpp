// Where commands and events are copied and moved; see base/sealed.hpp.
#include "base/sealed_members.hpp"
#include "domain/commands.hpp"
#include "domain/events.hpp"

template struct fyr::Sealed<fyr::PlanWish::Union>;
template struct fyr::Sealed<fyr::Command::Union>;
template struct fyr::Sealed<fyr::Event::Union>;
