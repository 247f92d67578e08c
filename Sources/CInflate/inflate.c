#include <stdlib.h>
#include <string.h>

#include "member.h"

// The trailer (RFC 1952, section 2.3.1).
static void read_trailer(cinflate_member *member, input_place *input) {
  if (member->stage == in_check && has_bits(member, 32, input))
    member->stage = take_bits(member, 32) == member->crc ? in_length : in_damage;
  if (member->stage == in_length && has_bits(member, 32, input))
    member->stage = take_bits(member, 32) == member->length ? at_end : in_damage;
}

// Inflates to `*next`, up to `limit` or a little further; false where input is missing.
static bool inflate_to(
    cinflate_member *member, uint8_t **next, uint8_t *limit, input_place *input) {
  member->text = (text_place){*next, limit, *next - member->reach};
  cinflate_read_blocks(member, input);
  size_t count = (size_t)(member->text.next - *next);
  member->crc = member->crc32(member->crc, *next, count);
  member->length += (uint32_t)count;
  member->reach = member->reach + count < WINDOW ? member->reach + count : WINDOW;
  *next = member->text.next;
  return *next >= limit || member->stage >= no_more_text;
}

// Keeps the text that a match may reach, which ends at `end`.
static void keep_window(cinflate_member *member, const uint8_t *end) {
  memmove(member->kept, end - WINDOW, WINDOW);
  member->ready = member->ready_end = member->kept + WINDOW;
}

// Gives out what is ready; false where there is more of it than room.
static bool give_out(cinflate_member *member, uint8_t **output, const uint8_t *output_end) {
  size_t left = (size_t)(member->ready_end - member->ready);
  size_t count = (size_t)(output_end - *output) < left ? (size_t)(output_end - *output) : left;
  if (count > 0) memcpy(*output, member->ready, count);
  *output += count;
  member->ready += count;
  return count == left;
}

cinflate_step cinflate_inflate(
    cinflate_member *member, const uint8_t *input, size_t input_count, uint8_t *output, size_t room) {
  input_place place = {input, input + input_count};
  uint8_t *next = output, *output_end = output + room;
  cinflate_read_header(member, &place);

  // What is ready comes before what is known of the end.
  bool goes_on = give_out(member, &next, output_end);
  while (goes_on && member->stage >= at_block && member->stage < no_more_text) {
    if (next - output < WINDOW) {
      if (next == output_end) break;
      if (member->ready_end != member->kept + WINDOW) keep_window(member, member->ready_end);
      goes_on = inflate_to(member, &member->ready_end, member->kept + 2 * WINDOW, &place);
      goes_on = give_out(member, &next, output_end) && goes_on;
    } else {
      // What a match may reach lies in the output: nothing is copied but what the next call needs.
      if (output_end - next <= SLACK) break;
      goes_on = inflate_to(member, &next, output_end - SLACK, &place);
      keep_window(member, next);
    }
  }

  cinflate_status status = cinflate_unfinished;
  if (member->ready == member->ready_end) {
    read_trailer(member, &place);
    if (member->stage == at_end) status = cinflate_ended;
    if (member->stage == in_damage) status = cinflate_corrupt;
  }
  return (cinflate_step){(size_t)(place.next - input), (size_t)(next - output), status};
}

cinflate_way cinflate_ways(void) {
  cinflate_way ways = {0, 0};
  while (cinflate_fast_loop_at(ways.loop)) ways.loop++;
  while (cinflate_crc32_at(ways.check)) ways.check++;
  return ways;
}

cinflate_member *cinflate_make(cinflate_way way) {
  fast_loop *loop = cinflate_fast_loop_at(way.loop);
  crc32_check *check = cinflate_crc32_at(way.check);
  cinflate_member *member = loop && check ? calloc(1, sizeof *member) : 0;
  if (!member) return 0;
  member->inflate_symbols = loop;
  member->crc32 = check;
  cinflate_start(member);
  return member;
}

void cinflate_free(cinflate_member *member) { free(member); }

void cinflate_start(cinflate_member *member) {
  member->stage = in_header;
  member->store = (bit_store){0, 0};
  member->read_count = member->extra_left = 0;
  member->header_crc = 0;
  member->is_last_block = false;
  member->reach = 0;
  member->crc = member->length = 0;
  member->ready = member->ready_end = member->kept + WINDOW;
}
