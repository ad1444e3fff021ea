#include "CSimdJSON.h"

#include <simdjson.h>

#include <cstring>
#include <new>
#include <string_view>
#include <vector>

namespace {

using namespace simdjson;

static_assert(SAYSO_JSON_PADDING >= SIMDJSON_PADDING, "rows must be padded as simdjson asks");

}  // namespace

struct sayso_json_parser {
  ondemand::parser parser;
  dom::parser documents;
  std::vector<sayso_json_event> events;
  const char *row = nullptr;
  size_t length = 0;

  // Behind the last value of a damaged row the walk would meet what earlier rows left.
  bool holds(std::string_view token) const {
    return token.data() >= row && token.data() < row + length &&
           token.size() <= static_cast<size_t>(row + length - token.data());
  }

  void add(sayso_json_kind kind, std::string_view text, size_t offset) {
    events.push_back(
        {reinterpret_cast<const uint8_t *>(text.data()), static_cast<uint32_t>(text.size()),
         static_cast<uint32_t>(offset), static_cast<uint32_t>(kind)});
  }

  error_code walk(ondemand::value value, uint32_t depth);
  error_code walkObject(ondemand::object object, size_t offset, uint32_t depth);
  error_code walkArray(ondemand::array array, size_t offset, uint32_t depth);
  error_code walkScalar(ondemand::value &value, ondemand::json_type type, std::string_view token, size_t offset);
};

error_code sayso_json_parser::walk(ondemand::value value, uint32_t depth) {
  // Raw text first: reading the value moves on.
  std::string_view token = value.raw_json_token();
  if (!holds(token)) return TAPE_ERROR;
  size_t offset = static_cast<size_t>(token.data() - row);
  ondemand::json_type type;
  if (auto error = value.type().get(type)) return error;
  if (type == ondemand::json_type::object) {
    ondemand::object object;
    if (auto error = value.get_object().get(object)) return error;
    return walkObject(object, offset, depth);
  }
  if (type == ondemand::json_type::array) {
    ondemand::array array;
    if (auto error = value.get_array().get(array)) return error;
    return walkArray(array, offset, depth);
  }
  return walkScalar(value, type, token, offset);
}

error_code sayso_json_parser::walkObject(ondemand::object object, size_t offset, uint32_t depth) {
  if (depth == 0) return DEPTH_ERROR;
  add(SAYSO_JSON_OBJECT, {}, offset);
  for (auto result : object) {
    ondemand::field field;
    if (auto error = std::move(result).get(field)) return error;
    std::string_view key;
    if (auto error = field.unescaped_key().get(key)) return error;
    add(SAYSO_JSON_KEY, key, 0);
    if (auto error = walk(field.value(), depth - 1)) return error;
  }
  add(SAYSO_JSON_END, {}, 0);
  return SUCCESS;
}

error_code sayso_json_parser::walkArray(ondemand::array array, size_t offset, uint32_t depth) {
  if (depth == 0) return DEPTH_ERROR;
  add(SAYSO_JSON_ARRAY, {}, offset);
  for (auto result : array) {
    ondemand::value value;
    if (auto error = std::move(result).get(value)) return error;
    if (auto error = walk(value, depth - 1)) return error;
  }
  add(SAYSO_JSON_END, {}, 0);
  return SUCCESS;
}

error_code sayso_json_parser::walkScalar(
    ondemand::value &value, ondemand::json_type type, std::string_view token, size_t offset) {
  switch (type) {
    case ondemand::json_type::string: {
      std::string_view text;
      if (auto error = value.get_string().get(text)) return error;
      add(SAYSO_JSON_STRING, text, offset);
      return SUCCESS;
    }
    case ondemand::json_type::number: {
      double number;
      if (auto error = value.get_double().get(number)) return error;
      while (!token.empty() && static_cast<uint8_t>(token.back()) <= ' ') token.remove_suffix(1);
      add(SAYSO_JSON_NUMBER, token, offset);
      return SUCCESS;
    }
    case ondemand::json_type::boolean: {
      bool isTrue;
      if (auto error = value.get_bool().get(isTrue)) return error;
      add(isTrue ? SAYSO_JSON_TRUE : SAYSO_JSON_FALSE, {}, offset);
      return SUCCESS;
    }
    default: {
      bool isNull;
      if (auto error = value.is_null().get(isNull)) return error;
      if (!isNull) return N_ATOM_ERROR;
      add(SAYSO_JSON_NULL, {}, offset);
      return SUCCESS;
    }
  }
}

