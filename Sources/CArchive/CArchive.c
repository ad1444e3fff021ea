// newlocale and uselocale are beyond plain C.
#define _GNU_SOURCE
#include "CArchive.h"

#include <dlfcn.h>
#include <errno.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/types.h>

// The numbers of libarchive's archive.h and archive_entry.h, which are part of its binary interface.
enum { LA_EOF = 1, LA_OK = 0, LA_RETRY = -10, LA_WARN = -20, LA_FAILED = -25, LA_FATAL = -30 };
enum { FILTER_GZIP = 1, FILTER_BZIP2 = 2, FILTER_XZ = 6, FILTER_LZ4 = 13, FILTER_ZSTD = 14 };
enum { TYPE_MASK = 0170000, TYPE_FILE = 0100000, TYPE_FOLDER = 0040000, TYPE_LINK = 0120000 };

typedef struct archive archive;
typedef struct archive_entry archive_entry;
typedef ssize_t read_callback(archive *, void *, const void **);
typedef int64_t seek_callback(archive *, void *, int64_t, int);

struct sayso_archive_library {
  int (*version_number)(void);
  archive *(*read_new)(void);
  int (*read_free)(archive *);
  int (*support_zip_seekable)(archive *);
  int (*support_zip_streamable)(archive *);
  int (*support_tar)(archive *);
  int (*support_raw)(archive *);
  int (*support_empty)(archive *);
  int (*append_filter)(archive *, int);
  int (*set_read_callback)(archive *, read_callback *);
  int (*set_seek_callback)(archive *, seek_callback *);
  int (*set_callback_data)(archive *, void *);
  int (*open1)(archive *);
  int (*next_header)(archive *, archive_entry **);
  int (*read_data_block)(archive *, const void **, size_t *, int64_t *);
  const char *(*error_string)(archive *);
  const char *(*entry_pathname)(archive_entry *);
  const char *(*entry_hardlink)(archive_entry *);
  int64_t (*entry_size)(archive_entry *);
  int (*entry_size_is_set)(archive_entry *);
  mode_t (*entry_filetype)(archive_entry *);
  int (*entry_is_encrypted)(archive_entry *);
  // Names are read in UTF-8 whatever the program's locale is: in the C locale libarchive would lose them.
  locale_t utf8;
};

struct sayso_archive {
  const sayso_archive_library *library;
  archive *reader;
  sayso_archive_input input;
  int last;
};

static const struct {
  const char *name;
  size_t place;
} functions[] = {
    {"archive_version_number", offsetof(sayso_archive_library, version_number)},
    {"archive_read_new", offsetof(sayso_archive_library, read_new)},
    {"archive_read_free", offsetof(sayso_archive_library, read_free)},
    {"archive_read_support_format_zip_seekable", offsetof(sayso_archive_library, support_zip_seekable)},
    {"archive_read_support_format_zip_streamable", offsetof(sayso_archive_library, support_zip_streamable)},
    {"archive_read_support_format_tar", offsetof(sayso_archive_library, support_tar)},
    {"archive_read_support_format_raw", offsetof(sayso_archive_library, support_raw)},
    {"archive_read_support_format_empty", offsetof(sayso_archive_library, support_empty)},
    {"archive_read_append_filter", offsetof(sayso_archive_library, append_filter)},
    {"archive_read_set_read_callback", offsetof(sayso_archive_library, set_read_callback)},
    {"archive_read_set_seek_callback", offsetof(sayso_archive_library, set_seek_callback)},
    {"archive_read_set_callback_data", offsetof(sayso_archive_library, set_callback_data)},
    {"archive_read_open1", offsetof(sayso_archive_library, open1)},
    {"archive_read_next_header", offsetof(sayso_archive_library, next_header)},
    {"archive_read_data_block", offsetof(sayso_archive_library, read_data_block)},
    {"archive_error_string", offsetof(sayso_archive_library, error_string)},
    {"archive_entry_pathname", offsetof(sayso_archive_library, entry_pathname)},
    {"archive_entry_hardlink", offsetof(sayso_archive_library, entry_hardlink)},
    {"archive_entry_size", offsetof(sayso_archive_library, entry_size)},
    {"archive_entry_size_is_set", offsetof(sayso_archive_library, entry_size_is_set)},
    {"archive_entry_filetype", offsetof(sayso_archive_library, entry_filetype)},
    {"archive_entry_is_encrypted", offsetof(sayso_archive_library, entry_is_encrypted)},
};

