// What is known of a member that is being inflated.
#ifndef CINFLATE_MEMBER_H
#define CINFLATE_MEMBER_H

#include "CInflate.h"
#include "crc32.h"
#include "fast_loop.h"

// What is read next: the header, blocks, which give text, the trailer.
typedef enum {
  in_header,
  in_extra_length,
  in_extra,
  in_name,
  in_comment,
  in_header_check,
  at_block,
  in_stored_length,
  in_stored,
  in_code_counts,
  in_code_of_lengths,
  in_lengths,
  in_symbols,
  no_more_text,
  in_check = no_more_text,
  in_length,
  at_end,
  in_damage,
} stage;

struct cinflate_member {
  fast_loop *inflate_symbols;
  crc32_check *crc32;

  stage stage;
  bit_store store;

  // The header, and how much of it, or of the lengths of codes, was read.
  uint8_t flags;
  unsigned read_count, extra_left;
  uint32_t header_crc;

  // The block.
  bool is_last_block, has_fixed_codes;
  unsigned stored_left;
  unsigned symbol_count, distance_count, length_code_count;
  uint8_t lengths[MOST_SYMBOLS + MOST_DISTANCE_SYMBOLS];
  prefix_code code_of_lengths;
  block_codes codes;

  // The text so far: how much of it a match may reach, its CRC, and its length.
  text_place text;
  size_t reach;
  uint32_t crc, length;

  // Text that was not given out, behind the last WINDOW bytes of what was.
  uint8_t *ready, *ready_end;
  uint8_t kept[2 * WINDOW + SLACK];
};

typedef struct {
  const uint8_t *next, *end;
} input_place;

// Takes bytes of the input until `count` bits are there, at most 48; false where it ends before.
static inline bool has_bits(cinflate_member *member, unsigned count, input_place *input) {
  bit_store *store = &member->store;
  for (; store->count < count; store->count += 8) {
    if (input->next == input->end) return false;
    store->bits |= (uint64_t)*input->next++ << store->count;
  }
  return true;
}

static inline unsigned take_bits(cinflate_member *member, unsigned count) {
  bit_store *store = &member->store;
  uint64_t taken = store->bits & ((1ull << count) - 1);
  store->bits >>= count;
  store->count -= count;
  return (unsigned)taken;
}

// Drops what is left of a byte.
static inline void end_byte(cinflate_member *member) { take_bits(member, member->store.count % 8); }

// Reads what it can of the header.
void cinflate_read_header(cinflate_member *member, input_place *input);

// Reads blocks until there is no room for their text, no more of it, or input is missing.
void cinflate_read_blocks(cinflate_member *member, input_place *input);

#endif
