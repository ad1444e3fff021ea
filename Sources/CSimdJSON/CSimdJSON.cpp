#include "JSONParser.h"

#include <cstring>
#include <new>

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
