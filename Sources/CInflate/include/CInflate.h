// Inflates one gzip member after another (RFC 1951, RFC 1952), for text that repeats itself a lot.
#ifndef CINFLATE_H
#define CINFLATE_H

#include <stddef.h>
#include <stdint.h>

/// A member that is being inflated.
typedef struct cinflate_member cinflate_member;

typedef enum {
  /// The member goes on: more input or more room is needed.
  cinflate_unfinished,
  /// The member ended; its CRC and its length are right.
  cinflate_ended,
  /// This is no gzip member, or it is damaged. What was given out before is what it says up to there.
  cinflate_corrupt,
} cinflate_status;

/// What is inflated is the same in all of these ways.
typedef struct {
  /// Which loop inflates, and which function checks: 0 is the fastest that this processor has.
  size_t loop, check;
} cinflate_way;

/// How many ways this processor has.
cinflate_way cinflate_ways(void);

/// Makes room for a member, of some 80 KB; null where there is no memory, or no such way.
cinflate_member *cinflate_make(cinflate_way way);

void cinflate_free(cinflate_member *member);

/// Begins with a new member, at its header.
void cinflate_start(cinflate_member *member);

/// How far one call came.
typedef struct {
  /// Bytes of the input that were used up, and bytes of text that were written.
  size_t consumed, made;
  cinflate_status status;
} cinflate_step;

/// Inflates what it can of `input_count` bytes to at most `room` bytes, all of which it may overwrite.
///
/// Input is left over where the room is used up, or nearly so, and behind the end of the member. Where
/// all of it was used, text may wait for room: at the end of the input, call again until nothing is made.
cinflate_step cinflate_inflate(
    cinflate_member *member, const uint8_t *input, size_t input_count, uint8_t *output, size_t room);

#endif
