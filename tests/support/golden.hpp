// Approved pictures: exactly these pixels, or the test fails and shows what it got. FYR_APPROVE=1 approves what is
// drawn now; look at each picture first.
#pragma once

#include "platform/image.hpp"

#include <string>

namespace fyr::test {

/// What decides the pixels beside our own code: processor, FreeType, Dear ImGui and the bytes of every font.
[[nodiscard]] std::string golden_versions();

/// Why the goldens cannot be compared on this machine; "" when they can. Approving is possible everywhere.
[[nodiscard]] std::string golden_obstacle();

/// "" when the picture is tests/goldens/NAME.png to the pixel; else why not. Then the picture lies beside it as
/// NAME.received.png.
[[nodiscard]] std::string golden_difference(const std::string& name, const Image& picture);

} // namespace fyr::test
