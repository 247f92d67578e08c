// The header of a member (RFC 1952, section 2.3).
#include "member.h"

enum { HAS_CHECK = 2, HAS_EXTRA = 4, HAS_NAME = 8, HAS_COMMENT = 16, UNKNOWN_FLAGS = 0xE0 };

// What follows a part of the header that ended.
static stage stage_behind(const cinflate_member *member, stage part) {
  if (part < in_extra_length && member->flags & HAS_EXTRA) return in_extra_length;
  if (part < in_name && member->flags & HAS_NAME) return in_name;
  if (part < in_comment && member->flags & HAS_COMMENT) return in_comment;
  if (part < in_header_check && member->flags & HAS_CHECK) return in_header_check;
  return at_block;
}

static stage read_header_byte(cinflate_member *member, uint8_t byte) {
  static const uint8_t beginning[3] = {0x1F, 0x8B, 8};
  unsigned index = member->read_count++;
  uint32_t crc = member->header_crc;
  member->header_crc = member->crc32(crc, &byte, 1);
  switch (member->stage) {
    case in_header:
      if (index < 3 && byte != beginning[index]) return in_damage;
      if (index == 3) member->flags = byte;
      if (index == 3 && byte & UNKNOWN_FLAGS) return in_damage;
      if (index < 9) return in_header;
      break;
    case in_extra_length:
      member->extra_left |= (unsigned)byte << (8 * index);
      if (index < 1) return in_extra_length;
      if (member->extra_left > 0) return in_extra;
      break;
    case in_extra:
      if (--member->extra_left > 0) return in_extra;
      break;
    case in_name:
    case in_comment:
      if (byte != 0) return member->stage;
      break;
    case in_header_check:
      // Of the CRC that the check itself has no part in, the lower half.
      if (index == 0) member->extra_left = crc;
      if ((uint8_t)(member->extra_left >> (8 * index)) != byte) return in_damage;
      if (index < 1) return in_header_check;
      break;
    default: break;
  }
  return stage_behind(member, member->stage);
}

void cinflate_read_header(cinflate_member *member, input_place *input) {
  while (member->stage < at_block && input->next < input->end) {
    stage part = member->stage;
    member->stage = read_header_byte(member, *input->next++);
    if (member->stage != part) member->read_count = 0;
  }
}
