// The blocks of a member (RFC 1951, section 3.2), one element after another.
#include <string.h>

#include "member.h"

static stage begin_block(cinflate_member *member) {
  if (member->is_last_block) {
    end_byte(member);
    return in_check;
  }
  member->is_last_block = take_bits(member, 1);
  switch (take_bits(member, 2)) {
    case 0: end_byte(member); return in_stored_length;
    case 1:
      // There may be very many empty blocks: making the codes is what would take time.
      if (member->has_fixed_codes) return in_symbols;
      member->has_fixed_codes = true;
      memset(member->lengths, 8, 144);
      memset(member->lengths + 144, 9, 256 - 144);
      memset(member->lengths + 256, 7, 280 - 256);
      memset(member->lengths + 280, 8, MOST_SYMBOLS - 280);
      memset(member->lengths + MOST_SYMBOLS, 5, MOST_DISTANCE_SYMBOLS);
      cinflate_block_codes_make(
          &member->codes, member->lengths, MOST_SYMBOLS, member->lengths + MOST_SYMBOLS,
          MOST_DISTANCE_SYMBOLS);
      return in_symbols;
    case 2: return in_code_counts;
    default: return in_damage;
  }
}

static stage read_stored_length(cinflate_member *member) {
  member->stored_left = take_bits(member, 16);
  return take_bits(member, 16) == (member->stored_left ^ 0xFFFF) ? in_stored : in_damage;
}

static void copy_stored(cinflate_member *member, input_place *input) {
  for (; member->stored_left > 0 && member->store.count > 0; member->stored_left--)
    *member->text.next++ = (uint8_t)take_bits(member, 8);
  size_t count = member->stored_left;
  size_t room = member->text.next < member->text.limit
                    ? (size_t)(member->text.limit - member->text.next) : 0;
  if (count > room) count = room;
  if (count > (size_t)(input->end - input->next)) count = (size_t)(input->end - input->next);
  if (count == 0) return;
  memcpy(member->text.next, input->next, count);
  member->text.next += count;
  input->next += count;
  member->stored_left -= (unsigned)count;
}

static stage read_code_counts(cinflate_member *member) {
  member->symbol_count = 257 + take_bits(member, 5);
  member->distance_count = 1 + take_bits(member, 5);
  member->length_code_count = 4 + take_bits(member, 4);
  member->read_count = 0;
  memset(member->lengths, 0, sizeof member->lengths);
  // There are no more symbols, although there would be codes.
  return member->symbol_count <= 286 && member->distance_count <= 30 ? in_code_of_lengths : in_damage;
}

static stage read_code_of_lengths(cinflate_member *member) {
  static const uint8_t order[] = {16, 17, 18, 0, 8,  7, 9,  6, 10, 5,
                                  11, 4,  12, 3, 13, 2, 14, 1, 15};
  member->lengths[order[member->read_count++]] = (uint8_t)take_bits(member, 3);
  if (member->read_count < member->length_code_count) return in_code_of_lengths;
  member->read_count = 0;
  prefix_code *code = &member->code_of_lengths;
  // Whole, so that any bits begin with a symbol.
  bool is_whole = cinflate_prefix_code_make(code, member->lengths, sizeof order) &&
                  code->end[LONGEST_CODE] == 1 << LONGEST_CODE;
  return is_whole ? in_lengths : in_damage;
}

// Reads the lengths of one or more codes; false where input is missing.
static bool read_lengths(cinflate_member *member, input_place *input) {
  enum { REPEATS = 16 };
  static const uint8_t extra_bits[] = {2, 3, 7}, fewest[] = {3, 3, 11};
  has_bits(member, 14, input);
  coded_symbol symbol = prefix_code_read(&member->code_of_lengths, member->store.bits);
  unsigned kind = symbol.symbol - REPEATS;
  bool repeats = symbol.symbol >= REPEATS;
  if (symbol.length + (repeats ? extra_bits[kind] : 0u) > member->store.count) return false;
  take_bits(member, symbol.length);

  unsigned all = member->symbol_count + member->distance_count;
  unsigned times = repeats ? fewest[kind] + take_bits(member, extra_bits[kind]) : 1;
  bool copies = symbol.symbol == REPEATS;
  if (times > all - member->read_count || (copies && member->read_count == 0)) {
    member->stage = in_damage;
    return true;
  }
  uint8_t length = copies    ? member->lengths[member->read_count - 1]
                   : repeats ? 0 : (uint8_t)symbol.symbol;
  memset(member->lengths + member->read_count, length, times);
  member->read_count += times;
  if (member->read_count < all) return true;
  member->has_fixed_codes = false;
  bool are_codes = cinflate_block_codes_make(
      &member->codes, member->lengths, member->symbol_count, member->lengths + member->symbol_count,
      member->distance_count);
  member->stage = are_codes ? in_symbols : in_damage;
  return true;
}

// Reads symbols fast, and one more, slowly: at the end of the input or of the room, any. False where
// input is missing.
static bool read_symbols(cinflate_member *member, input_place *input) {
  text_place *text = &member->text;
  block_state state =
      member->inflate_symbols(&member->codes, &member->store, &input->next, input->end, text);
  if (state == block_goes_on && text->next < text->limit) {
    has_bits(member, 48, input);
    token token = cinflate_block_codes_read(&member->codes, member->store.bits);
    if (token.bits > member->store.count) return false;
    take_bits(member, token.bits);
    state = cinflate_write_token(&token, text);
  }
  if (state != block_goes_on) member->stage = state == block_ended ? at_block : in_damage;
  return true;
}

void cinflate_read_blocks(cinflate_member *member, input_place *input) {
  while (member->text.next < member->text.limit) {
    switch (member->stage) {
      case at_block:
        if (!member->is_last_block && !has_bits(member, 3, input)) return;
        member->stage = begin_block(member);
        break;
      case in_stored_length:
        if (!has_bits(member, 32, input)) return;
        member->stage = read_stored_length(member);
        break;
      case in_stored:
        copy_stored(member, input);
        if (member->stored_left == 0) member->stage = at_block;
        else if (input->next == input->end) return;
        break;
      case in_code_counts:
        if (!has_bits(member, 14, input)) return;
        member->stage = read_code_counts(member);
        break;
      case in_code_of_lengths:
        if (!has_bits(member, 3, input)) return;
        member->stage = read_code_of_lengths(member);
        break;
      case in_lengths:
        if (!read_lengths(member, input)) return;
        break;
      case in_symbols:
        if (!read_symbols(member, input)) return;
        break;
      default: return;
    }
  }
}
