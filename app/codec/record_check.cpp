#include "codec/record_check.hpp"

#include "base/text.hpp"
#include "codec/field_reader.hpp"
#include "codec/record_time.hpp"
#include "domain/calendar.hpp"
#include "domain/made_up.hpp"
#include "domain/privacy.hpp"

#include <algorithm>

namespace fyr {

namespace {

using ValueKind = RawValue::Kind;

constexpr std::string_view format_name = "fyrtaarn/notification/";
constexpr std::int64_t format_version = 1;
constexpr std::size_t max_id = 80, max_code = 12;
constexpr std::string_view cue = "ref "; // eight digits in a reference are no phone number
constexpr std::int64_t max_previous = 999, max_age = 17;

/// A code name as the board writes them: letters, digits, - . _ / and blanks, at most 12 characters.
bool is_code_name(std::string_view code)
{
    const auto fits = [](char32_t c) {
        if (c < 0x80)
            return std::string_view("-._/ ").find(static_cast<char>(c)) != std::string_view::npos ||
                   (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
        return c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xF7; // Latin letters with marks
    };
    const std::vector<char32_t> points = to_code_points(code);
    return !points.empty() && points.size() <= max_code && std::all_of(points.begin(), points.end(), fits);
}

/// "1,20260E+11": a long number as a spreadsheet shows it.
bool is_rounded_by_a_spreadsheet(std::string_view id)
{
    const std::size_t e = id.find_first_of("Ee");
    if (e == 0 || e == std::string_view::npos || e + 2 >= id.size() || id[e + 1] != '+') return false;
    const auto only = [](std::string_view part, std::string_view signs) { return part.find_first_not_of(signs) == std::string_view::npos; };
    return only(id.substr(0, e), "0123456789.,") && is_digit(id[0]) && only(id.substr(e + 2), "0123456789");
}

class Judge {
public:
    Judge(RawRecord& record, const Rules& rules, Stamp now) : r_(record), read_(record), rules_(rules), now_(now) {}

    Notification judge(std::string_view secret);
    bool is_of_this_format();

private:
    void received();
    void age_and_due();
    void notifier();
    void code_names();
    void texts();
    void reference(std::string_view secret);
    static bool is_private(const std::string& s) { return may_be_private(s) && mask_private(s).total() > 0; }

    RawRecord& r_;
    FieldReader read_;
    const Rules& rules_;
    Stamp now_;
    Notification n_;
    std::string raw_summary_, raw_text_, raw_ref_; ///< before masking, for the id made from content
};

bool Judge::is_of_this_format()
{
    const RawValue* v = read_.find("format");
    if (!v) return true;
    const std::string name = v->kind == ValueKind::text ? trimmed(v->text) : std::string{};
    const auto version = name.starts_with(format_name) ? whole_number(name.substr(format_name.size())) : std::nullopt;
    if (version == format_version) return true;
    r_.faults.clear(); // what else seems wrong is only a consequence
    if (version > format_version)
        read_.fault("format", "receive.newer_format", {{"value", FieldReader::as_written(*v)}});
    else
        read_.fault("format", "receive.unknown_format", {{"value", FieldReader::as_written(*v)}});
    return false;
}

void Judge::received()
{
    const RawValue* v = read_.find("received");
    if (!v) return read_.fault("received", "receive.missing");
    const std::pair<std::string, std::string> written{"value", FieldReader::as_written(*v)};
    if (v->kind != ValueKind::text) return read_.fault("received", "receive.time_malformed", {written});
    const Result<Stamp> moment = parse_received(v->text);
    if (!moment) {
        auto args = moment.error().message.args;
        args.push_back(written);
        return add_fault(r_.faults, "received", moment.error().message.key, std::move(args));
    }
    n_.received = *moment;
    if (n_.received > now_ + max_received_ahead)
        read_.fault("received", "receive.in_the_future", {written});
    else if (local_date(n_.received).year < 2000)
        read_.fault("received", "receive.long_ago", {written});
}

void Judge::age_and_due()
{
    const RawValue* age = read_.find("age");
    const std::string word = age ? read_.word(*age) : std::string{};
    n_.unborn = word == "unborn" || word == "ufødt";
    if (!n_.unborn)
        if (const auto years = read_.number("age", 0, max_age, "receive.age")) n_.age = static_cast<int>(*years);
    const RawValue* due = read_.find("due");
    if (!due) return;
    const std::pair<std::string, std::string> written{"value", FieldReader::as_written(*due)};
    const auto day = due->kind == ValueKind::text ? parse_day(due->text) : std::nullopt;
    if (!day) return read_.fault("due", "receive.day_malformed", {written});
    if (!n_.unborn) return read_.fault("due", "receive.due_but_born");
    n_.due = *day;
    if (n_.received == 0) return;
    const int days = days_between(local_date(n_.received), *day);
    if (days < -60 || days > 310) read_.fault("due", "receive.due_unlikely", {written});
}

void Judge::notifier()
{
    if (!read_.find("notifier")) return read_.fault("notifier", "receive.missing");
    const auto code = read_.number("notifier", 1, 99, "receive.notifier");
    if (!code) return;
    n_.notifier = static_cast<int>(*code);
    if (!rules_.notifier(n_.notifier)) read_.fault("notifier", "receive.notifier", {{"value", std::to_string(*code)}});
    n_.anonymous = read_.yes_no("anonymous", n_.notifier == 8); // code 8 is "Anonym"
}

void Judge::code_names()
{
    n_.code = read_.text("code", max_id, true);
    if (!n_.code.empty() && (!is_code_name(n_.code) || is_private(n_.code)))
        read_.fault("code", "receive.code_name",
                    {{"value", "»" + printable(n_.code, 30) + "«"}, {"n", std::to_string(max_code)}});
    n_.siblings = read_.list("siblings");
    for (const std::string& s : n_.siblings)
        if (!is_code_name(s) || is_private(s))
            read_.fault("siblings", "receive.code_name",
                        {{"value", "»" + printable(s, 30) + "«"}, {"n", std::to_string(max_code)}});
    n_.reasons = read_.list("reasons");
    for (const std::string& s : n_.reasons)
        if (!rules_.reason(s)) read_.fault("reasons", "receive.reason", {{"value", "»" + printable(s, 30) + "«"}});
}

void Judge::texts()
{
    const auto summary_limit = static_cast<std::size_t>(rules_.funnel.summary_max_chars);
    const auto text_limit = static_cast<std::size_t>(rules_.funnel.text_max_chars);
    raw_summary_ = read_.text("summary", summary_limit, true);
    raw_text_ = read_.text("text", text_limit, false);
    raw_ref_ = read_.text("external_ref", max_id, true);
    n_.summary = masked_within(raw_summary_, summary_limit, n_.masked);
    n_.text = masked_within(raw_text_, text_limit, n_.masked);
    n_.external_ref = masked_within(std::string(cue) + raw_ref_, max_id + cue.size(), n_.masked).substr(cue.size());
}

void Judge::reference(std::string_view secret)
{
    n_.id = read_.text("id", max_id, true);
    if (is_rounded_by_a_spreadsheet(n_.id)) n_.id.clear(); // 1,2E+11 was somebody's reference, and now it is many people's
    const bool hidden = is_private(std::string(cue) + n_.id);
    if (hidden && secret.empty()) return read_.fault("id", "receive.private_id");
    const bool made_up = is_made_up(n_.id);
    if (hidden) n_.id = content_id("id " + n_.id, secret);
    if (hidden && made_up) n_.id = marked_as_made_up(n_.id); // the mark stays, whatever stood behind it
    if (!n_.id.empty()) return;
    std::string all;
    const auto add = [&](std::string_view part) { all.append(part).push_back('\x1f'); };
    add(n_.code);
    add(std::to_string(n_.received));
    add(name_of(n_.channel));
    add(std::to_string(n_.notifier));
    add(n_.anonymous ? "anonymous" : "");
    add(n_.unborn ? "unborn " + format_date(n_.due ? n_.due : Date{1, 1, 1}) : n_.age ? std::to_string(*n_.age) : "");
    add(std::to_string(n_.previous));
    add(n_.open_case ? "open" : "");
    for (const std::string& s : n_.siblings) add("sibling " + s);
    for (const std::string& s : n_.reasons) add("reason " + s);
    add(name_of(n_.flags.abuse));
    add(n_.flags.honour ? "honour" : "");
    add(n_.flags.existing_support ? "support" : "");
    add(secret.empty() ? n_.summary : raw_summary_);
    add(secret.empty() ? n_.text : raw_text_);
    add(secret.empty() ? n_.external_ref : raw_ref_);
    n_.id = content_id(all, secret);
}

Notification Judge::judge(std::string_view secret)
{
    received();
    notifier();
    age_and_due();
    n_.channel = read_.choice("channel", "receive.channel", Channel::digital_form);
    n_.previous = static_cast<int>(read_.number("previous", 0, max_previous, "receive.previous").value_or(0));
    n_.open_case = read_.yes_no("open_case", false);
    code_names();
    if (const RawValue* flags = read_.find("flags"); flags && flags->kind != ValueKind::object)
        read_.fault("flags", "receive.flags");
    n_.flags.abuse = read_.choice("flags.abuse", "receive.abuse", Abuse::none);
    n_.flags.honour = read_.yes_no("flags.honour", false);
    n_.flags.existing_support = read_.yes_no("flags.existing_support", false);
    texts();
    const bool fictive = read_.yes_no("fictive", false);
    if (r_.faults.empty()) {
        reference(secret);
        if (fictive) n_.id = marked_as_made_up(n_.id); // the mark travels in the id, into the journal too
        if (character_count(n_.id) > max_id) n_.id = marked_as_made_up(content_id(n_.id, secret));
    } else if (read_.find("id")) {
        static_cast<void>(read_.text("id", max_id, true));
    }
    return std::move(n_);
}

} // namespace

std::optional<Notification> check_record(RawRecord& record, const Rules& rules, Stamp now, std::string_view secret)
{
    if (record.unreadable) return std::nullopt;
    Judge judge(record, rules, now);
    if (!judge.is_of_this_format()) return std::nullopt;
    Notification n = judge.judge(secret);
    if (!record.faults.empty()) return std::nullopt;
    return n;
}

} // namespace fyr
