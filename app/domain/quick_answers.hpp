// What people say so often that it is one touch: answers of the assessment, reasons of a decision, of a short funnel, of a passed
// gate. Plain values, read from assets/templates/quick-answers.json by codec/quick_answers_codec; a municipality edits the file.
// Source: design part 4, section 6 ("chips are an editable list per wall"). The wording is our own.
#pragma once

#include "base/words.hpp"
#include "domain/decision.hpp"

#include <string>
#include <vector>

namespace fyr {

/// A chip: what stands on it, and what it writes. Holes: {alias}, the code name; {who}, who fetches the child.
struct QuickAnswer {
    std::string key;  ///< unique in its list
    Words name, says; ///< the chip, at most 40 characters; what it writes, at most 120
    bool operator==(const QuickAnswer&) const = default;
    static constexpr auto fields()
    {
        using Q = QuickAnswer;
        return fields_of(field("key", &Q::key), field("name", &Q::name), field("says", &Q::says));
    }
};

/// A chip that writes what stands on it.
struct QuickWord {
    std::string key;
    Words name;
    bool operator==(const QuickWord&) const = default;
    static constexpr auto fields() { return fields_of(field("key", &QuickWord::key), field("name", &QuickWord::name)); }
};

/// Something one does not know yet, and who is asked first: a key of QuickAnswers::whom.
struct QuickUnknown {
    std::string key, whom;
    Words name;
    bool operator==(const QuickUnknown&) const = default;
    static constexpr auto fields()
    {
        using Q = QuickUnknown;
        return fields_of(field("key", &Q::key), field("whom", &Q::whom), field("name", &Q::name));
    }
};

/// Why a way is chosen, and what comes first on it.
struct TrackAnswers {
    Track track = Track::exploration;
    std::vector<QuickWord> reasons, actions;
    bool operator==(const TrackAnswers&) const = default;
    static constexpr auto fields()
    {
        using T = TrackAnswers;
        return fields_of(field("track", &T::track), field("reasons", &T::reasons), field("actions", &T::actions));
    }
};

struct QuickAnswers {
    std::string version;
    std::vector<QuickAnswer> no;       ///< why it is not acute: each goes on from the code name ("er hos en tryg voksen")
    std::vector<QuickAnswer> yes;      ///< what is done now
    std::vector<QuickUnknown> unknown; ///< what must be known first
    std::vector<QuickWord> whom;       ///< who is asked
    std::vector<QuickWord> change;     ///< what would change the answer "no"
    std::vector<QuickWord> where;      ///< where the child is now
    std::vector<QuickWord> late, short_funnel, pass_gate, no_resources; ///< reasons
    std::vector<TrackAnswers> tracks;  ///< those that have any
    std::vector<std::string> fetch_words;  ///< how words about fetching a child begin, in every language of the notifications
    std::vector<std::string> fetch_people; ///< who may fetch it: the first one in such a sentence fills {who}
    bool operator==(const QuickAnswers&) const = default;
    static constexpr auto fields()
    {
        using Q = QuickAnswers;
        return fields_of(field("version", &Q::version), field("no", &Q::no), field("yes", &Q::yes), field("unknown", &Q::unknown),
                         field("whom", &Q::whom), field("change", &Q::change), field("where", &Q::where), field("late", &Q::late),
                         field("short_funnel", &Q::short_funnel), field("pass_gate", &Q::pass_gate),
                         field("no_resources", &Q::no_resources), field("tracks", &Q::tracks),
                         field("fetch_words", &Q::fetch_words), field("fetch_people", &Q::fetch_people));
    }
    [[nodiscard]] const TrackAnswers* of(Track track) const
    {
        for (const TrackAnswers& t : tracks)
            if (t.track == track) return &t;
        return nullptr;
    }
};

} // namespace fyr
