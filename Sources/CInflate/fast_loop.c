#include "fast_loop.h"

#include <string.h>

#define INLINE static inline __attribute__((always_inline))
#define RARELY(CONDITION) __builtin_expect((CONDITION), 0)

// The next bits of the input. Only the six lowest bits of `count` mean something: entries of the
// tables are taken from it as a whole.
typedef struct {
  const uint8_t *input;
  uint64_t bits, count;
} bit_stream;

// What a turn may take of the input, and what it loads with it.
enum { SPARE_INPUT = 32 };

_Static_assert(
    __BYTE_ORDER__ == __ORDER_LITTLE_ENDIAN__, "bits and literals are loaded and stored as numbers");

// Takes what makes 56 bits or more; takes bits a second time that are there, which changes nothing.
INLINE void refill(bit_stream *stream) {
  uint64_t next;
  memcpy(&next, stream->input, sizeof next);
  stream->bits |= next << (stream->count & 63);
  stream->input += (~stream->count >> 3) & 7;
  stream->count |= 56;
}

INLINE void drop(bit_stream *stream, uint32_t entry) {
  stream->bits >>= entry & 63;
  stream->count -= entry;
}

INLINE unsigned low_bits(uint64_t bits, unsigned count) {
  return (unsigned)(bits & ((1ull << count) - 1));
}

INLINE void write_literals(text_place *text, symbol_entry entry) {
  uint16_t literals = (uint16_t)(entry >> LITERALS);
  memcpy(text->next, &literals, sizeof literals);
  text->next += (entry >> LITERAL_COUNT) & 3;
}

// Copies a match that overlaps itself, near its beginning.
INLINE void copy_overlapping(uint8_t *to, size_t distance, size_t length) {
  const uint8_t *from = to - distance;
  uint8_t *end = to + length;
  if (distance >= 8)
    for (; to < end; to += 8, from += 8) memcpy(to, from, 8);
  else
    while (to < end) *to++ = *from++;
}

block_state cinflate_write_token(const token *token, text_place *text) {
  switch (token->kind) {
    case a_literal: *text->next++ = (uint8_t)token->literal; return block_goes_on;
    case end_of_block: return block_ended;
    case no_token: return block_corrupt;
    case a_match: break;
  }
  if (token->distance > (size_t)(text->next - text->oldest)) return block_corrupt;
  for (uint8_t *end = text->next + token->length; text->next < end; text->next++)
    *text->next = text->next[-(ptrdiff_t)token->distance];
  return block_goes_on;
}

// What the tables do not know.
__attribute__((noinline)) static block_state inflate_token(
    const block_codes *codes, bit_stream *stream, text_place *text) {
  token token = cinflate_block_codes_read(codes, stream->bits);
  drop(stream, token.bits);
  return cinflate_write_token(&token, text);
}

// Each turn takes literals, if there are some; then more literals, or a length with its distance.
// Neither which of them it is nor how many literals there are decides a branch: in a log nobody guesses
// that well, and a wrong guess costs as much as a turn. So literals have a distance, too, and a match
// of no bytes.
//
// The next symbols are asked for before the text of these is written. What takes time is the way from
// one symbol to the next one; the branches of copying come behind it, and a wrong guess there is made
// good while the processor waits anyway.
INLINE block_state inflate_symbols(
    const block_codes *codes, bit_store *store, const uint8_t **input, const uint8_t *input_end,
    text_place *place) {
  if (input_end - *input < SPARE_INPUT) return block_goes_on;
  const uint8_t *last_input = input_end - SPARE_INPUT;
  text_place text = *place;
  bit_stream stream = {*input, store->bits, store->count};
  block_state state = block_goes_on;

  symbol_entry first, second;
#define ASK_FOR_SYMBOLS()                                             \
  do {                                                                \
    unsigned index = low_bits(stream.bits, SYMBOL_BITS);              \
    first = codes->symbol_table[index];                               \
    drop(&stream, codes->literal_bits[index]);                        \
    second = codes->symbol_table[low_bits(stream.bits, SYMBOL_BITS)]; \
    refill(&stream);                                                  \
  } while (0)

  refill(&stream);
  ASK_FOR_SYMBOLS();
  while (stream.input <= last_input && text.next < text.limit) {
    unsigned is_length = (second >> INDEX_BITS) & 1;
    const distance_entry *distances = codes->distance_table + is_length;
    // Adds here, not to the index, which is waited for.
    __asm__("" : "+r"(distances));
    uint64_t behind = stream.bits >> (second & 63);
    distance_entry third = distances[low_bits(behind, (uint8_t)(second >> INDEX_BITS))];
    if (RARELY(second == 0 || third == 0)) {
      write_literals(&text, first);
      first = 0;
      // Copies, so that the others stay in registers.
      bit_stream stream_here = stream;
      text_place text_here = text;
      state = inflate_token(codes, &stream_here, &text_here);
      stream = stream_here;
      text = text_here;
      if (state != block_goes_on) break;
      refill(&stream);
      ASK_FOR_SYMBOLS();
      continue;
    }
    size_t length = ((second >> LENGTH) & 511) +
                    (low_bits(stream.bits, second & 63) >> ((second >> EXTRA_AT) & 31));
    length &= -(size_t)is_length;
    size_t distance =
        (third >> DISTANCE) +
        (low_bits(behind, third & 63) >> ((third >> DISTANCE_EXTRA_AT) & 31));

    symbol_entry first_here = first, second_here = second;
    drop(&stream, second);
    drop(&stream, third);
    ASK_FOR_SYMBOLS();
    // Here, and not where the compiler would find it early enough.
    __asm__ volatile("" : : "r"(second), "r"(stream.bits) : "memory");

    write_literals(&text, first_here);
    write_literals(&text, second_here);
    memmove(text.next, text.next - distance, COPIED_AT_ONCE);
    // A branch of its own: the length is known long before the distance.
    for (size_t done = COPIED_AT_ONCE; done < length; done += COPIED_AT_ONCE)
      memmove(text.next + done, text.next + done - distance, COPIED_AT_ONCE);
    size_t reach = (size_t)(text.next - text.oldest);
    if (RARELY(distance < COPIED_AT_ONCE || distance > reach)) {
      if (length > 0 && distance > reach) {
        first = 0;
        state = block_corrupt;
        break;
      }
      copy_overlapping(text.next, distance, length);
    }
    text.next += length;
  }
  write_literals(&text, first);
#undef ASK_FOR_SYMBOLS

  // Whole bytes go back.
  stream.count &= 63;
  size_t back = (size_t)(stream.input - *input);
  if (back > stream.count / 8) back = stream.count / 8;
  stream.count -= 8 * back;
  *input = stream.input - back;
  *store = (bit_store){stream.bits & ((1ull << stream.count) - 1), (unsigned)stream.count};
  *place = text;
  return state;
}

#define LOOP(NAME, TARGET)                                               \
  TARGET static block_state NAME##_loop(                                 \
      const block_codes *codes, bit_store *store, const uint8_t **input, \
      const uint8_t *input_end, text_place *text) {                      \
    return inflate_symbols(codes, store, input, input_end, text);        \
  }

LOOP(plain, )

#if defined(__x86_64__)
LOOP(avx2, __attribute__((target("avx2,bmi2"))))
#endif

fast_loop *cinflate_fast_loop_at(size_t index) {
  fast_loop *known[2];
  size_t count = 0;
#if defined(__x86_64__)
  __builtin_cpu_init();
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi2")) known[count++] = avx2_loop;
#endif
  known[count++] = plain_loop;
  return index < count ? known[index] : 0;
}
