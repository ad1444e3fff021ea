// What a parser keeps between two rows, for the files of this target alone.
#pragma once

#include "CSimdJSON.h"

#include <simdjson.h>

#include <memory>
#include <string_view>
#include <vector>

using namespace simdjson;

static_assert(SAYSO_JSON_PADDING >= SIMDJSON_PADDING, "rows must be padded as simdjson asks");

struct sayso_json_parser {
  ondemand::parser parser;
  dom::parser documents;
  // simdjson's first stage by itself: where everything in a row begins.
  std::unique_ptr<internal::dom_parser_implementation> index;
  // Strings of a row that had escapes.
  std::vector<uint8_t> unescaped;
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
