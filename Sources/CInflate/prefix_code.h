// Prefix codes (RFC 1951, section 3.2.2). Their bits come from a stream, the lowest first.
#ifndef CINFLATE_PREFIX_CODE_H
#define CINFLATE_PREFIX_CODE_H

#include <stdbool.h>
#include <stdint.h>

enum { LONGEST_CODE = 15, MOST_SYMBOLS = 288, NO_SYMBOL = MOST_SYMBOLS };

typedef struct {
  // How many symbols have a code of each length, and how many of them are below 256.
  uint16_t count[LONGEST_CODE + 1], literal_count[LONGEST_CODE + 1];
  // The symbols in the order of their codes, and these as they come from the stream.
  uint16_t symbol[MOST_SYMBOLS], bits[MOST_SYMBOLS];
  // Where the codes of each length end, in parts of 2^15, and what to add to a code of that length for
  // the place of its symbol.
  uint16_t end[LONGEST_CODE + 1];
  int16_t place[LONGEST_CODE + 1];
} prefix_code;

typedef struct {
  // NO_SYMBOL where the bits begin no code.
  unsigned symbol, length;
} coded_symbol;

// Makes the code whose symbols have these lengths; 0 stands for a symbol without a code. False where
// there are more codes than bits, or fewer: but for a code of nothing, or of one symbol with one bit.
bool cinflate_prefix_code_make(prefix_code *code, const uint8_t *lengths, unsigned count);

// The first `count` bits of a stream as a number, or the other way round.
static inline unsigned reversed_bits(uint64_t bits, unsigned count) {
  return __builtin_bitreverse32((uint32_t)bits) >> (32 - count);
}

// The symbol whose code the bits begin with.
static inline coded_symbol prefix_code_read(const prefix_code *code, uint64_t bits) {
  unsigned number = reversed_bits(bits, LONGEST_CODE);
  unsigned length = 1;
  while (number >= code->end[length])
    if (++length > LONGEST_CODE) return (coded_symbol){NO_SYMBOL, LONGEST_CODE};
  unsigned place = (unsigned)((int)(number >> (LONGEST_CODE - length)) + code->place[length]);
  return (coded_symbol){code->symbol[place], length};
}

#endif