const sayso_archive_library *sayso_archive_library_open(const char *name) {
  void *handle = dlopen(name, RTLD_NOW | RTLD_LOCAL);
  if (!handle) return NULL;
  sayso_archive_library *library = calloc(1, sizeof *library);
  for (size_t i = 0; library && i < sizeof functions / sizeof *functions; i++) {
    void *function = dlsym(handle, functions[i].name);
    if (!function) {
      free(library);
      library = NULL;
    } else {
      memcpy((char *)library + functions[i].place, &function, sizeof function);
    }
  }
  if (!library) {
    dlclose(handle);
    return NULL;
  }
  library->utf8 = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
  return library;
}

int32_t sayso_archive_library_version(const sayso_archive_library *library) { return library->version_number(); }

static ssize_t read_input(archive *reader, void *context, const void **bytes) {
  (void)reader;
  sayso_archive *self = context;
  const uint8_t *start = NULL;
  int64_t count = self->input.read(self->input.context, &start);
  *bytes = start;
  return (ssize_t)count;
}

static int64_t seek_input(archive *reader, void *context, int64_t offset, int whence) {
  (void)reader;
  sayso_archive *self = context;
  int64_t place = self->input.seek(self->input.context, offset, whence);
  return place < 0 ? LA_FATAL : place;
}

static int filter(sayso_archive_kind kind) {
  switch (kind) {
    case SAYSO_ARCHIVE_GZIP: return FILTER_GZIP;
    case SAYSO_ARCHIVE_BZIP2: return FILTER_BZIP2;
    case SAYSO_ARCHIVE_XZ: return FILTER_XZ;
    case SAYSO_ARCHIVE_ZSTD: return FILTER_ZSTD;
    case SAYSO_ARCHIVE_LZ4: return FILTER_LZ4;
    default: return 0;
  }
}

// A warning would mean that libarchive runs a program for it: no input may start one.
static int set_kind(const sayso_archive_library *library, archive *reader, sayso_archive_kind kind) {
  switch (kind) {
    case SAYSO_ARCHIVE_ZIP: return library->support_zip_seekable(reader);
    case SAYSO_ARCHIVE_ZIP_STREAM: return library->support_zip_streamable(reader);
    case SAYSO_ARCHIVE_TAR: return library->support_tar(reader);
    default:
      // An explicit filter turns guessing off, so that a stream compressed ten times over loses one layer only.
      if (library->append_filter(reader, filter(kind)) != LA_OK) return LA_FATAL;
      if (library->support_raw(reader) != LA_OK) return LA_FATAL;
      return library->support_empty(reader);
  }
}

// The locale of the thread, put back by leave().
static locale_t enter(const sayso_archive_library *library) {
  return library->utf8 ? uselocale(library->utf8) : (locale_t)0;
}

static void leave(locale_t before) {
  if (before) uselocale(before);
}

