#pragma once
#include <stddef.h>
#include <stdint.h>

#include "CInflate.h"

// A plain face of libarchive, which is opened when the first archive turns up: a program that reads none doesn't pay for
// loading it. No type of libarchive's appears here, and none of its headers is needed to build.

typedef struct sayso_archive_library sayso_archive_library;
typedef struct sayso_archive sayso_archive;

/// The library of that name, such as `libarchive.so.13`; NULL when it is missing or lacks a function. Never let go.
const sayso_archive_library *sayso_archive_library_open(const char *name);

/// libarchive's `archive_version_number()`: 3006002 for 3.6.2.
int32_t sayso_archive_library_version(const sayso_archive_library *library);

/// What is read: one container, or one compressed stream, never what libarchive would guess.
typedef enum {
  /// Needs `seek`.
  SAYSO_ARCHIVE_ZIP,
  /// Without the list of contents at the end: for what was cut off.
  SAYSO_ARCHIVE_ZIP_STREAM,
  SAYSO_ARCHIVE_TAR,
  /// One entry, the uncompressed stream. Exactly one layer is taken off.
  SAYSO_ARCHIVE_GZIP,
  SAYSO_ARCHIVE_BZIP2,
  SAYSO_ARCHIVE_XZ,
  SAYSO_ARCHIVE_ZSTD,
  SAYSO_ARCHIVE_LZ4,
} sayso_archive_kind;

/// Where the bytes come from.
typedef struct {
  void *context;
  /// Points `bytes` to the next ones, which stay until the next call; their number, 0 at the end, -1 on failure.
  int64_t (*read)(void *context, const uint8_t **bytes);
  /// To `offset` from the start (0), the place (1) or the end (2); the new place, or -1. NULL for what only flows.
  int64_t (*seek)(void *context, int64_t offset, int32_t whence);
} sayso_archive_input;

/// NULL when there is no memory or the library was built without that kind.
sayso_archive *sayso_archive_open(
    const sayso_archive_library *library, sayso_archive_kind kind, sayso_archive_input input);
void sayso_archive_close(sayso_archive *archive);

typedef enum {
  SAYSO_ARCHIVE_OK,
  SAYSO_ARCHIVE_END,
  /// This entry, or this place of a tar file, is damaged; the next one may be asked for.
  SAYSO_ARCHIVE_DAMAGED,
  /// Nothing more can be had from this archive.
  SAYSO_ARCHIVE_BROKEN,
} sayso_archive_status;

typedef enum {
  SAYSO_ARCHIVE_FILE,
  SAYSO_ARCHIVE_FOLDER,
  SAYSO_ARCHIVE_LINK,
  SAYSO_ARCHIVE_DEVICE,
} sayso_archive_entry_type;

typedef struct {
  /// As stored, UTF-8 where the archive says so; NULL when it can't be had. Good until the next entry.
  const char *path;
  /// -1 when the archive does not tell.
  int64_t size;
  sayso_archive_entry_type type;
  int32_t is_encrypted;
} sayso_archive_entry;

int32_t sayso_archive_next(sayso_archive *archive, sayso_archive_entry *entry);

/// The next bytes of the entry, good until the next call, and where in it they belong. Bytes may come with DAMAGED, too.
int32_t sayso_archive_read(sayso_archive *archive, const uint8_t **bytes, size_t *count, int64_t *offset);

typedef enum {
  SAYSO_ARCHIVE_FAULT_OTHER,
  SAYSO_ARCHIVE_FAULT_TRUNCATED,
  SAYSO_ARCHIVE_FAULT_CHECKSUM,
  SAYSO_ARCHIVE_FAULT_METHOD,
  SAYSO_ARCHIVE_FAULT_ENCRYPTED,
} sayso_archive_fault;

/// What the last status that was not OK or END came from, as far as libarchive tells.
int32_t sayso_archive_last_fault(sayso_archive *archive);
