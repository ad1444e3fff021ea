#pragma once
#include <stddef.h>
#include <stdint.h>

// A plain face of zlib's inflate for gzip streams. libarchive reads those too, and loses up to 64 KiB before the place
// where one breaks off; this gives every byte that is there. Opened when the first such stream turns up.

typedef struct sayso_inflate_library sayso_inflate_library;
typedef struct sayso_inflate sayso_inflate;

/// The library of that name, such as `libz.so.1`; NULL when it is missing or lacks a function. Never let go.
const sayso_inflate_library *sayso_inflate_library_open(const char *name);

/// NULL when there is no memory.
sayso_inflate *sayso_inflate_open(const sayso_inflate_library *library);
void sayso_inflate_close(sayso_inflate *inflate);

typedef enum {
  /// More input, or more room, is needed.
  SAYSO_INFLATE_MORE,
  /// A gzip stream has ended; another one may follow after sayso_inflate_reset().
  SAYSO_INFLATE_END,
  SAYSO_INFLATE_DAMAGED,
  SAYSO_INFLATE_CHECKSUM,
} sayso_inflate_status;

/// Reads from `in` and writes to `out`, and says how many bytes of each were used.
int32_t sayso_inflate_run(
    sayso_inflate *inflate, const uint8_t *in, size_t in_count, uint8_t *out, size_t out_count, size_t *used,
    size_t *written);
void sayso_inflate_reset(sayso_inflate *inflate);
