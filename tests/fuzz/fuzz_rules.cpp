// Files that people edit: any bytes are rules (or a template), or refused; rules that are taken never hang the
// calendar.
#include "base/text.hpp"
#include "codec/rules_codec.hpp"
#include "codec/templates_codec.hpp"
#include "domain/calendar.hpp"

#include <cstdlib>

namespace {

template <class T> void expect_plain_message(const fyr::Result<T>& read)
{
    if (read) return;
    for (const auto& [name, value] : read.error().message.args)
        if (value.size() > 4000 || (fyr::is_utf8(value) && value.find('\n') != std::string::npos)) std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    expect_plain_message(fyr::decode_triangle(text, "t"));
    expect_plain_message(fyr::decode_funnel_questions(text, "q"));
    const auto rules = fyr::decode_rules(text, "r");
    expect_plain_message(rules);
    if (!rules) return 0;
    for (const fyr::Stamp received :
         {fyr::Stamp{0}, fyr::first_stamp, fyr::last_stamp, fyr::Stamp{1'744'378'800'000}}) {
        const auto days = fyr::acknowledgement_days(received, *rules);
        if (days.danger < days.warn || days.due < days.danger) std::abort();
        (void)fyr::assessment_due(received, *rules);
        (void)fyr::retention_due(fyr::investigation_due(fyr::local_date(received), *rules), *rules);
    }
    return 0;
}
