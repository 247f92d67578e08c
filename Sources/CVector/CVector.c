#include "CVector.h"

#include <string.h>

// How 64 bytes are marked, as numbers with one bit for each: `NAME_block` notes spaces and quotes, and
// returns the line feeds.
#define INLINE static inline __attribute__((always_inline))

#if defined(__x86_64__)
#include <immintrin.h>

#define AVX2 __attribute__((target("avx2")))
#define AVX512 __attribute__((target("avx512bw")))

INLINE uint64_t sse2_equal(const __m128i bytes[4], char byte) {
  __m128i wanted = _mm_set1_epi8(byte);
  uint64_t equal = 0;
  for (int part = 0; part < 4; part++) {
    uint64_t found = (uint16_t)_mm_movemask_epi8(_mm_cmpeq_epi8(bytes[part], wanted));
    equal |= found << (16 * part);
  }
  return equal;
}

INLINE uint64_t sse2_block(const uint8_t *bytes, cvector_marks *marks) {
  __m128i loaded[4];
  for (int part = 0; part < 4; part++)
    loaded[part] = _mm_loadu_si128((const __m128i *)(const void *)(bytes + 16 * part));
  marks->spaces = sse2_equal(loaded, ' ');
  marks->quotes = sse2_equal(loaded, '"');
  return sse2_equal(loaded, '\n');
}

AVX2 INLINE uint64_t avx2_equal(__m256i low, __m256i high, char byte) {
  __m256i wanted = _mm256_set1_epi8(byte);
  uint64_t equal = (uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(low, wanted));
  return equal | (uint64_t)(uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(high, wanted)) << 32;
}

AVX2 INLINE uint64_t avx2_block(const uint8_t *bytes, cvector_marks *marks) {
  __m256i low = _mm256_loadu_si256((const __m256i *)(const void *)bytes);
  __m256i high = _mm256_loadu_si256((const __m256i *)(const void *)(bytes + 32));
  marks->spaces = avx2_equal(low, high, ' ');
  marks->quotes = avx2_equal(low, high, '"');
  return avx2_equal(low, high, '\n');
}

AVX512 INLINE uint64_t avx512_block(const uint8_t *bytes, cvector_marks *marks) {
  __m512i loaded = _mm512_loadu_si512(bytes);
  marks->spaces = _mm512_cmpeq_epi8_mask(loaded, _mm512_set1_epi8(' '));
  marks->quotes = _mm512_cmpeq_epi8_mask(loaded, _mm512_set1_epi8('"'));
  return _mm512_cmpeq_epi8_mask(loaded, _mm512_set1_epi8('\n'));
}

#elif defined(__aarch64__) && defined(__ARM_NEON)
#include <arm_neon.h>

INLINE uint64_t neon_equal(const uint8x16_t bytes[4], uint8_t byte) {
  static const uint8_t places[16] = {1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};
  uint8x16_t wanted = vdupq_n_u8(byte), bits = vld1q_u8(places), equal[4];
  for (int part = 0; part < 4; part++) equal[part] = vandq_u8(vceqq_u8(bytes[part], wanted), bits);
  uint8x16_t low = vpaddq_u8(equal[0], equal[1]), high = vpaddq_u8(equal[2], equal[3]);
  uint8x16_t all = vpaddq_u8(low, high);
  return vgetq_lane_u64(vreinterpretq_u64_u8(vpaddq_u8(all, all)), 0);
}

INLINE uint64_t neon_block(const uint8_t *bytes, cvector_marks *marks) {
  uint8x16_t loaded[4];
  for (int part = 0; part < 4; part++) loaded[part] = vld1q_u8(bytes + 16 * part);
  marks->spaces = neon_equal(loaded, ' ');
  marks->quotes = neon_equal(loaded, '"');
  return neon_equal(loaded, '\n');
}

#else
INLINE uint64_t plain_equal(const uint8_t *bytes, uint8_t byte) {
  uint64_t equal = 0;
  for (int index = 0; index < 64; index++) equal |= (uint64_t)(bytes[index] == byte) << index;
  return equal;
}

INLINE uint64_t plain_block(const uint8_t *bytes, cvector_marks *marks) {
  marks->spaces = plain_equal(bytes, ' ');
  marks->quotes = plain_equal(bytes, '"');
  return plain_equal(bytes, '\n');
}
#endif

// What is left behind whole blocks, at the end of what was read, is rare and apart.
#define MARKER(NAME, TARGET)                                                                    \
  TARGET __attribute__((noinline, cold)) static size_t NAME##_mark_rest(                        \
      const uint8_t *bytes, size_t start, size_t count, cvector_marks *marks, size_t capacity,  \
      bool stops) {                                                                             \
    size_t marked = count / 64 < capacity ? count : capacity * 64;                              \
    if (start < marked) {                                                                       \
      uint8_t last[64] = {0};                                                                   \
      memcpy(last, bytes + start, marked - start);                                              \
      uint64_t feeds = NAME##_block(last, marks);                                               \
      if (stops && feeds) return start + (size_t)__builtin_ctzll(feeds);                        \
    }                                                                                           \
    if (!stops || marked == count) return count;                                                \
    const uint8_t *feed = memchr(bytes + marked, '\n', count - marked);                         \
    return feed ? (size_t)(feed - bytes) : count;                                               \
  }                                                                                             \
  TARGET static size_t NAME##_mark(                                                             \
      const uint8_t *bytes, size_t count, cvector_marks *marks, size_t capacity, bool stops) {  \
    const uint8_t *at = bytes;                                                                  \
    const uint8_t *end = bytes + (count / 64 < capacity ? count / 64 : capacity) * 64;          \
    for (; at != end; at += 64) {                                                               \
      uint64_t feeds = NAME##_block(at, marks++);                                               \
      if (stops && feeds) return (size_t)(at - bytes) + (size_t)__builtin_ctzll(feeds);         \
    }                                                                                           \
    return NAME##_mark_rest(bytes, (size_t)(at - bytes), count, marks, capacity, stops);        \
  }

#if defined(__x86_64__)
MARKER(avx512, AVX512)
MARKER(avx2, AVX2)
MARKER(sse2, )

cvector_marker *cvector_marker_at(size_t index) {
  __builtin_cpu_init();
  cvector_marker *known[3];
  size_t count = 0;
  // Processors that have only the former slow down where vectors of 64 bytes are used.
  if (__builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vbmi2"))
    known[count++] = avx512_mark;
  if (__builtin_cpu_supports("avx2")) known[count++] = avx2_mark;
  known[count++] = sse2_mark;
  return index < count ? known[index] : 0;
}
#elif defined(__aarch64__) && defined(__ARM_NEON)
MARKER(neon, )

cvector_marker *cvector_marker_at(size_t index) { return index == 0 ? neon_mark : 0; }
#else
MARKER(plain, )

cvector_marker *cvector_marker_at(size_t index) { return index == 0 ? plain_mark : 0; }
#endif
