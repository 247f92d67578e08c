#include "crc32.h"

#include <stdbool.h>
#include <zlib.h>

static uint32_t zlib_check(uint32_t crc, const uint8_t *bytes, size_t count) {
  return (uint32_t)crc32_z(crc, bytes, count);
}

#if defined(__x86_64__)
#include <immintrin.h>

#define SSE __attribute__((target("pclmul,sse4.1")))
#define AVX512 __attribute__((target("pclmul,sse4.1,vpclmulqdq,avx512f")))

// A message is a polynomial over GF(2), and its CRC the rest that it leaves. Bytes far in front leave
// the same rest as some right behind them: 16 bytes are moved back by `distance` bits with a carry-less
// multiplication of each half by x^(distance ± 32) mod P, its bits in the order of the CRC's (V. Gopal
// et al., "Fast CRC computation for generic polynomials using PCLMULQDQ", Intel, 2009). What is left
// in the end are 16 bytes, of which zlib takes the CRC.
#define BACK_128 0x1751997d0, 0xccaa009e
#define BACK_512 0x154442bd4, 0x1c6e41596
#define BACK_2048 0x11542778a, 0x1322d1430

SSE static inline __m128i halves(uint64_t low, uint64_t high) {
  return _mm_set_epi64x((int64_t)high, (int64_t)low);
}

SSE static inline __m128i moved_back(__m128i bytes, __m128i distance, __m128i next) {
  __m128i low = _mm_clmulepi64_si128(bytes, distance, 0x00);
  __m128i high = _mm_clmulepi64_si128(bytes, distance, 0x11);
  return _mm_xor_si128(_mm_xor_si128(low, high), next);
}

SSE static inline __m128i sixteen(const uint8_t *bytes) {
  return _mm_loadu_si128((const __m128i *)(const void *)bytes);
}

// The CRC of four times 16 bytes whose first four hold the CRC in front, and of `count` bytes more.
SSE static uint32_t checked(const __m128i parts[4], const uint8_t *bytes, size_t count) {
  __m128i next = parts[0], distance = halves(BACK_128);
  for (int index = 1; index < 4; index++) next = moved_back(next, distance, parts[index]);
  uint8_t last[16];
  _mm_storeu_si128((__m128i *)(void *)last, next);
  return zlib_check(zlib_check(~0u, last, sizeof last), bytes, count);
}

SSE static uint32_t sse_check(uint32_t crc, const uint8_t *bytes, size_t count) {
  if (count < 64) return zlib_check(crc, bytes, count);
  __m128i parts[4], distance = halves(BACK_512);
  for (int index = 0; index < 4; index++) parts[index] = sixteen(bytes + 16 * index);
  parts[0] = _mm_xor_si128(parts[0], _mm_cvtsi32_si128((int)~crc));
  for (bytes += 64, count -= 64; count >= 64; bytes += 64, count -= 64)
    for (int index = 0; index < 4; index++)
      parts[index] = moved_back(parts[index], distance, sixteen(bytes + 16 * index));
  return checked(parts, bytes, count);
}

AVX512 static inline __m512i moved_back_512(__m512i bytes, __m512i distance, __m512i next) {
  __m512i low = _mm512_clmulepi64_epi128(bytes, distance, 0x00);
  __m512i high = _mm512_clmulepi64_epi128(bytes, distance, 0x11);
  return _mm512_xor_si512(_mm512_xor_si512(low, high), next);
}

AVX512 static uint32_t avx512_check(uint32_t crc, const uint8_t *bytes, size_t count) {
  if (count < 256) return sse_check(crc, bytes, count);
  __m512i parts[4], distance = _mm512_broadcast_i32x4(halves(BACK_2048));
  for (int index = 0; index < 4; index++) parts[index] = _mm512_loadu_si512(bytes + 64 * index);
  parts[0] = _mm512_xor_si512(parts[0], _mm512_zextsi128_si512(_mm_cvtsi32_si128((int)~crc)));
  for (bytes += 256, count -= 256; count >= 256; bytes += 256, count -= 256)
    for (int index = 0; index < 4; index++)
      parts[index] =
          moved_back_512(parts[index], distance, _mm512_loadu_si512(bytes + 64 * index));
  __m512i next = parts[0];
  distance = _mm512_broadcast_i32x4(halves(BACK_512));
  for (int index = 1; index < 4; index++) next = moved_back_512(next, distance, parts[index]);
  __m128i lanes[4] = {
      _mm512_castsi512_si128(next), _mm512_extracti32x4_epi32(next, 1),
      _mm512_extracti32x4_epi32(next, 2), _mm512_extracti32x4_epi32(next, 3)};
  return checked(lanes, bytes, count);
}

crc32_check *cinflate_crc32_at(size_t index) {
  __builtin_cpu_init();
  crc32_check *known[3];
  size_t count = 0;
  bool has_sse = __builtin_cpu_supports("pclmul") && __builtin_cpu_supports("sse4.1");
  // Processors that have AVX-512 but not the latter slow down where they use it.
  if (has_sse && __builtin_cpu_supports("vpclmulqdq") && __builtin_cpu_supports("avx512f") &&
      __builtin_cpu_supports("avx512vbmi2"))
    known[count++] = avx512_check;
  if (has_sse) known[count++] = sse_check;
  known[count++] = zlib_check;
  return index < count ? known[index] : 0;
}

#elif defined(__aarch64__)
#include <arm_acle.h>
#include <string.h>
#ifdef __linux__
#include <sys/auxv.h>
#endif

__attribute__((target("crc"))) static uint32_t arm_check(
    uint32_t crc, const uint8_t *bytes, size_t count) {
  uint32_t state = ~crc;
  for (; count >= 8; bytes += 8, count -= 8) {
    uint64_t next;
    memcpy(&next, bytes, sizeof next);
    state = __crc32d(state, next);
  }
  return zlib_check(~state, bytes, count);
}

static bool has_crc_instructions(void) {
#ifdef __linux__
  enum { HAS_CRC32 = 1 << 7 }; // HWCAP_CRC32
  return getauxval(AT_HWCAP) & HAS_CRC32;
#else
  return true;
#endif
}

crc32_check *cinflate_crc32_at(size_t index) {
  if (!has_crc_instructions()) index++;
  crc32_check *known[] = {arm_check, zlib_check};
  return index < 2 ? known[index] : 0;
}

#else
crc32_check *cinflate_crc32_at(size_t index) { return index == 0 ? zlib_check : 0; }
#endif
