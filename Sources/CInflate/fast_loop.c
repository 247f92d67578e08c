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

enum {
  // What a turn may take of the input, and what it loads with it.
  SPARE_INPUT = 32,
  // Where there is no match, one of no bytes is copied from so far back: what lies there was written
  // long before, and need not be waited for.
  WRITTEN_BEFORE = 2048,
};

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

INLINE void drop(bit_stream *stream, code_entry entry) {
  stream->bits >>= entry & 63;
  stream->count -= entry;
}

INLINE unsigned low_bits(uint64_t bits, unsigned count) {
  return (unsigned)(bits & ((1ull << count) - 1));
}

// What the next bits say.
INLINE code_entry entry_at(const code_entry *table, uint64_t bits) {
  return table[low_bits(bits, TABLE_BITS)];
}

// How far it is from a table to the next one, behind a length; 0 behind anything else.
INLINE size_t step_behind(code_entry entry) {
  return (entry & IS_LENGTH) / (IS_LENGTH / TABLE_SIZE);
}

// A length or a distance, whose bits begin here.
INLINE size_t number(code_entry entry, uint64_t bits) {
  return (entry >> VALUE) + (low_bits(bits, entry & 63) >> ((entry >> EXTRA_AT) & 31));
}

INLINE void write_literals(text_place *text, code_entry entry) {
  uint16_t literals = (uint16_t)(entry >> VALUE);
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

// Writes a match, which may be of no bytes; false where it reaches back too far. COPIED_AT_ONCE bytes
// or more may be reached.
INLINE bool write_match(text_place *text, size_t distance, size_t length) {
  uint8_t *to = text->next;
  memmove(to, to - distance, COPIED_AT_ONCE);
  // All that a match may be: one wrong guess costs more than copying what is not needed.
  if (length > COPIED_AT_ONCE)
#pragma clang loop unroll(full)
    for (size_t done = COPIED_AT_ONCE; done < LONGEST_MATCH; done += COPIED_AT_ONCE)
      memmove(to + done, to + done - distance, COPIED_AT_ONCE);
  // Both in one: shorter than what is copied at once, or longer than what may be reached.
  if (RARELY(distance - COPIED_AT_ONCE > (size_t)(to - text->oldest) - COPIED_AT_ONCE)) {
    if (length > 0 && distance > (size_t)(to - text->oldest)) return false;
    copy_overlapping(to, distance, length);
  }
  text->next += length;
  return true;
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
  refill(stream);
  token token = cinflate_block_codes_read(codes, stream->bits);
  drop(stream, token.bits);
  if (token.kind != a_match) return cinflate_write_token(&token, text);
  return write_match(text, token.distance, token.length) ? block_goes_on : block_corrupt;
}

// Each turn takes three things: literals, a length with its distance, or a length with its distance and
// literals on either side. Neither which of these it is nor how many literals there are decides a
// branch: in a log nobody guesses that well, and a wrong guess costs as much as a turn. So any of the
// literals may be none, and where there is no match, one of no bytes is written.
//
// The next two are asked for before the match is written. What takes time is the way from one of them
// to the next; the branches of copying come behind it, and a wrong guess there is made good while the
// processor waits anyway.
INLINE block_state inflate_symbols(
    const block_codes *codes, bit_store *store, const uint8_t **input, const uint8_t *input_end,
    text_place *place) {
  if (input_end - *input < SPARE_INPUT || place->next - place->oldest < COPIED_AT_ONCE)
    return block_goes_on;
  const uint8_t *last_input = input_end - SPARE_INPUT;
  text_place text = *place;
  bit_stream stream = {*input, store->bits, store->count};
  block_state state = block_goes_on;

  code_entry first, second;
  uint64_t bits_behind_first;
#define ASK_FOR_TWO()                                                        \
  do {                                                                       \
    first = entry_at(codes->table + SYMBOLS, stream.bits);                   \
    refill(&stream);                                                         \
    bits_behind_first = stream.bits >> (first & 63);                         \
    const code_entry *table = codes->table + SYMBOLS + step_behind(first);   \
    /* Adds here, not to the index, which is waited for. */                  \
    __asm__("" : "+r"(table));                                               \
    second = entry_at(table, bits_behind_first);                             \
  } while (0)

  refill(&stream);
  ASK_FOR_TWO();
  while (stream.input <= last_input && text.next < text.limit) {
    const code_entry *table = codes->table + LITERALS - step_behind(second);
    __asm__("" : "+r"(table));
    uint64_t bits_behind_second = bits_behind_first >> (second & 63);
    code_entry third = entry_at(table, bits_behind_second);
    if (RARELY((first & second & third & IS_KNOWN) == 0)) {
      // Copies, so that the others stay in registers.
      bit_stream stream_here = stream;
      text_place text_here = text;
      if (first & 3 << LITERAL_COUNT) {
        write_literals(&text_here, first);
        drop(&stream_here, first);
      }
      state = inflate_token(codes, &stream_here, &text_here);
      stream = stream_here;
      text = text_here;
      if (state != block_goes_on) break;
      refill(&stream);
      ASK_FOR_TWO();
      continue;
    }
    bool begins = first & IS_LENGTH;
    code_entry length_entry = begins ? first : second;
    size_t length = number(length_entry, begins ? stream.bits : bits_behind_first);
    size_t distance = number(
        begins ? second : third, begins ? bits_behind_first : bits_behind_second);
    bool is_match = length_entry & IS_LENGTH;
    length = is_match ? length : 0;
    distance = is_match ? distance : WRITTEN_BEFORE;

    write_literals(&text, first);
    write_literals(&text, second);
    stream.bits = bits_behind_second >> (third & 63);
    stream.count -= first;
    stream.count -= second;
    stream.count -= third;
    ASK_FOR_TWO();
    // Here, and not where the compiler would find it early enough.
    __asm__ volatile("" : : "r"(second), "r"(stream.bits) : "memory");

    if (RARELY(!write_match(&text, distance, length))) {
      state = block_corrupt;
      break;
    }
    write_literals(&text, third);
  }
#undef ASK_FOR_TWO

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
