// Files that trainers edit: any bytes are an exercise, cases or a lesson, or refused in one line; what is taken is taken again
// after being written, and a lesson on it never leaves it.
#include "base/text.hpp"
#include "codec/exercise_codec.hpp"

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
    expect_plain_message(fyr::decode_teaching_cases(text, "c"));
    expect_plain_message(fyr::decode_lesson(text, "l"));
    const auto read = fyr::decode_exercise(text, "e", {});
    expect_plain_message(read);
    if (!read) return 0;
    const auto again = fyr::decode_exercise(fyr::encode_exercise(*read), "e", {});
    if (!again || !(*again == *read)) std::abort();
    const fyr::Exercises one{{}, {*read}};
    fyr::Lesson lesson;
    evolve(lesson, fyr::BeginExercise{read->key, 6}, one, 0);
    for (int step = -1; step < 10; ++step) {
        evolve(lesson, fyr::GoToLessonStep{step}, one, step);
        evolve(lesson, fyr::RevealNext{}, one, step);
        evolve(lesson, fyr::ShowCase{lesson.at_case + 1}, one, step);
        if (lesson.step < 0 || static_cast<std::size_t>(lesson.step) >= read->steps.size()) std::abort();
    }
    return 0;
}
