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

// The fast loop has 56 bits, which must be enough for literals, a length and a distance, and to ask for
// what follows these.
enum { MOST_LENGTH_BITS = 14, MOST_DISTANCE_BITS = 56 - MOST_LENGTH_BITS - 2 * TABLE_BITS };

static code_entry literals_entry(unsigned bits, unsigned count, unsigned literals) {
  return bits | IS_KNOWN | count << LITERAL_COUNT | (code_entry)literals << VALUE;
}

// A length or a distance.
static code_entry number_entry(
    unsigned code_bits, unsigned extra_bits, unsigned most_bits, unsigned base) {
  unsigned bits = code_bits + extra_bits;
  return bits > most_bits ? 0
                          : bits | code_bits << EXTRA_AT | IS_KNOWN | (code_entry)base << VALUE;
}

// Pairs of literals whose codes have `bits` together; `start` says where codes of each length begin.
static void put_pairs(
    const prefix_code *code, code_entry *table, unsigned bits, const unsigned *start) {
  for (unsigned bits1 = 1; bits1 < bits; bits1++) {
    unsigned bits2 = bits - bits1;
    for (unsigned index1 = 0; index1 < code->literal_count[bits1]; index1++) {
      unsigned place1 = start[bits1] + index1;
      for (unsigned index2 = 0; index2 < code->literal_count[bits2]; index2++) {
        unsigned place2 = start[bits2] + index2;
        table[code->bits[place1] | (unsigned)code->bits[place2] << bits1] = literals_entry(
            bits, 2, code->symbol[place1] | (unsigned)code->symbol[place2] << 8);
      }
    }
  }
}

// A table for one bit more says the same as before whatever that bit is, and what it lets us know.
#define DOUBLE_TABLE(TABLE, BITS) \
  memcpy((TABLE) + (1u << ((BITS) - 1)), (TABLE), sizeof *(TABLE) << ((BITS) - 1))

static void make_symbol_table(const prefix_code *code, code_entry *table) {
  unsigned start[TABLE_BITS + 1], place = 0;
  table[0] = 0;
  for (unsigned bits = 1; bits <= TABLE_BITS; bits++) {
    DOUBLE_TABLE(table, bits);
    start[bits] = place;
    for (unsigned end = place + code->count[bits]; place < end; place++) {
      unsigned symbol = code->symbol[place], length = symbol - FIRST_LENGTH;
      if (symbol < END_OF_BLOCK) {
        table[code->bits[place]] = literals_entry(bits, 1, symbol);
      } else if (symbol >= FIRST_LENGTH && length < LENGTH_COUNT) {
        code_entry entry =
            number_entry(bits, length_extra[length], MOST_LENGTH_BITS, length_base[length]);
        table[code->bits[place]] = entry ? entry | IS_LENGTH : 0;
      }
    }
    put_pairs(code, table, bits, start);
  }
}

static void make_distance_table(const prefix_code *code, code_entry *table) {
  unsigned place = 0;
  table[0] = 0;
  for (unsigned bits = 1; bits <= TABLE_BITS; bits++) {
    DOUBLE_TABLE(table, bits);
    for (unsigned end = place + code->count[bits]; place < end; place++) {
      unsigned symbol = code->symbol[place];
      if (symbol < DISTANCE_COUNT)
        table[code->bits[place]] = number_entry(
            bits, distance_extra[symbol], MOST_DISTANCE_BITS, distance_base[symbol]);
    }
  }
}

static void make_literal_table(const code_entry *symbol_table, code_entry *table) {
  for (unsigned index = 0; index < TABLE_SIZE; index++) {
    code_entry entry = symbol_table[index];
    table[index] = entry & 3 << LITERAL_COUNT ? entry : literals_entry(0, 0, 0);
  }
}

bool cinflate_block_codes_make(
    block_codes *codes, const uint8_t *symbol_lengths, unsigned symbol_count,
    const uint8_t *distance_lengths, unsigned distance_count) {
  // A block that cannot end is none.
  if (symbol_lengths[END_OF_BLOCK] == 0) return false;
  if (!cinflate_prefix_code_make(&codes->symbols, symbol_lengths, symbol_count)) return false;
  if (!cinflate_prefix_code_make(&codes->distances, distance_lengths, distance_count)) return false;
  make_symbol_table(&codes->symbols, codes->table + SYMBOLS);
  make_distance_table(&codes->distances, codes->table + DISTANCES);
  make_literal_table(codes->table + SYMBOLS, codes->table + LITERALS);
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
