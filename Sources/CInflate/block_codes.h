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

// How many bits the fast loop asks its tables with.
enum { TABLE_BITS = 10, TABLE_SIZE = 1 << TABLE_BITS };

// What comes next, in a number whose lowest six bits say how many bits it takes: a shift looks at no
// more. It is one literal or two; or a length, or a distance, each with its extra bits.
//
// Zero stands for all that the tables do not know: longer codes, too many extra bits, the end of the
// block, and what is no code at all. Any other has IS_KNOWN, so that one test is enough for three.
typedef uint32_t code_entry;
enum {
  EXTRA_AT = 6,       // 5 bits: where the extra bits begin
  IS_KNOWN = 1 << 11,
  IS_LENGTH = 1 << 12,
  LITERAL_COUNT = 14, // 2 bits
  VALUE = 16,         // 16 bits: the literals; or what the extra bits are added to
};

// The tables: for any symbol, for a distance, and for literals, of which there may be none.
enum { SYMBOLS = 0, DISTANCES = TABLE_SIZE, LITERALS = 2 * TABLE_SIZE };

typedef struct {
  prefix_code symbols, distances;
  code_entry table[3 * TABLE_SIZE];
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
