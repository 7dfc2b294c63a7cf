// Any touch records: every finger that lands ends, stays on the glass meanwhile, and no number comes twice.
#include "platform/touch_decoder.hpp"

#include <cstdlib>
#include <cstring>
#include <set>

namespace {

/// Reads numbers off the input; zeros when it is used up.
struct Input {
    const unsigned char* data;
    std::size_t left;

    template <class T> T take()
    {
        T value{};
        const std::size_t size = left < sizeof value ? left : sizeof value;
        std::memcpy(&value, data, size);
        data += size;
        left -= size;
        return value;
    }
};

void expect(bool holds)
{
    if (!holds) std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size)
{
    using namespace fyr;
    Input input{data, size};
    const Size glass{1920, 1080};
    const TouchCalibration calibration{input.take<double>(), input.take<double>(), input.take<double>(), input.take<double>(),
                                       input.take<double>(), input.take<double>(), input.take<double>()};
    TouchState state;
    std::set<std::uint64_t> down;
    std::uint64_t highest = 0;
    const auto check = [&](const std::vector<TouchEvent>& events) {
        for (const TouchEvent& e : events) {
            expect(e.at.x >= 0 && e.at.x <= glass.w && e.at.y >= 0 && e.at.y <= glass.h);
            expect(e.contact_px >= 0 && e.contact_px <= glass.w);
            if (e.phase == TouchPhase::down) {
                expect(e.finger > highest);
                highest = e.finger;
                down.insert(e.finger);
            }
            expect(down.count(e.finger) == 1);
            if (e.phase == TouchPhase::up || e.phase == TouchPhase::cancel) down.erase(e.finger);
        }
    };
    while (input.left > 0) {
        const auto kind = static_cast<TouchRecordKind>(input.take<unsigned char>() % 4);
        const std::uint32_t contact = input.take<unsigned char>() % 16u;
        const TouchRecord record{kind, contact, input.take<double>(), input.take<double>(), input.take<double>()};
        check(decode(state, {&record, 1}, calibration, glass, 1));
    }
    const TouchRecord gone{TouchRecordKind::device_gone, 0, 0, 0, 0};
    check(decode(state, {&gone, 1}, calibration, glass, 2));
    expect(down.empty());
    return 0;
}
