// The CRC-32 of gzip (RFC 1952, section 8).
#ifndef CINFLATE_CRC32_H
#define CINFLATE_CRC32_H

#include <stddef.h>
#include <stdint.h>

// The CRC of what `crc` is the CRC of, 0 for nothing, and `count` bytes behind it.
typedef uint32_t crc32_check(uint32_t crc, const uint8_t *bytes, size_t count);

// The check number `index` of those that this processor has, the fastest one first; null behind the
// last one.
crc32_check *cinflate_crc32_at(size_t index);

#endif
