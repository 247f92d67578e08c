#include "block_codes.h"

#include <string.h>

enum { END_OF_BLOCK = 256, FIRST_LENGTH = 257, LENGTH_COUNT = 29, DISTANCE_COUNT = 30 };

static const uint16_t length_base[LENGTH_COUNT] = {
    3,  4,  5,  6,  7,  8,  9,  10, 11,  13,  15,  17,  19,  23, 27,
    31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258};
static const uint8_t length_extra[LENGTH_COUNT] = {
    0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0};
static const uint16_t distance_base[DISTANCE_COUNT] = {
    1,   2,   3,   4,   5,   7,    9,    13,   17,   25,   33,   49,   65,    97,    129,
    193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577};
static const uint8_t distance_extra[DISTANCE_COUNT] = {
    0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13};

// The fast loop takes 56 bits at once, which must be enough for a length and a distance, for the
// literals behind them, and to ask for what follows these.
enum { MOST_LENGTH_BITS = 56 - (DISTANCE_BITS + 13) - 2 * SYMBOL_BITS };

static void put_literals(
    block_codes *codes, unsigned index, unsigned bits, unsigned count, unsigned literals) {
  codes->symbol_table[index] = bits | count << LITERAL_COUNT | literals << LITERALS;
  codes->literal_bits[index] = (uint8_t)bits;
}

static void put_length(block_codes *codes, unsigned index, unsigned code_bits, unsigned length) {
  unsigned bits = code_bits + length_extra[length];
  if (bits > MOST_LENGTH_BITS) return;
  codes->symbol_table[index] = bits | DISTANCE_BITS << INDEX_BITS |
                               (symbol_entry)length_base[length] << LENGTH | code_bits << EXTRA_AT;
}

// Pairs of literals whose codes have `bits` together; `start` says where codes of each length begin.
static void put_pairs(block_codes *codes, unsigned bits, const unsigned *start) {
  const prefix_code *code = &codes->symbols;
  for (unsigned bits1 = 1; bits1 < bits; bits1++) {
    unsigned bits2 = bits - bits1;
    for (unsigned index1 = 0; index1 < code->literal_count[bits1]; index1++) {
      unsigned place1 = start[bits1] + index1;
      for (unsigned index2 = 0; index2 < code->literal_count[bits2]; index2++) {
        unsigned place2 = start[bits2] + index2;
        put_literals(
            codes, code->bits[place1] | (unsigned)code->bits[place2] << bits1, bits, 2,
            code->symbol[place1] | (unsigned)code->symbol[place2] << 8);
      }
    }
  }
}

// A table for one bit more says the same as before whatever that bit is, and what it lets us know.
#define DOUBLE_TABLE(TABLE, BITS) \
  memcpy((TABLE) + (1u << ((BITS) - 1)), (TABLE), sizeof *(TABLE) << ((BITS) - 1))

static void make_symbol_table(block_codes *codes) {
  const prefix_code *code = &codes->symbols;
  unsigned start[SYMBOL_BITS + 1], place = 0;
  codes->symbol_table[0] = 0;
  codes->literal_bits[0] = 0;
  for (unsigned bits = 1; bits <= SYMBOL_BITS; bits++) {
    DOUBLE_TABLE(codes->symbol_table, bits);
    DOUBLE_TABLE(codes->literal_bits, bits);
    start[bits] = place;
    for (unsigned end = place + code->count[bits]; place < end; place++) {
      unsigned symbol = code->symbol[place];
      if (symbol < END_OF_BLOCK)
        put_literals(codes, code->bits[place], bits, 1, symbol);
      else if (symbol >= FIRST_LENGTH && symbol < FIRST_LENGTH + LENGTH_COUNT)
        put_length(codes, code->bits[place], bits, symbol - FIRST_LENGTH);
    }
    put_pairs(codes, bits, start);
  }
}

static void make_distance_table(block_codes *codes) {
  const prefix_code *code = &codes->distances;
  // The loop copies behind literals, too, and forgets it. What lies so far back is written already, so
  // that it need not wait.
  codes->distance_table[0] = (distance_entry)2048 << DISTANCE;
  distance_entry *table = codes->distance_table + 1;
  table[0] = 0;
  unsigned place = 0;
  for (unsigned bits = 1; bits <= DISTANCE_BITS; bits++) {
    DOUBLE_TABLE(table, bits);
    for (unsigned end = place + code->count[bits]; place < end; place++) {
      unsigned symbol = code->symbol[place];
      if (symbol < DISTANCE_COUNT)
        table[code->bits[place]] = (bits + distance_extra[symbol]) | bits << DISTANCE_EXTRA_AT |
                                   (distance_entry)distance_base[symbol] << DISTANCE;
    }
  }
}

bool cinflate_block_codes_make(
    block_codes *codes, const uint8_t *symbol_lengths, unsigned symbol_count,
    const uint8_t *distance_lengths, unsigned distance_count) {
  // A block that cannot end is none.
  if (symbol_lengths[END_OF_BLOCK] == 0) return false;
  if (!cinflate_prefix_code_make(&codes->symbols, symbol_lengths, symbol_count)) return false;
  if (!cinflate_prefix_code_make(&codes->distances, distance_lengths, distance_count)) return false;
  make_symbol_table(codes);
  make_distance_table(codes);
  return true;
}

static unsigned extra(uint64_t bits, unsigned at, unsigned count) {
  return (unsigned)(bits >> at) & ((1u << count) - 1);
}

token cinflate_block_codes_read(const block_codes *codes, uint64_t bits) {
  coded_symbol symbol = prefix_code_read(&codes->symbols, bits);
  token token = {.kind = a_literal, .bits = symbol.length, .literal = symbol.symbol};
  if (symbol.symbol < END_OF_BLOCK) return token;
  token.kind = end_of_block;
  if (symbol.symbol == END_OF_BLOCK) return token;

  token.kind = no_token;
  unsigned length = symbol.symbol - FIRST_LENGTH;
  if (length >= LENGTH_COUNT) return token;
  token.length = length_base[length] + extra(bits, token.bits, length_extra[length]);
  token.bits += length_extra[length];

  coded_symbol distance = prefix_code_read(&codes->distances, bits >> token.bits);
  token.bits += distance.length;
  if (distance.symbol >= DISTANCE_COUNT) return token;
  token.distance = distance_base[distance.symbol] +
                   extra(bits, token.bits, distance_extra[distance.symbol]);
  token.bits += distance_extra[distance.symbol];
  token.kind = a_match;
  return token;
}
