// One notification of concern as it came in: facts from outside, already checked and masked. Nothing here
// is the team's own work; that is case.hpp. Source: domain.md 3.5 (data of a notification) and 3.6 (notifier codes).
#pragma once

#include "base/ids.hpp"
#include "domain/fields.hpp"

#include <optional>
#include <string>
#include <vector>

namespace fyr {

/// How it reached the municipality. JSON: the names below.
enum class Channel { letter, phone, digital_form, secure_mail, in_person, spoken_note };
constexpr auto names_of(Channel)
{
    return std::to_array<std::string_view>({"letter", "phone", "digital_form", "secure_mail", "in_person", "spoken_note"});
}

/// Suspected abuse, and by whom (gate (a): § 20 and the conversation with the child, barnets lov §§ 20, 137).
enum class Abuse { none, suspected_parent, suspected_other };
constexpr auto names_of(Abuse) { return std::to_array<std::string_view>({"none", "suspected_parent", "suspected_other"}); }

/// Special-track flags; each switches on a gate (gates.hpp).
struct Flags {
    Abuse abuse = Abuse::none;
    bool honour = false;           ///< possible honour-related conflict or negative social control (§ 18(3))
    bool existing_support = false; ///< the child already gets support (§ 137(1))
    bool operator==(const Flags&) const = default;
    static constexpr auto fields()
    {
        return fields_of(field("abuse", &Flags::abuse), field("honour", &Flags::honour),
                         field("existing_support", &Flags::existing_support));
    }
};

struct Notification {
    std::string id;              ///< the sender's reference; "" when typed here. Makes receiving idempotent
    std::string code;            ///< alias on the wall ("Ask-01"), 1..12 characters, unique on the board
    Stamp received = 0;          ///< T0: received in the municipality's inbox, UTC
    Channel channel = Channel::letter;
    int notifier = 99;           ///< official notifier code (rules)
    bool anonymous = false;
    std::optional<int> age;      ///< 0..17; none: unknown or unborn
    std::string age_band;        ///< "6-9", only on a board that came back from an overview export; else ""
    bool unborn = false;
    Date due;                    ///< expected birth, only when unborn
    int previous = 0;            ///< earlier notifications about the same child, 0..999
    bool open_case = false;
    std::vector<std::string> siblings; ///< group codes or codes of siblings' notifications
    std::vector<std::string> reasons;  ///< keys of the rules' reasons
    Flags flags;
    std::string summary;         ///< ≤ 60 characters
    std::string text;            ///< ≤ 20,000 characters
    std::string external_ref;    ///< reference in the case system, ≤ 80 characters
    int masked = 0;              ///< how many CPR-like numbers, addresses and phone numbers were masked
    bool operator==(const Notification&) const = default;
    static constexpr auto fields()
    {
        using N = Notification;
        return fields_of(field("id", &N::id), field("code", &N::code), field("received", &N::received),
                         field("channel", &N::channel), field("notifier", &N::notifier),
                         field("anonymous", &N::anonymous), field("age", &N::age),
                         field("age_band", &N::age_band), field("unborn", &N::unborn),
                         field("due", &N::due), field("previous", &N::previous), field("open_case", &N::open_case),
                         field("siblings", &N::siblings), field("reasons", &N::reasons), field("flags", &N::flags),
                         field("summary", &N::summary), field("text", &N::text),
                         field("external_ref", &N::external_ref), field("masked", &N::masked));
    }
};

/// The sender says that it is made up: its reference begins with "fictive-". Nothing else goes into the training world.
[[nodiscard]] inline bool is_marked_fictive(const Notification& n) { return n.id.starts_with("fictive-"); }

} // namespace fyr