sayso_archive *sayso_archive_open(
    const sayso_archive_library *library, sayso_archive_kind kind, sayso_archive_input input) {
  sayso_archive *self = calloc(1, sizeof *self);
  if (!self) return NULL;
  *self = (sayso_archive){.library = library, .reader = library->read_new(), .input = input};
  locale_t before = enter(library);
  int is_ready = self->reader && set_kind(library, self->reader, kind) == LA_OK &&
                 library->set_read_callback(self->reader, read_input) == LA_OK &&
                 (!input.seek || library->set_seek_callback(self->reader, seek_input) == LA_OK) &&
                 library->set_callback_data(self->reader, self) == LA_OK;
  // What open1 finds wrong, the first entry tells.
  if (is_ready) self->last = library->open1(self->reader);
  leave(before);
  if (is_ready) return self;
  sayso_archive_close(self);
  return NULL;
}

void sayso_archive_close(sayso_archive *archive) {
  if (!archive) return;
  if (archive->reader) archive->library->read_free(archive->reader);
  free(archive);
}

static int32_t status(sayso_archive *self, int result) {
  self->last = result;
  switch (result) {
    case LA_OK: return SAYSO_ARCHIVE_OK;
    case LA_EOF: return SAYSO_ARCHIVE_END;
    case LA_FATAL: return SAYSO_ARCHIVE_BROKEN;
    default: return SAYSO_ARCHIVE_DAMAGED;
  }
}

static sayso_archive_entry_type type(const sayso_archive_library *library, archive_entry *entry) {
  errno = 0;
  if (library->entry_hardlink(entry)) return SAYSO_ARCHIVE_LINK;
  switch (library->entry_filetype(entry) & TYPE_MASK) {
    case 0:
    case TYPE_FILE: return SAYSO_ARCHIVE_FILE;
    case TYPE_FOLDER: return SAYSO_ARCHIVE_FOLDER;
    case TYPE_LINK: return SAYSO_ARCHIVE_LINK;
    default: return SAYSO_ARCHIVE_DEVICE;
  }
}

int32_t sayso_archive_next(sayso_archive *self, sayso_archive_entry *out) {
  const sayso_archive_library *library = self->library;
  memset(out, 0, sizeof *out);
  if (self->last == LA_FATAL) return SAYSO_ARCHIVE_BROKEN;
  locale_t before = enter(library);
  archive_entry *entry = NULL;
  // Where a name can't be converted libarchive asks errno why, and ends the process if it says "no memory", be it left
  // there by somebody else.
  errno = 0;
  int result = library->next_header(self->reader, &entry);
  // Warnings are about names, times and owners.
  if (result == LA_WARN && entry) result = LA_OK;
  if (result == LA_OK) {
    errno = 0;
    *out = (sayso_archive_entry){
        .path = library->entry_pathname(entry),
        .size = library->entry_size_is_set(entry) ? library->entry_size(entry) : -1,
        .type = type(library, entry),
        .is_encrypted = library->entry_is_encrypted(entry),
    };
  }
  leave(before);
  return status(self, result);
}

int32_t sayso_archive_read(sayso_archive *self, const uint8_t **bytes, size_t *count, int64_t *offset) {
  const void *start = NULL;
  *count = 0;
  *offset = 0;
  int result = self->library->read_data_block(self->reader, &start, count, offset);
  if (result == LA_FATAL || result == LA_EOF || !start) *count = 0;
  *bytes = start;
  return status(self, result);
}

int32_t sayso_archive_last_fault(sayso_archive *self) {
  const char *text = self->library->error_string(self->reader);
  if (!text) return SAYSO_ARCHIVE_FAULT_OTHER;
  if (strcasestr(text, "crc") || strcasestr(text, "checksum")) return SAYSO_ARCHIVE_FAULT_CHECKSUM;
  if (strcasestr(text, "truncated") || strcasestr(text, "unexpected end")) return SAYSO_ARCHIVE_FAULT_TRUNCATED;
  if (strcasestr(text, "encrypt") || strcasestr(text, "passphrase")) return SAYSO_ARCHIVE_FAULT_ENCRYPTED;
  if (strcasestr(text, "unsupported")) return SAYSO_ARCHIVE_FAULT_METHOD;
  return SAYSO_ARCHIVE_FAULT_OTHER;
}