namespace {

uint32_t status(error_code error) {
  switch (error) {
    case SUCCESS: return SAYSO_JSON_OK;
    case UTF8_ERROR: return SAYSO_JSON_NOT_UTF8;
    case STRING_ERROR:
    case UNESCAPED_CHARS: return SAYSO_JSON_BAD_STRING;
    case UNCLOSED_STRING: return SAYSO_JSON_UNCLOSED_STRING;
    case NUMBER_ERROR:
    case NUMBER_OUT_OF_RANGE: return SAYSO_JSON_BAD_NUMBER;
    case DEPTH_ERROR: return SAYSO_JSON_TOO_DEEP;
    case MEMALLOC: return SAYSO_JSON_NO_MEMORY;
    default: return SAYSO_JSON_SYNTAX;
  }
}

// A document that is one number, string, true, false or null: simdjson reads these by other calls. Which of them it is
// interests nobody, only that it is well formed.
uint32_t loneScalar(sayso_json_parser *parser, ondemand::document &document) {
  ondemand::json_type type;
  if (auto error = document.type().get(type)) return status(error);
  error_code error = N_ATOM_ERROR;
  bool isNull = false;
  switch (type) {
    case ondemand::json_type::string: error = document.get_string().error(); break;
    case ondemand::json_type::number: error = document.get_double().error(); break;
    case ondemand::json_type::boolean: error = document.get_bool().error(); break;
    default:
      error = document.is_null().get(isNull);
      if (!error && !isNull) error = N_ATOM_ERROR;
  }
  if (error) return status(error);
  // Numbers check this themselves.
  const char *rest;
  if (type != ondemand::json_type::number && document.current_location().get(rest) != OUT_OF_BOUNDS) {
    return SAYSO_JSON_TRAILING;
  }
  parser->add(SAYSO_JSON_NULL, {}, 0);
  return SAYSO_JSON_OK;
}

uint32_t parse(sayso_json_parser *parser, const uint8_t *row, size_t length, uint32_t depth) {
  parser->events.clear();
  parser->row = reinterpret_cast<const char *>(row);
  parser->length = length;
  ondemand::document document;
  if (auto error = parser->parser.iterate(row, length, length + SAYSO_JSON_PADDING).get(document)) return status(error);
  bool isScalar;
  if (auto error = document.is_scalar().get(isScalar)) return status(error);
  if (isScalar) return loneScalar(parser, document);
  ondemand::value root;
  if (auto error = document.get_value().get(root)) return status(error);
  if (auto error = parser->walk(root, depth)) return status(error);
  // Out of bounds means that nothing follows.
  const char *rest;
  return document.current_location().get(rest) == OUT_OF_BOUNDS ? SAYSO_JSON_OK : SAYSO_JSON_TRAILING;
}

// Known keys beside those of `sayso_row`: a row that tells one of them is not of the usual sort.
const uint32_t otherKeys = 16;
const uint32_t unknownKey = 31;

uint32_t fieldOf(std::string_view key) {
  auto is = [key](const char *name) { return key == name; };
  switch (key.size()) {
    case 2: return is("id") ? SAYSO_ROW_ID : is("of") ? otherKeys + 0 : unknownKey;
    case 3: return is("alt") ? otherKeys + 1 : unknownKey;
    case 4:
      return is("text")   ? SAYSO_ROW_TEXT
             : is("kind") ? SAYSO_ROW_KIND
             : is("lang") ? SAYSO_ROW_LANG
             : is("paid") ? SAYSO_ROW_PAID
             : is("html") ? otherKeys + 2
                          : unknownKey;
    case 5: return is("media") ? otherKeys + 3 : is("links") ? otherKeys + 4 : unknownKey;
    case 6: return is("author") ? SAYSO_ROW_AUTHOR : unknownKey;
    case 7: return is("account") ? SAYSO_ROW_ACCOUNT : unknownKey;
    case 8: return is("platform") ? SAYSO_ROW_PLATFORM : is("markdown") ? otherKeys + 5 : unknownKey;
    case 9: return is("publishAt") ? SAYSO_ROW_PUBLISH_AT : is("reference") ? otherKeys + 6 : unknownKey;
    default: return unknownKey;
  }
}

std::string_view withoutSpace(std::string_view token) {
  while (!token.empty() && (token.back() == ' ' || token.back() == '\t' || token.back() == '\r' || token.back() == '\n')) {
    token.remove_suffix(1);
  }
  return token;
}

// What stands between the quotation marks, where nothing is escaped: simdjson has found the marks, and refuses control
// characters and bytes that are no UTF-8 before it hands out any value.
//
// The token goes up to what follows it. simdjson passes over a string with a colon behind it as a key, and its value with
// it, so only what may follow a value is taken here.
bool plainString(std::string_view token, std::string_view &text) {
  char next = token.data()[token.size()];
  if (next != ',' && next != '}') return false;
  token = withoutSpace(token);
  if (token.size() < 2 || token.front() != '"' || token.back() != '"') return false;
  text = token.substr(1, token.size() - 2);
  return text.empty() || memchr(text.data(), '\\', text.size()) == nullptr;
}

bool stringOf(ondemand::value &value, std::string_view token, std::string_view &text) {
  return plainString(token, text) || value.get_string().get(text) == SUCCESS;
}

// Up to 15 digits without a leading zero: a number that needs no reading.
bool isShortInteger(std::string_view token) {
  if (token.empty() || token.size() > 15 || (token[0] == '0' && token.size() > 1)) return false;
  for (char byte : token) {
    if (byte < '0' || byte > '9') return false;
  }
  return true;
}

// A key that nobody knows: its value must be well formed all the same.
bool passOver(sayso_json_parser *parser, ondemand::value value, std::string_view token, uint32_t depth) {
  std::string_view text;
  if (!token.empty() && token[0] == '"') return stringOf(value, token, text);
  if (isShortInteger(withoutSpace(token))) return true;
  return parser->walk(value, depth) == SUCCESS;
}

bool readField(
    sayso_json_parser *parser, ondemand::value value, uint32_t field, uint32_t &seen, uint32_t depth, sayso_row *out) {
  std::string_view token = value.raw_json_token();
  if (!parser->holds(token)) return false;
  if (field == unknownKey) return passOver(parser, value, token, depth);
  if (seen >> field & 1) return false;
  seen |= 1u << field;
  bool isNull = false;
  if (field >= otherKeys) return withoutSpace(token) == "null" && !value.is_null().get(isNull) && isNull;
  std::string_view text;
  switch (token.empty() ? 0 : token[0]) {
    case '"':
      if (field == SAYSO_ROW_PAID || !stringOf(value, token, text)) return false;
      break;
    case 'n': return !value.is_null().get(isNull) && isNull;
    case 't':
    case 'f': {
      bool isTrue = false;
      if (field != SAYSO_ROW_PAID || value.get_bool().get(isTrue)) return false;
      out->paid = isTrue ? 1 : 0;
      return true;
    }
    default:
      text = withoutSpace(token);
      if (field != SAYSO_ROW_ID || !isShortInteger(text)) return false;
  }
  if (field == SAYSO_ROW_TEXT) out->textOffset = static_cast<uint32_t>(token.data() - parser->row);
  out->bytes[field] = reinterpret_cast<const uint8_t *>(text.data());
  out->length[field] = static_cast<uint32_t>(text.size());
  return true;
}

// The key, which nearly never has escapes, where it lies; simdjson would copy it.
bool keyOf(sayso_json_parser *parser, ondemand::field &field, std::string_view &key) {
  const char *start = field.key().raw();
  const char *end = start;
  const char *rowEnd = parser->row + parser->length;
  while (end < rowEnd && *end != '"' && *end != '\\') end++;
  if (end == rowEnd || *end != '"') return field.unescaped_key().get(key) == SUCCESS;
  key = std::string_view(start, static_cast<size_t>(end - start));
  return true;
}

bool parseRow(sayso_json_parser *parser, const uint8_t *row, size_t length, uint32_t depth, sayso_row *out) {
  *out = sayso_row();
  out->paid = -1;
  parser->events.clear();
  parser->row = reinterpret_cast<const char *>(row);
  parser->length = length;
  ondemand::document document;
  if (parser->parser.iterate(row, length, length + SAYSO_JSON_PADDING).get(document)) return false;
  ondemand::object object;
  if (document.get_object().get(object)) return false;
  uint32_t seen = 0;
  for (auto result : object) {
    ondemand::field field;
    if (std::move(result).get(field)) return false;
    std::string_view key;
    if (!keyOf(parser, field, key)) return false;
    if (!readField(parser, field.value(), fieldOf(key), seen, depth - 1, out)) return false;
  }
  const char *rest;
  return out->bytes[SAYSO_ROW_TEXT] != nullptr && document.current_location().get(rest) == OUT_OF_BOUNDS;
}

// Where the object or array that the row begins with is closed, by brackets and quotation marks alone; 0 where it isn't.
size_t closingEnd(const uint8_t *row, size_t length) {
  size_t open = 0;
  bool isString = false;
  for (size_t index = 0; index < length; index++) {
    uint8_t byte = row[index];
    if (isString) {
      if (byte == '\\') index++;
      if (byte == '"') isString = false;
    } else if (byte == '"') {
      isString = true;
    } else if (byte == '{' || byte == '[') {
      open++;
    } else if ((byte == '}' || byte == ']') && (open == 0 || --open == 0)) {
      return index + 1;
    }
  }
  return 0;
}

// What is wrong with a row that could not be walked. The walk's own error may hang on what stood in the buffer before or
// stands behind: it looks past the end of what the row holds. The whole-document parser does not; where it finds nothing,
// the walk was the stricter.
uint32_t fault(sayso_json_parser *parser, const uint8_t *row, size_t length, uint32_t walked) {
  if (walked == SAYSO_JSON_TOO_DEEP || walked == SAYSO_JSON_NO_MEMORY) return walked;
  dom::element root;
  uint32_t found = status(parser->documents.parse(row, length, false).get(root));
  if (found == SAYSO_JSON_OK) return walked;
  if (found != SAYSO_JSON_SYNTAX) return found;
  size_t end = closingEnd(row, length);
  bool hasMore = end > 0 && end < length && parser->documents.parse(row, end, false).get(root) == SUCCESS;
  return hasMore ? SAYSO_JSON_TRAILING : SAYSO_JSON_SYNTAX;
}

int hexDigit(uint8_t byte) {
  if (byte >= '0' && byte <= '9') return byte - '0';
  byte |= 0x20;
  return byte >= 'a' && byte <= 'f' ? byte - 'a' + 10 : -1;
}

// The value of the `\uXXXX` at `offset`, or -1.
int escapeAt(const uint8_t *row, size_t length, size_t offset) {
  if (offset + 6 > length || row[offset] != '\\' || row[offset + 1] != 'u') return -1;
  int value = 0;
  for (size_t index = offset + 2; index < offset + 6; index++) {
    int digit = hexDigit(row[index]);
    if (digit < 0) return -1;
    value = value * 16 + digit;
  }
  return value;
}

}  // namespace

