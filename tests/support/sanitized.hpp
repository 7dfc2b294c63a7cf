// Is this the build that watches every access? It is many times slower; what only looks at geometry or colours, and is the
// same in every build, may do less there.
#pragma once

namespace fyr::test {

#if defined(__SANITIZE_ADDRESS__)
inline constexpr bool sanitized = true;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
inline constexpr bool sanitized = true;
#else
inline constexpr bool sanitized = false;
#endif
#else
inline constexpr bool sanitized = false;
#endif

} // namespace fyr::test
