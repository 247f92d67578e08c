#include "prefix_code.h"

enum { WHOLE = 1 << LONGEST_CODE };

bool cinflate_prefix_code_make(prefix_code *code, const uint8_t *lengths, unsigned count) {
  *code = (prefix_code){0};
  for (unsigned symbol = 0; symbol < count; symbol++) {
    code->count[lengths[symbol]]++;
    code->literal_count[lengths[symbol]] += symbol < 256;
  }
  code->count[0] = 0;

  unsigned next_place[LONGEST_CODE + 1], place = 0, first = 0, end = 0, longest = 0;
  for (unsigned length = 1; length <= LONGEST_CODE; length++) {
    next_place[length] = place;
    first <<= 1;
    code->place[length] = (int16_t)((int)place - (int)first);
    place += code->count[length];
    first += code->count[length];
    end += (unsigned)code->count[length] << (LONGEST_CODE - length);
    if (end > WHOLE) return false;
    code->end[length] = (uint16_t)end;
    if (code->count[length]) longest = length;
  }
  if (end < WHOLE && longest > 1) return false;

  for (unsigned symbol = 0; symbol < count; symbol++) {
    unsigned length = lengths[symbol];
    if (length == 0) continue;
    unsigned at = next_place[length]++;
    code->symbol[at] = (uint16_t)symbol;
    code->bits[at] = (uint16_t)reversed_bits((unsigned)((int)at - code->place[length]), length);
  }
  return true;
}
