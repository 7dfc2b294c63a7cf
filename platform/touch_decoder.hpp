// What the X server says about fingers → TouchEvents. Pure: recorded values go in, so tests and fuzzing need no device.
#pragma once

#include "platform/input.hpp"

#include <cstdint>
#include <map>
#include <span>
#include <vector>

namespace fyr {

enum class TouchRecordKind { begin, update, end, device_gone };

/// One raw record, nothing believed yet.
struct TouchRecord {
    TouchRecordKind kind = TouchRecordKind::begin;
    std::uint32_t contact = 0; ///< the server's number for this contact
    double x = 0, y = 0;       ///< px in the window
    double major = 0;          ///< longest diameter in the device's own units; 0 when it does not say
    bool operator==(const TouchRecord&) const = default;
};

/// Where the glass lies over the picture: shares of the width and height, applied as
/// x' = xx * x + xy * y + x0 and y' = yx * x + yy * y + y0. The default changes nothing.
struct TouchCalibration {
    double xx = 1, xy = 0, x0 = 0;
    double yx = 0, yy = 1, y0 = 0;
    double major_to_px = 0; ///< px per device unit of the contact's diameter; 0: unknown, contact_px stays 0
};

/// Fingers that are down: the server's contact number → ours.
struct TouchState {
    std::map<std::uint32_t, TouchEvent> down; ///< the last event of each
    std::uint64_t next_finger = 1;
};

/// Turns records into events, in order. Contacts that were down before we looked are ignored until lifted; a begin for a
/// contact that is down cancels it first; device_gone cancels every finger. Positions are kept within the glass and
/// records that are not numbers are dropped. Every finger that goes down ends with up or cancel. `size`: px, > 0.
[[nodiscard]] std::vector<TouchEvent> decode(TouchState& state, std::span<const TouchRecord> records,
                                             const TouchCalibration& calibration, Size size, Stamp ticks);

} // namespace fyr
