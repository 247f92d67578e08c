// Where the spaces, the quotes and the end of a line are, 64 bytes at a time: what Swift's vectors
// have no operation for, with the widest vectors that the processor has.
#ifndef CVECTOR_H
#define CVECTOR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// The spaces and the quotes among 64 bytes: a bit for each byte, the first one lowest.
typedef struct {
  uint64_t spaces;
  uint64_t quotes;
} cvector_marks;

/// Marks `count` bytes, in one element of `marks` for 64 of them: all of them, or those up to the first
/// line feed. What lies beyond `capacity` elements is not marked.
///
/// Returns where that line feed is; `count` where there is none, or where it does not stop there.
typedef size_t cvector_marker(
    const uint8_t *bytes, size_t count, cvector_marks *marks, size_t capacity,
    bool stops_at_line_feed);

/// The marker number `index` of those that this processor has, the fastest one first; null behind the
/// last one. All of them do the same.
cvector_marker *cvector_marker_at(size_t index);

#endif
