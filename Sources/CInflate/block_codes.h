// The two codes of a block (RFC 1951, section 3.2.5): one for literals and lengths, one for distances.
#ifndef CINFLATE_BLOCK_CODES_H
#define CINFLATE_BLOCK_CODES_H

#include "prefix_code.h"

enum {
  MOST_DISTANCE_SYMBOLS = 32,
  // How far a match reaches back at most, and how long it is.
  WINDOW = 32 << 10,
  LONGEST_MATCH = 258,
};

// What the fast loop asks its tables with. The second one must be odd: its lowest bit tells a length.
enum { SYMBOL_BITS = 10, DISTANCE_BITS = 9 };

// What comes next, in numbers whose lowest six bits say how many bits it takes: a shift looks at no
// more. Zero stands for all that the tables do not know: longer codes, rare lengths, the end of the
// block, and what is no code at all.
//
// A symbol is one literal or two; or a length, whose distance is to be asked for with DISTANCE_BITS.
typedef uint32_t symbol_entry;
enum {
  LITERAL_COUNT = 6, // 2 bits: no literal, but a length; one literal; two
  INDEX_BITS = 8,    // 8 bits: DISTANCE_BITS behind a length, 0 behind literals
  LITERALS = 16,     // 16 bits: the literals; or
  LENGTH = 16,       // 9 bits: the length without what its extra bits add, and
  EXTRA_AT = 25,     // 4 bits: where these begin
};

typedef uint32_t distance_entry;
enum {
  DISTANCE_EXTRA_AT = 8, // 8 bits: where the extra bits begin
  DISTANCE = 16,         // 16 bits: the distance without what these add
};

typedef struct {
  prefix_code symbols, distances;
  symbol_entry symbol_table[1 << SYMBOL_BITS];
  // The first entry is for literals, behind which nothing is copied.
  distance_entry distance_table[1 + (1 << DISTANCE_BITS)];
  // How many bits the literals of a symbol take; 0 where it is something else.
  uint8_t literal_bits[1 << SYMBOL_BITS];
} block_codes;

// Makes the codes of a block; false where there are no such codes.
bool cinflate_block_codes_make(
    block_codes *codes, const uint8_t *symbol_lengths, unsigned symbol_count,
    const uint8_t *distance_lengths, unsigned distance_count);

// Any symbol of a block, a length together with its distance.
typedef struct {
  enum { a_literal, a_match, end_of_block, no_token } kind;
  // How many bits it takes, at most 48.
  unsigned bits;
  unsigned literal, length, distance;
} token;

// What the bits begin with, found without the tables.
token cinflate_block_codes_read(const block_codes *codes, uint64_t bits);

#endif
