#include "domain/privacy.hpp"

#include "domain/private_spans.hpp"

#include <algorithm>

namespace fyr {

namespace {

constexpr std::string_view covered_cpr = "••••••-••••", covered_email = "•••@•••", covered_phone = "•• •• •• ••";

/// `text` with each of `spans` replaced by `sign_of` it.
template <class F> std::string covered(std::string_view text, const Spans& spans, F&& sign_of)
{
    std::string out;
    std::size_t from = 0;
    for (const auto& span : spans) {
        out += text.substr(from, span.begin - from);
        out += sign_of(span);
        from = span.end;
    }
    return out += text.substr(from);
}

/// Both lists as one; what overlaps becomes one span, so that no half of a number is left.
Spans merged(const Spans& a, const Spans& b)
{
    Spans all = a;
    all.insert(all.end(), b.begin(), b.end());
    std::sort(all.begin(), all.end(), [](const Span& x, const Span& y) { return x.begin < y.begin; });
    Spans out;
    for (const auto& span : all) {
        if (out.empty() || out.back().end <= span.begin)
            out.push_back(span);
        else
            out.back().end = std::max(out.back().end, span.end);
    }
    return out;
}

} // namespace

Masked mask_private(std::string_view text)
{
    Masked out;
    const std::string plain = with_plain_signs(text);
    const auto cprs = find_cprs(DigitGroups{plain});
    const auto emails = find_emails(plain);
    out.cpr = static_cast<int>(cprs.size());
    auto has_email = [&, next = emails.begin()](const Span& span) mutable {
        while (next != emails.end() && next->end <= span.begin) ++next;
        return next != emails.end() && next->begin < span.end;
    };
    const auto once = covered(text, merged(cprs, emails), [&](const Span& span) {
        if (!has_email(span)) return covered_cpr;
        ++out.email;
        return covered_email;
    });
    // Phones last: what stands before and after a number must read the same when the text comes by again.
    const std::string plain_once = with_plain_signs(once);
    const auto phones = find_phones(DigitGroups{plain_once});
    out.phone = static_cast<int>(phones.size());
    out.text = covered(once, phones, [](const Span&) { return covered_phone; });
    return out;
}

std::vector<PrivateSpan> private_spans(std::string_view text, const std::vector<std::string>& not_names)
{
    const std::string plain = with_plain_signs(text);
    const auto emails = find_emails(plain);
    const auto numbers = merged(find_cprs(DigitGroups{plain}), emails);
    std::vector<PrivateSpan> out;
    const auto is_free = [&](const Span& span) {
        return std::none_of(out.begin(), out.end(), [&](const PrivateSpan& p) { return p.begin < span.end && span.begin < p.end; });
    };
    for (const Span& span : numbers) {
        const bool email = std::any_of(emails.begin(), emails.end(), [&](const Span& e) { return e.begin < span.end && span.begin < e.end; });
        out.push_back({span.begin, span.end, email ? PrivateKind::email : PrivateKind::cpr});
    }
    const auto once = covered(text, numbers, [](const Span& span) { return std::string(span.end - span.begin, '*'); }); // as long as it was
    const std::string plain_once = with_plain_signs(once);
    for (const Span& span : find_phones(DigitGroups{plain_once}))
        if (is_free(span)) out.push_back({span.begin, span.end, PrivateKind::phone});
    for (const Span& span : find_names(text, not_names))
        if (is_free(span)) out.push_back({span.begin, span.end, PrivateKind::name});
    std::sort(out.begin(), out.end(), [](const PrivateSpan& a, const PrivateSpan& b) { return a.begin < b.begin; });
    return out;
}

bool looks_like_cpr(std::string_view text)
{
    const std::string plain = with_plain_signs(text);
    return !find_cprs(DigitGroups{plain}).empty();
}

} // namespace fyr
