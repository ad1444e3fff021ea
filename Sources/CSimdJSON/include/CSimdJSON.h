// A row of JSON as a flat list of events. Nothing but integers and pointers crosses this border.
#pragma once

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

// How many readable bytes must follow a row's last byte.
#define SAYSO_JSON_PADDING 64

typedef enum {
  SAYSO_JSON_OBJECT = 0,
  SAYSO_JSON_ARRAY = 1,
  SAYSO_JSON_END = 2,  // of the innermost object or array
  SAYSO_JSON_KEY = 3,
  SAYSO_JSON_STRING = 4,
  SAYSO_JSON_NUMBER = 5,  // as written
  SAYSO_JSON_TRUE = 6,
  SAYSO_JSON_FALSE = 7,
  SAYSO_JSON_NULL = 8
} sayso_json_kind;

typedef struct {
  const uint8_t *bytes;  // text of a key, string or number; valid until the next row
  uint32_t length;
  uint32_t offset;  // where the value begins in the row
  uint32_t kind;    // a sayso_json_kind
} sayso_json_event;

typedef enum {
  SAYSO_JSON_OK = 0,
  SAYSO_JSON_NOT_UTF8 = 1,
  SAYSO_JSON_SYNTAX = 2,
  SAYSO_JSON_BAD_STRING = 3,
  SAYSO_JSON_UNCLOSED_STRING = 4,
  SAYSO_JSON_BAD_NUMBER = 5,
  SAYSO_JSON_TOO_DEEP = 6,
  SAYSO_JSON_TRAILING = 7,
  SAYSO_JSON_NO_MEMORY = 8
} sayso_json_status;

typedef struct sayso_json_parser sayso_json_parser;

// NULL when memory is short.
sayso_json_parser *sayso_json_parser_new(void);
void sayso_json_parser_free(sayso_json_parser *parser);

// Reads one document, every value of it, at most `depth` levels deep. `row` has SAYSO_JSON_PADDING readable bytes after
// `length`. On success `*events` points to `*count` events, valid until the next call.
uint32_t sayso_json_parse(
    sayso_json_parser *parser, const uint8_t *row, size_t length, uint32_t depth, const sayso_json_event **events,
    size_t *count);

// What a row of the usual sort holds: every value a string, a number or nothing, and nothing that only the events tell.
typedef enum {
  SAYSO_ROW_ID = 0,
  SAYSO_ROW_TEXT = 1,
  SAYSO_ROW_AUTHOR = 2,
  SAYSO_ROW_PLATFORM = 3,
  SAYSO_ROW_ACCOUNT = 4,
  SAYSO_ROW_PUBLISH_AT = 5,
  SAYSO_ROW_KIND = 6,
  SAYSO_ROW_LANG = 7,
  SAYSO_ROW_PLAIN = 8,  // how many of the above are told by a string
  SAYSO_ROW_PAID = 8  // has a field of its own
} sayso_row_field;

typedef struct {
  // Unescaped; NULL where the row does not tell. Valid until the next row, and as long as the row itself is.
  const uint8_t *bytes[SAYSO_ROW_PLAIN];
  uint32_t length[SAYSO_ROW_PLAIN];
  uint32_t textOffset;  // where the text's value begins in the row
  int8_t paid;          // 1, 0, or -1 where the row does not tell
} sayso_row;

// Reads a row of the usual sort. 0 when it is of another: damaged, a known key twice, a value of another type, or with
// media, links, markup or another post; then only `sayso_json_parse` can tell. Every value of a row that is accepted
// has been checked as `sayso_json_parse` checks it.
int sayso_json_parse_row(sayso_json_parser *parser, const uint8_t *row, size_t length, uint32_t depth, sayso_row *out);

// Whether the bytes are UTF-8.
int sayso_is_utf8(const uint8_t *bytes, size_t length);

// Overwrites every `\uD800`-`\uDFFF` escape that has no partner by `\uFFFD`; returns how many. simdjson refuses them,
// though RFC 8259 section 8.2 lets them through and exports cut inside an emoji contain them.
size_t sayso_json_repair_surrogates(uint8_t *row, size_t length);

#ifdef __cplusplus
}
#endif
