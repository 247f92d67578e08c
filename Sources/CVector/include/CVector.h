// Which of the next bytes equal one byte, as a number with one bit for each of them, the first one
// lowest. Swift's vectors have no such operation; here it is one instruction for sixteen bytes.
#ifndef CVECTOR_H
#define CVECTOR_H

#include <stdint.h>
#define CVECTOR_INLINE static inline __attribute__((always_inline))

#if defined(__SSE2__)
#include <emmintrin.h>

CVECTOR_INLINE uint64_t cvector_match16(const uint8_t *bytes, uint8_t byte) {
  __m128i loaded = _mm_loadu_si128((const __m128i *)(const void *)bytes);
  return (uint16_t)_mm_movemask_epi8(_mm_cmpeq_epi8(loaded, _mm_set1_epi8((char)byte)));
}
#elif defined(__aarch64__) && defined(__ARM_NEON)
#include <arm_neon.h>

CVECTOR_INLINE uint64_t cvector_match16(const uint8_t *bytes, uint8_t byte) {
  static const uint8_t bits[16] = {1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};
  uint8x16_t equal = vandq_u8(vceqq_u8(vld1q_u8(bytes), vdupq_n_u8(byte)), vld1q_u8(bits));
  return (uint64_t)vaddv_u8(vget_low_u8(equal)) | (uint64_t)vaddv_u8(vget_high_u8(equal)) << 8;
}
#else
CVECTOR_INLINE uint64_t cvector_match16(const uint8_t *bytes, uint8_t byte) {
  uint64_t matches = 0;
  for (int index = 0; index < 16; index++) matches |= (uint64_t)(bytes[index] == byte) << index;
  return matches;
}
#endif

/// One bit for each of 32 bytes.
CVECTOR_INLINE uint64_t cvector_match32(const uint8_t *bytes, uint8_t byte) {
  return cvector_match16(bytes, byte) | cvector_match16(bytes + 16, byte) << 16;
}

/// One bit for each of 64 bytes.
CVECTOR_INLINE uint64_t cvector_match64(const uint8_t *bytes, uint8_t byte) {
  return cvector_match32(bytes, byte) | cvector_match32(bytes + 32, byte) << 32;
}

#endif
