// What law, statistics and local custom say: numbers, codes, lists. Plain values, read from
// assets/rules/denmark.json by codec/rules_codec; a municipality edits that file, not the program. The members
// start at zero on purpose: there is no legal number in here, and the codec refuses a file that leaves one out (but
// "access", which is no law and came later).
// Source: domain.md 1.2 (limits, timeboxes, tracks), 3.6 and 3.7 (codes, reasons).
#pragma once

#include "base/words.hpp"
#include "domain/clock_rules.hpp"
#include "domain/people.hpp"
#include "domain/decision.hpp"

#include <algorithm>

namespace fyr {

/// The acute assessment (domain.md step 0). Ours, not from law.
struct AcuteRules {
    int preset_minutes = 30; ///< 5 .. 240: the hour preset for an action, from now
    bool operator==(const AcuteRules&) const = default;
    static constexpr bool came_later = true; ///< rules files of before have no "acute": these numbers hold then
    static constexpr auto fields() { return fields_of(field("preset_minutes", &AcuteRules::preset_minutes)); }
};

/// When people stand before the wall again: what runs out before then is said when they go. Ours, not from law.
struct MeetingRules {
    int hour = 8, minute = 15; ///< of the next working day, on the Copenhagen clock
    bool operator==(const MeetingRules&) const = default;
    static constexpr bool came_later = true; ///< rules files of before have no "meeting": this hour holds then
    static constexpr auto fields()
    {
        return fields_of(field("hour", &MeetingRules::hour), field("minute", &MeetingRules::minute));
    }
};

/// One line of the official list of who notifies (Danmarks Statistik, table UND1).
struct NotifierCode {
    int code = 0;                            ///< 1..99, unique
    Words name, short_name;                  ///< the official name; a short one for a chip (≤ 24 characters)
    std::string icon;                        ///< name of a picture in the icon font, "school"
    bool professional = false;               ///< gets feedback on what came of it (clock D3)
    int valid_from_year = 0, valid_to_year = 0; ///< both years belong to it; 0: no limit
    bool may_be_contacted = false;           ///< false: no acknowledgement can be sent
    [[nodiscard]] bool is_valid_in(int year) const
    {
        return year >= valid_from_year && (valid_to_year == 0 || year <= valid_to_year);
    }
    bool operator==(const NotifierCode&) const = default;
    static constexpr auto fields()
    {
        using N = NotifierCode;
        return fields_of(field("code", &N::code), field("name", &N::name), field("short_name", &N::short_name),
                         field("icon", &N::icon), field("professional", &N::professional),
                         field("valid_from_year", &N::valid_from_year), field("valid_to_year", &N::valid_to_year),
                         field("may_be_contacted", &N::may_be_contacted));
    }
};

/// Why somebody is worried; several per notification. Never sum them as if they were notifications.
struct Reason {
    std::string key;
    Words name;
    bool operator==(const Reason&) const = default;
    static constexpr auto fields() { return fields_of(field("key", &Reason::key), field("name", &Reason::name)); }
};

/// How much the funnel asks for and how long texts may be (in characters).
struct FunnelLimits {
    int min_hypotheses = 0, min_focus = 0, max_focus = 0, awaiting_max_working_days = 0;
    int concern_max_chars = 0, reason_max_chars = 0, summary_max_chars = 0, text_max_chars = 0;
    bool operator==(const FunnelLimits&) const = default;
    static constexpr auto fields()
    {
        using F = FunnelLimits;
        return fields_of(field("min_hypotheses", &F::min_hypotheses), field("min_focus", &F::min_focus),
                         field("max_focus", &F::max_focus),
                         field("awaiting_max_working_days", &F::awaiting_max_working_days),
                         field("concern_max_chars", &F::concern_max_chars),
                         field("reason_max_chars", &F::reason_max_chars),
                         field("summary_max_chars", &F::summary_max_chars),
                         field("text_max_chars", &F::text_max_chars));
    }
};

/// How long the meeting takes for each step, 0 (safety first) to 4, in seconds; a soft warning, never a cut.
struct TimeboxRules {
    std::array<int, step_count> seconds{};
    int warn_percent = 0;
    bool operator==(const TimeboxRules&) const = default;
    static constexpr auto fields()
    {
        using T = TimeboxRules;
        return fields_of(field("seconds", &T::seconds), field("warn_percent", &T::warn_percent));
    }
};

/// A way a notification can go: its words and what the board asks for first. Every Track stands here once,
/// in the order people see them.
struct TrackRule {
    Track key = Track::exploration;
    Words name, hint;         ///< "Afdækning"; one short line of what it means
    std::string section;      ///< "§ 19", "" when the law has none
    std::string icon;
    bool on_panel = false;    ///< stands on the panel itself; else one tap away
    bool needs_focus = false; ///< asks for 1–3 focus points first
    bool operator==(const TrackRule&) const = default;
    static constexpr auto fields()
    {
        using T = TrackRule;
        return fields_of(field("key", &T::key), field("name", &T::name), field("hint", &T::hint),
                         field("section", &T::section), field("icon", &T::icon), field("on_panel", &T::on_panel),
                         field("needs_focus", &T::needs_focus));
    }
};

/// Why something is left alone. Every ParkReason stands here once.
struct ParkReasonRule {
    ParkReason key = ParkReason::later;
    Words name;
    bool operator==(const ParkReasonRule&) const = default;
    static constexpr auto fields()
    {
        return fields_of(field("key", &ParkReasonRule::key), field("name", &ParkReasonRule::name));
    }
};

/// Who may override which gates, always with a reason. A gate nobody may override cannot be overridden.
struct OverrideRole {
    std::string key;
    Words name;
    std::vector<Gate> gates;
    bool operator==(const OverrideRole&) const = default;
    static constexpr auto fields()
    {
        using R = OverrideRole;
        return fields_of(field("key", &R::key), field("name", &R::name), field("gates", &R::gates));
    }
};

/// A word that defines a person instead of describing what was seen. Matches every word that begins with it,
/// without regard to case. The hint says how to describe instead, in the word's language.
struct DefiningWord {
    std::string word, hint;
    bool operator==(const DefiningWord&) const = default;
    static constexpr auto fields()
    {
        return fields_of(field("word", &DefiningWord::word), field("hint", &DefiningWord::hint));
    }
};

struct DefiningWords {
    std::vector<DefiningWord> da, en;
    [[nodiscard]] const std::vector<DefiningWord>& in(Language l) const { return l == Language::en ? en : da; }
    bool operator==(const DefiningWords&) const = default;
    static constexpr auto fields()
    {
        return fields_of(field("da", &DefiningWords::da), field("en", &DefiningWords::en));
    }
};

/// What a game plan asks for (domain.md 5.2): lengths in characters, days, people.
struct PlanRules {
    int title_max_chars = 0, vision_max_chars = 0, text_max_chars = 0;
    int first_step_days = 0;          ///< the first step is due within so many days
    int active_actions_per_owner = 0; ///< more is a warning
    int follow_up_may_move_days = 0;  ///< either way from where the plan put the meeting
    int least_answers = 0;            ///< before a measurement shows or keeps anything
    bool operator==(const PlanRules&) const = default;
    static constexpr auto fields()
    {
        using P = PlanRules;
        return fields_of(field("title_max_chars", &P::title_max_chars), field("vision_max_chars", &P::vision_max_chars),
                         field("text_max_chars", &P::text_max_chars), field("first_step_days", &P::first_step_days),
                         field("active_actions_per_owner", &P::active_actions_per_owner),
                         field("follow_up_may_move_days", &P::follow_up_may_move_days),
                         field("least_answers", &P::least_answers));
    }
};

/// Words that begin with a capital and are no part of anybody's name: "Kommune", "Familiehuset". While somebody writes, two
/// capitalised words in a row are taken for a name, unless one of them is here (domain.md P7).
struct PrivacyRules {
    std::vector<std::string> not_names;
    bool operator==(const PrivacyRules&) const = default;
    static constexpr bool came_later = true; ///< rules files of before have none
    static constexpr auto fields() { return fields_of(field("not_names", &PrivacyRules::not_names)); }
};

/// What this house calls itself: on Home and at the foot of every picture and page of paper.
struct HouseNames {
    Words department{"Familieafdelingen", "Family department"}, team{"Modtagelsen", "Reception"};
    bool operator==(const HouseNames&) const = default;
    static constexpr bool came_later = true; ///< rules files of before have none
    static constexpr auto fields() { return fields_of(field("department", &HouseNames::department), field("team", &HouseNames::team)); }
};

struct Rules {
    std::string version; ///< of this file, shown on the glass: "2025-03-17"
    ClockRules clock;
    AcknowledgementRules acknowledgement;
    InvestigationRules investigation;
    LocalTargets targets;
    RetentionRules retention;
    FunnelLimits funnel;
    TimeboxRules timeboxes;
    PlanRules plan;
    AcuteRules acute;
    MeetingRules meeting;
    AccessRules access;
    PrivacyRules privacy;
    HouseNames house;
    CalendarRules calendar;
    std::vector<NotifierCode> notifiers;
    std::vector<Reason> reasons;
    std::vector<TrackRule> tracks;
    std::vector<ParkReasonRule> park_reasons;
    std::vector<OverrideRole> override_roles;
    DefiningWords defining_words;
    std::vector<std::string> aliases; ///< ≥ 60, ≤ 12 characters each; two neighbours never start alike
    bool operator==(const Rules&) const = default;
    static constexpr auto fields()
    {
        using R = Rules;
        return fields_of(field("version", &R::version), field("clock", &R::clock),
                         field("acknowledgement", &R::acknowledgement), field("investigation", &R::investigation),
                         field("targets", &R::targets), field("retention", &R::retention),
                         field("funnel", &R::funnel), field("timeboxes", &R::timeboxes),
                         field("plan", &R::plan), field("acute", &R::acute), field("meeting", &R::meeting), field("access", &R::access),
                         field("privacy", &R::privacy), field("house", &R::house),
                         field("calendar", &R::calendar), field("notifiers", &R::notifiers),
                         field("reasons", &R::reasons), field("tracks", &R::tracks),
                         field("park_reasons", &R::park_reasons), field("override_roles", &R::override_roles),
                         field("defining_words", &R::defining_words), field("aliases", &R::aliases));
    }

