#include "session/drafts.hpp"

#include "codec/drafts_codec.hpp"

#include <algorithm>

namespace fyr {

namespace {

constexpr std::string_view note_name = "drafts";

} // namespace

Drafts kept_drafts(const Journal& journal)
{
    const auto text = journal.note(note_name);
    if (!text || text->empty()) return {};
    auto drafts = decode_drafts(*text);
    return drafts ? *std::move(drafts) : Drafts{};
}

Result<void> keep_drafts(Journal& journal, const Drafts& drafts)
{
    return journal.set_note(note_name, drafts.all.empty() ? "" : encode_drafts(drafts));
}

Result<void> drop_drafts(Journal& journal, const std::vector<CaseId>& cases)
{
    Drafts drafts = kept_drafts(journal);
    const auto is_theirs = [&](const Draft& d) { return d.about && std::find(cases.begin(), cases.end(), d.about) != cases.end(); };
    if (std::erase_if(drafts.all, is_theirs) == 0) return {};
    return keep_drafts(journal, drafts);
}

} // namespace fyr
