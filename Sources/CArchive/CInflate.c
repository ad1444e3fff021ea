#include "CInflate.h"

#include <dlfcn.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>

// zlib's z_stream and numbers, which are part of its binary interface.
typedef struct {
  const uint8_t *next_in;
  unsigned avail_in;
  unsigned long total_in;
  uint8_t *next_out;
  unsigned avail_out;
  unsigned long total_out;
  const char *message;
  void *state, *allocate, *release, *opaque;
  int data_type;
  unsigned long adler, reserved;
} stream;

enum { Z_OK = 0, Z_STREAM_END = 1, Z_BUF_ERROR = -5, GZIP_ONLY = 16 + 15 };

struct sayso_inflate_library {
  int (*init)(stream *, int, const char *, int);
  int (*run)(stream *, int);
  int (*reset)(stream *);
  int (*end)(stream *);
};

struct sayso_inflate {
  const sayso_inflate_library *library;
  stream stream;
};

static int load(void *handle, const char *name, void *place) {
  void *function = dlsym(handle, name);
  memcpy(place, &function, sizeof function);
  return function != NULL;
}

const sayso_inflate_library *sayso_inflate_library_open(const char *name) {
  void *handle = dlopen(name, RTLD_NOW | RTLD_LOCAL);
  if (!handle) return NULL;
  sayso_inflate_library *library = calloc(1, sizeof *library);
  if (library && load(handle, "inflateInit2_", &library->init) && load(handle, "inflate", &library->run) &&
      load(handle, "inflateReset", &library->reset) && load(handle, "inflateEnd", &library->end)) {
    return library;
  }
  free(library);
  dlclose(handle);
  return NULL;
}

sayso_inflate *sayso_inflate_open(const sayso_inflate_library *library) {
  sayso_inflate *self = calloc(1, sizeof *self);
  if (!self) return NULL;
  self->library = library;
  if (library->init(&self->stream, GZIP_ONLY, "1.2.0", (int)sizeof(stream)) == Z_OK) return self;
  free(self);
  return NULL;
}

void sayso_inflate_close(sayso_inflate *self) {
  if (!self) return;
  self->library->end(&self->stream);
  free(self);
}

void sayso_inflate_reset(sayso_inflate *self) { self->library->reset(&self->stream); }

int32_t sayso_inflate_run(
    sayso_inflate *self, const uint8_t *in, size_t in_count, uint8_t *out, size_t out_count, size_t *used,
    size_t *written) {
  stream *stream = &self->stream;
  unsigned in_now = in_count > UINT_MAX ? UINT_MAX : (unsigned)in_count;
  unsigned out_now = out_count > UINT_MAX ? UINT_MAX : (unsigned)out_count;
  stream->next_in = in;
  stream->avail_in = in_now;
  stream->next_out = out;
  stream->avail_out = out_now;
  stream->message = NULL;
  int result = self->library->run(stream, 0);
  *used = in_now - stream->avail_in;
  *written = out_now - stream->avail_out;
  switch (result) {
    case Z_OK:
    case Z_BUF_ERROR: return SAYSO_INFLATE_MORE;
    case Z_STREAM_END: return SAYSO_INFLATE_END;
    default: break;
  }
  int is_check = stream->message && (strstr(stream->message, "check") && !strstr(stream->message, "header"));
  return is_check ? SAYSO_INFLATE_CHECKSUM : SAYSO_INFLATE_DAMAGED;
}
