#include "codec/json_reader.hpp"

#include "base/text.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <limits>

namespace fyr {

namespace {

using nlohmann::json;

/// Listens to the JSON library. Returning false stops it; it never throws and never builds a tree.
class RecordListener {
public:
    explicit RecordListener(RawRecord& record) : record_(record) {}

    bool null() { return value({}); }
    bool boolean(bool yes)
    {
        return value(of_kind(RawValue::Kind::yes_no, [&](RawValue& v) { v.yes = yes; }));
    }
    bool number_integer(std::int64_t n)
    {
        return value(of_kind(RawValue::Kind::integer, [&](RawValue& v) { v.integer = n; }));
    }
    bool number_unsigned(std::uint64_t n)
    {
        constexpr auto most = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
        return number_integer(static_cast<std::int64_t>(std::min(n, most))); // far out of every range anyway
    }
    bool number_float(double n, const std::string&)
    {
        constexpr double most = 1e15; // whole numbers are exact up to there
        if (std::abs(n) < most && n == std::floor(n)) return number_integer(static_cast<std::int64_t>(n));
        return value(of_kind(RawValue::Kind::fraction, [](RawValue&) {}));
    }
    bool string(std::string& text)
    {
        return value(of_kind(RawValue::Kind::text, [&](RawValue& v) { v.text = std::move(text); }));
    }
    bool binary(json::binary_t&) { return false; }

    bool start_object(std::size_t) { return open('{'); }
    bool end_object() { return close(); }
    bool start_array(std::size_t) { return open('['); }
    bool end_array() { return close(); }
    bool key(std::string& name);
    template <class Failure> bool parse_error(std::size_t, const std::string&, const Failure&)
    {
        broken_ = true;
        return false;
    }
    [[nodiscard]] bool broken() const { return broken_; }

private:
    template <class F> static RawValue of_kind(RawValue::Kind kind, F&& fill)
    {
        RawValue v;
        v.kind = kind;
        fill(v);
        return v;
    }
    bool fault(std::string_view field, const char* key_of_sentence)
    {
        add_fault(record_.faults, field, key_of_sentence);
        return record_.faults.size() < max_faults_per_record;
    }
    bool value(RawValue v);
    bool open(char bracket);
    bool close()
    {
        if (depth_ == ignored_from_) ignored_from_ = 0;
        if (depth_ == list_from_) list_from_ = 0;
        if (depth_ == 2 && in_flags_) in_flags_ = false;
        --depth_;
        return true;
    }

    RawRecord& record_;
    std::string name_;
    std::size_t depth_ = 0;
    std::size_t ignored_from_ = 0; ///< depth of the value that nobody reads; 0: none
    std::size_t list_from_ = 0;    ///< depth of the list that fills the last field; 0: none
    bool in_flags_ = false, skip_ = false, broken_ = false;
};

bool RecordListener::key(std::string& name)
{
    if (ignored_from_ != 0 || list_from_ != 0) return true; // inside a remark, or inside a list that is wrong already
    name_ = in_flags_ ? "flags." + name : std::move(name);
    skip_ = is_remark(in_flags_ ? std::string_view(name_).substr(6) : name_);
    if (skip_) return true;
    const auto same = [&](const RawField& f) { return f.name == name_; };
    if (std::any_of(record_.fields.begin(), record_.fields.end(), same)) {
        skip_ = true;
        return fault(name_, "receive.key_twice");
    }
    const bool dotted = !in_flags_ && name_.find('.') != std::string::npos; // "flags.abuse" is for CSV headings
    if (dotted || !is_known_field(name_)) {
        skip_ = true;
        return fault(name_, "receive.unknown_field");
    }
    return true;
}

bool RecordListener::value(RawValue v)
{
    if (depth_ == 0) {
        make_unreadable(record_, "receive.not_an_object");
        return false;
    }
    if (ignored_from_ != 0) return true;
    if (list_from_ != 0) {
        RawValue& list = record_.fields.back().value;
        if (v.kind != RawValue::Kind::text || depth_ != list_from_)
            list.list_of_texts = false;
        else if (list.list.size() < 100)
            list.list.push_back(std::move(v.text)); // no list of ours is that long
        return true;
    }
    if (std::exchange(skip_, false)) return true;
    record_.fields.push_back({name_, std::move(v)});
    return true;
}

bool RecordListener::open(char bracket)
{
    if (++depth_ > max_notification_depth) {
        make_unreadable(record_, "receive.too_deep", {{"n", std::to_string(max_notification_depth)}});
        return false;
    }
    if (depth_ == 1) {
        if (bracket == '{') return true;
        make_unreadable(record_, "receive.not_an_object");
        return false;
    }
    if (ignored_from_ != 0) return true;
    if (list_from_ != 0) {
        record_.fields.back().value.list_of_texts = false;
        return true;
    }
    if (std::exchange(skip_, false)) {
        ignored_from_ = depth_;
        return true;
    }
    RawValue v;
    v.kind = bracket == '[' ? RawValue::Kind::list : RawValue::Kind::object;
    record_.fields.push_back({name_, std::move(v)});
    if (bracket == '[')
        list_from_ = depth_;
    else if (depth_ == 2 && name_ == "flags")
        in_flags_ = true;
    else
        ignored_from_ = depth_; // an object where none belongs: the judge says so
    return true;
}

} // namespace

RawRecord read_json_record(const Piece& piece)
{
    RawRecord record;
    if (piece.bytes.find('\0') != std::string_view::npos) {
        make_unreadable(record, "receive.nul");
        return record;
    }
    if (!is_utf8(piece.bytes)) {
        make_unreadable(record, "receive.not_utf8");
        return record;
    }
    RecordListener listener(record);
    json::sax_parse(piece.bytes.begin(), piece.bytes.end(), &listener);
    if (listener.broken()) make_unreadable(record, "receive.json_broken", {{"line", std::to_string(piece.line)}});
    return record;
}

} // namespace fyr
