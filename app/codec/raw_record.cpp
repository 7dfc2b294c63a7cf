#include "codec/raw_record.hpp"

#include <algorithm>
#include <array>

namespace fyr {

bool is_known_field(std::string_view name)
{
    static constexpr std::array<std::string_view, 21> known{"format",
                                                            "id",
                                                            "code",
                                                            "received",
                                                            "channel",
                                                            "notifier",
                                                            "anonymous",
                                                            "age",
                                                            "due",
                                                            "previous",
                                                            "open_case",
                                                            "siblings",
                                                            "reasons",
                                                            "flags",
                                                            "flags.abuse",
                                                            "flags.honour",
                                                            "flags.existing_support",
                                                            "summary",
                                                            "text",
                                                            "external_ref",
                                                            "fictive"};
    return std::find(known.begin(), known.end(), name) != known.end();
}

bool is_remark(std::string_view name) { return name.starts_with("x_") || name.starts_with('_'); }

void add_fault(std::vector<Fault>& faults, std::string_view field, std::string key,
               std::vector<std::pair<std::string, std::string>> args)
{
    if (faults.size() >= max_faults_per_record) return;
    const bool known = is_known_field(field);
    std::string shown = known ? std::string(field) : printable(field, 30);
    if (!shown.empty()) args.emplace_back("field", known ? shown : "»" + shown + "«");
    faults.push_back({std::move(shown), {std::move(key), std::move(args)}});
}

void make_unreadable(RawRecord& record, std::string key, std::vector<std::pair<std::string, std::string>> args)
{
    record.unreadable = true;
    if (record.faults.size() == max_faults_per_record) record.faults.pop_back();
    record.faults.insert(record.faults.begin(), Fault{{}, {std::move(key), std::move(args)}});
}

} // namespace fyr