    /// Each: the entry, or null when there is none.
    [[nodiscard]] const NotifierCode* notifier(int code) const { return found(notifiers, &NotifierCode::code, code); }
    [[nodiscard]] const Reason* reason(std::string_view key) const { return found(reasons, &Reason::key, key); }
    [[nodiscard]] const TrackRule* track(Track key) const { return found(tracks, &TrackRule::key, key); }
    [[nodiscard]] const ParkReasonRule* park_reason(ParkReason key) const
    {
        return found(park_reasons, &ParkReasonRule::key, key);
    }
    [[nodiscard]] const OverrideRole* role(std::string_view key) const
    {
        return found(override_roles, &OverrideRole::key, key);
    }
    /// True when that role may override that gate.
    [[nodiscard]] bool may_override(std::string_view role_key, Gate gate) const
    {
        const auto* r = role(role_key);
        return r && std::find(r->gates.begin(), r->gates.end(), gate) != r->gates.end();
    }

private:
    template <class T, class Key, class Wanted>
    static const T* found(const std::vector<T>& list, Key T::* key, const Wanted& wanted)
    {
        const auto it = std::find_if(list.begin(), list.end(), [&](const T& t) { return t.*key == wanted; });
        return it == list.end() ? nullptr : &*it;
    }
};

} // namespace fyr
