// Rows of the usual sort, read from simdjson's first stage alone: it has checked that the row is UTF-8, that strings
// are closed and hold no control characters, and tells where every value and every sign begins. What is left is
// grammar.
#include "JSONParser.h"

#include <cstring>

namespace {

// Known keys beside those of `sayso_row`: a row that tells one of them is not of the usual sort.
const uint32_t otherKeys = 16;
const uint32_t unknownKey = 31;

uint32_t fieldOf(std::string_view key) {
  auto is = [key](const char *name) { return memcmp(key.data(), name, key.size()) == 0; };
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

// A run of digits from `at` on; 0 where there is none.
size_t digits(std::string_view token, size_t at) {
  size_t end = at;
  while (end < token.size() && static_cast<uint8_t>(token[end] - '0') < 10) end++;
  return end - at;
}

// A number that needs no reading (RFC 8259 section 6): no exponent, and not so many digits that it might be out of
// range.
bool isPlainNumber(std::string_view token) {
  size_t start = !token.empty() && token[0] == '-' ? 1 : 0;
  size_t whole = digits(token, start);
  if (whole == 0 || whole > 15 || (token[start] == '0' && whole > 1)) return false;
  size_t end = start + whole;
  if (end == token.size()) return true;
  size_t fraction = digits(token, end + 1);
  return token[end] == '.' && fraction > 0 && fraction <= 15 && end + 1 + fraction == token.size();
}

bool isSpace(char byte) { return byte == ' ' || byte == '\t' || byte == '\r' || byte == '\n'; }

#define INLINE [[gnu::always_inline]] inline

// Where the walk has come to among the places that the first stage found; null once the row proved to be of another
// sort. Behind the last place stand two that point to the row's end, so that hardly anyone has to ask how many are
// left: whoever goes on from there finds nothing that has a length, and at the end of the row the last place must have
// been reached.
using Place = const uint32_t *;

// One row. Every step takes the place of what it reads, and gives the one behind.
class RowWalk {
 public:
  RowWalk(sayso_json_parser *parser, sayso_row *out)
      : parser(parser), row(parser->row),
        end(parser->index->structural_indexes.get() + parser->index->n_structural_indexes),
        hasEscapes(memchr(parser->row, '\\', parser->length) != nullptr), out(out) {
    // All strings together are no longer than the row; simdjson writes some bytes beyond what it unescapes.
    size_t room = parser->length + 2 * SIMDJSON_PADDING;
    if (hasEscapes && parser->unescaped.size() < room) parser->unescaped.resize(2 * room);
    free = parser->unescaped.data();
  }

  bool readRow(uint32_t depth) {
    Place place = parser->index->structural_indexes.get();
    uint32_t seen = 0;
    if (sign(place) != '{' || depth == 0) return false;
    do {
      std::string_view key;
      place = readString(place + 1, key);
      if (place == nullptr || sign(place) != ':') return false;
      place = readField(place + 1, fieldOf(key), seen, depth - 1);
      if (place == nullptr) return false;
    } while (sign(place) == ',');
    return sign(place) == '}' && place + 1 == end && out->bytes[SAYSO_ROW_TEXT] != nullptr;
  }

 private:
  sayso_json_parser *const parser;
  const char *const row;
  const Place end;
  const bool hasEscapes;
  sayso_row *const out;
  uint8_t *free;

  INLINE char sign(Place place) const { return row[*place]; }

  // What begins here, up to the sign behind it.
  INLINE std::string_view token(Place place) const {
    const char *start = row + place[0];
    const char *behind = row + place[1];
    if (behind < start) return {};
    while (behind > start && isSpace(behind[-1])) behind--;
    return {start, static_cast<size_t>(behind - start)};
  }

  Place walkObject(Place place, uint32_t depth) {
    if (depth == 0) return nullptr;
    if (sign(place + 1) == '}') return place + 2;
    do {
      std::string_view key;
      place = readString(place + 1, key);
      if (place == nullptr || sign(place) != ':') return nullptr;
      place = walkValue(place + 1, depth - 1);
      if (place == nullptr) return nullptr;
    } while (sign(place) == ',');
    return sign(place) == '}' ? place + 1 : nullptr;
  }

  Place walkArray(Place place, uint32_t depth) {
    if (depth == 0) return nullptr;
    if (sign(place + 1) == ']') return place + 2;
    do {
      place = walkValue(place + 1, depth - 1);
      if (place == nullptr) return nullptr;
    } while (sign(place) == ',');
    return sign(place) == ']' ? place + 1 : nullptr;
  }

  // A value that nobody asks for must be well formed all the same.
  Place walkValue(Place place, uint32_t depth) {
    if (place >= end) return nullptr;
    std::string_view ignored;
    switch (sign(place)) {
      case '{': return walkObject(place, depth);
      case '[': return walkArray(place, depth);
      case '"': return readString(place, ignored);
      case 't': return readWord(place, "true");
      case 'f': return readWord(place, "false");
      case 'n': return readWord(place, "null");
      default: return readNumber(place, ignored);
    }
  }

  Place readWord(Place place, std::string_view word) const { return token(place) == word ? place + 1 : nullptr; }

  INLINE Place readNumber(Place place, std::string_view &number) const {
    number = token(place);
    return isPlainNumber(number) ? place + 1 : nullptr;
  }

  // What stands between the quotation marks. Anything but space behind the second would be a place of its own.
  INLINE Place readString(Place place, std::string_view &text) {
    std::string_view quoted = token(place);
    if (quoted.size() < 2 || quoted.front() != '"' || quoted.back() != '"') return nullptr;
    text = quoted.substr(1, quoted.size() - 2);
    return hasEscapes && !unescape(text) ? nullptr : place + 1;
  }

  bool unescape(std::string_view &text) {
    if (memchr(text.data(), '\\', text.size()) == nullptr) return true;
    uint8_t *written = parser->index->parse_string(reinterpret_cast<const uint8_t *>(text.data()), free);
    if (written == nullptr) return false;
    text = {reinterpret_cast<const char *>(free), static_cast<size_t>(written - free)};
    free = written;
    return true;
  }

  INLINE Place readField(Place place, uint32_t field, uint32_t &seen, uint32_t depth) {
    if (field == unknownKey) return sign(place) == '"' ? skipString(place) : walkValue(place, depth);
    if (seen >> field & 1) return nullptr;
    seen |= 1u << field;
    if (sign(place) == 'n') return readWord(place, "null");
    if (field >= otherKeys) return nullptr;
    if (field == SAYSO_ROW_PAID) {
      out->paid = sign(place) == 't' ? 1 : 0;
      return readWord(place, out->paid == 1 ? "true" : "false");
    }
    if (field == SAYSO_ROW_TEXT) out->textOffset = *place;
    std::string_view text;
    bool isNumber = field == SAYSO_ROW_ID && static_cast<uint8_t>(sign(place) - '0') < 10;
    Place next = isNumber ? readNumber(place, text) : readString(place, text);
    if (isNumber && text.find('.') != text.npos) return nullptr;
    out->bytes[field] = reinterpret_cast<const uint8_t *>(text.data());
    out->length[field] = static_cast<uint32_t>(text.size());
    return next;
  }

  INLINE Place skipString(Place place) {
    std::string_view ignored;
    return readString(place, ignored);
  }
};

// Room for rows of that length.
bool grow(sayso_json_parser *parser, size_t length) {
  if (parser->index != nullptr && parser->index->capacity() >= length) return true;
  // Rows of an export are alike; four bytes are kept for each byte of the longest.
  size_t capacity = length < 65536 ? 65536 : length + length / 8;
  return !simdjson::get_active_implementation()->create_dom_parser_implementation(
      capacity, DEFAULT_MAX_DEPTH, parser->index);
}

}  // namespace

extern "C" int sayso_json_parse_row(
    sayso_json_parser *parser, const uint8_t *row, size_t length, uint32_t depth, sayso_row *out) {
  try {
    *out = sayso_row();
    out->paid = -1;
    parser->row = reinterpret_cast<const char *>(row);
    parser->length = length;
    if (!grow(parser, length) || parser->index->stage1(row, length, stage1_mode::regular)) return 0;
    return RowWalk(parser, out).readRow(depth) ? 1 : 0;
  } catch (...) {
    return 0;
  }
}