extern "C" {

sayso_json_parser *sayso_json_parser_new(void) { return new (std::nothrow) sayso_json_parser(); }

void sayso_json_parser_free(sayso_json_parser *parser) { delete parser; }

uint32_t sayso_json_parse(
    sayso_json_parser *parser, const uint8_t *row, size_t length, uint32_t depth, const sayso_json_event **events,
    size_t *count) {
  *events = nullptr;
  *count = 0;
  try {
    uint32_t result = parse(parser, row, length, depth);
    if (result == SAYSO_JSON_OK) {
      *events = parser->events.data();
      *count = parser->events.size();
      return result;
    }
    return fault(parser, row, length, result);
  } catch (...) {
    return SAYSO_JSON_NO_MEMORY;
  }
}

int sayso_json_parse_row(
    sayso_json_parser *parser, const uint8_t *row, size_t length, uint32_t depth, sayso_row *out) {
  try {
    return parseRow(parser, row, length, depth, out) ? 1 : 0;
  } catch (...) {
    return 0;
  }
}

int sayso_is_utf8(const uint8_t *bytes, size_t length) {
  return simdjson::validate_utf8(reinterpret_cast<const char *>(bytes), length) ? 1 : 0;
}

size_t sayso_json_repair_surrogates(uint8_t *row, size_t length) {
  size_t repaired = 0;
  size_t offset = 0;
  while (offset + 1 < length) {
    if (row[offset] != '\\') {
      offset++;
      continue;
    }
    int value = escapeAt(row, length, offset);
    if (value < 0xD800 || value > 0xDFFF) {
      offset += 2;
      continue;
    }
    int next = escapeAt(row, length, offset + 6);
    if (value < 0xDC00 && next >= 0xDC00 && next <= 0xDFFF) {
      offset += 12;
      continue;
    }
    for (size_t index = 0; index < 4; index++) row[offset + 2 + index] = "FFFD"[index];
    repaired++;
    offset += 6;
  }
  return repaired;
}

}  // extern "C"
