#include "platform/touch_decoder.hpp"

#include <algorithm>
#include <cmath>

namespace fyr {
namespace {

bool is_number(const TouchRecord& r) { return std::isfinite(r.x) && std::isfinite(r.y) && std::isfinite(r.major); }

Point place(const TouchRecord& r, const TouchCalibration& c, Size size)
{
    const double w = static_cast<double>(size.w), h = static_cast<double>(size.h);
    const double x = r.x / w, y = r.y / h;
    const double px = (c.xx * x + c.xy * y + c.x0) * w, py = (c.yx * x + c.yy * y + c.y0) * h;
    const bool sane = std::isfinite(px) && std::isfinite(py);
    return {sane ? static_cast<float>(std::clamp(px, 0.0, w)) : 0, sane ? static_cast<float>(std::clamp(py, 0.0, h)) : 0};
}

float contact_px(const TouchRecord& r, const TouchCalibration& c, Size size)
{
    const double most = static_cast<double>(std::max(size.w, size.h)), px = r.major * c.major_to_px;
    return std::isfinite(px) ? static_cast<float>(std::clamp(px, 0.0, most)) : 0;
}

class Decoder {
public:
    Decoder(TouchState& state, const TouchCalibration& calibration, Size size, Stamp ticks)
        : state_(state), calibration_(calibration), size_(size), ticks_(ticks)
    {
    }

    void take(const TouchRecord& r)
    {
        if (r.kind == TouchRecordKind::device_gone) return cancel_all();
        const auto held = state_.down.find(r.contact);
        const bool is_down = held != state_.down.end();
        if (r.kind == TouchRecordKind::begin) {
            if (is_down) cancel(held->second);
            if (is_down) state_.down.erase(held);
            if (is_number(r)) begin(r);
        } else if (is_down && r.kind == TouchRecordKind::end) {
            if (is_number(r)) follow(held->second, r);
            held->second.ticks = ticks_;
            held->second.phase = TouchPhase::up;
            events.push_back(held->second);
            state_.down.erase(held);
        } else if (is_down && is_number(r)) {
            follow(held->second, r);
            held->second.phase = TouchPhase::move;
            events.push_back(held->second);
        }
    }

    std::vector<TouchEvent> events;

private:
    void begin(const TouchRecord& r)
    {
        TouchEvent finger;
        finger.finger = state_.next_finger++;
        follow(finger, r);
        events.push_back(finger);
        state_.down.emplace(r.contact, finger);
    }

    void follow(TouchEvent& finger, const TouchRecord& r) const
    {
        finger.at = place(r, calibration_, size_);
        finger.contact_px = contact_px(r, calibration_, size_);
        finger.ticks = ticks_;
    }

    void cancel(TouchEvent finger)
    {
        finger.phase = TouchPhase::cancel;
        finger.ticks = ticks_;
        events.push_back(finger);
    }

    void cancel_all()
    {
        for (const auto& [contact, finger] : state_.down) cancel(finger);
        state_.down.clear();
    }

    TouchState& state_;
    const TouchCalibration& calibration_;
    Size size_;
    Stamp ticks_;
};

} // namespace

std::vector<TouchEvent> decode(TouchState& state, std::span<const TouchRecord> records,
                               const TouchCalibration& calibration, Size size, Stamp ticks)
{
    Decoder decoder(state, calibration, size, ticks);
    for (const TouchRecord& record : records) decoder.take(record);
    return std::move(decoder.events);
}

} // namespace fyr
