// Inflates symbols as long as there is plenty of input and of room.
#ifndef CINFLATE_FAST_LOOP_H
#define CINFLATE_FAST_LOOP_H

#include <stddef.h>

#include "block_codes.h"

// What was taken from the input and not used: the lowest bit is the next one, and nothing is above
// `count` bits.
typedef struct {
  uint64_t bits;
  unsigned count;
} bit_store;

// Where text is written.
typedef struct {
  // The next byte; there is room for SLACK bytes behind `limit`, and WINDOW bytes lie in front.
  uint8_t *next, *limit;
  // The first byte that a match may reach.
  const uint8_t *oldest;
} text_place;

enum {
  COPIED_AT_ONCE = 64,
  // What is written in one turn: literals, a match with more of them, and what is copied with its end.
  SLACK = 6 + LONGEST_MATCH + COPIED_AT_ONCE,
};

typedef enum { block_goes_on, block_ended, block_corrupt } block_state;

// Writes what a token stands for, a match byte by byte.
block_state cinflate_write_token(const token *token, text_place *text);

// Goes on until the block ends, or little input or room is left.
typedef block_state fast_loop(
    const block_codes *codes, bit_store *store, const uint8_t **input, const uint8_t *input_end,
    text_place *text);

// The loop number `index` of those that this processor has, the fastest one first; null behind the
// last one.
fast_loop *cinflate_fast_loop_at(size_t index);

#endif
