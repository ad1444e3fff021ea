#include "CRE2.h"

#include <re2/filtered_re2.h>
#include <re2/re2.h>
#include <re2/set.h>

#include <algorithm>
#include <cstring>
#include <memory>
#include <string>
#include <vector>

struct sayso_expression {
  std::string pattern;
  RE2 compiled;
  bool has_literal = false;
  sayso_expression(const std::string &source, const RE2::Options &options)
      : pattern(source), compiled(source, options) {}
};

struct sayso_expression_set {
  RE2::Set set;
  int count = 0;
  explicit sayso_expression_set(const RE2::Options &options) : set(options, RE2::UNANCHORED) {}
};

namespace {
// The shortest literal worth looking for: shorter ones stand in every post.
constexpr int kShortestLiteral = 3;

RE2::Options Options(int64_t memory_limit) {
  RE2::Options options;
  options.set_log_errors(false);
  options.set_max_mem(memory_limit);
  return options;
}

re2::StringPiece Piece(const uint8_t *bytes, int64_t length) {
  return re2::StringPiece(reinterpret_cast<const char *>(bytes), static_cast<size_t>(length));
}

bool HasLiteral(const std::string &pattern, const RE2::Options &options) {
  re2::FilteredRE2 filter(kShortestLiteral);
  int id = 0;
  if (filter.Add(pattern, options, &id) != RE2::NoError) return false;
  std::vector<std::string> atoms;
  filter.Compile(&atoms);
  return !atoms.empty();
}
}  // namespace

sayso_expression *sayso_expression_new(const uint8_t *pattern, int64_t length, int64_t memory_limit) {
  try {
    const RE2::Options options = Options(memory_limit);
    auto made = std::make_unique<sayso_expression>(std::string(Piece(pattern, length)), options);
    if (made->compiled.ok()) made->has_literal = HasLiteral(made->pattern, options);
    return made.release();
  } catch (...) {
    return nullptr;
  }
}

void sayso_expression_free(sayso_expression *expression) { delete expression; }

int32_t sayso_expression_error_code(const sayso_expression *expression) { return expression->compiled.error_code(); }

int64_t sayso_expression_error_text(const sayso_expression *expression, uint8_t *buffer, int64_t capacity) {
  const std::string &text = expression->compiled.error();
  const int64_t length = static_cast<int64_t>(text.size());
  if (capacity > 0) std::memcpy(buffer, text.data(), static_cast<size_t>(std::min(length, capacity)));
  return length;
}

int64_t sayso_expression_error_offset(const sayso_expression *expression) {
  const size_t at = expression->pattern.find(expression->compiled.error_arg());
  return at == std::string::npos ? 0 : static_cast<int64_t>(at);
}

int32_t sayso_expression_has_literal(const sayso_expression *expression) { return expression->has_literal; }

int32_t sayso_expression_find(const sayso_expression *expression, const uint8_t *text, int64_t length, int64_t from,
                              int64_t *start, int64_t *end) {
  try {
    if (from < 0 || from > length) return 0;
    const re2::StringPiece whole = Piece(text, length);
    re2::StringPiece match;
    if (!expression->compiled.Match(whole, static_cast<size_t>(from), whole.size(), RE2::UNANCHORED, &match, 1)) {
      return 0;
    }
    *start = match.data() - whole.data();
    *end = *start + static_cast<int64_t>(match.size());
    return 1;
  } catch (...) {
    return 0;
  }
}

sayso_expression_set *sayso_expression_set_new(int64_t memory_limit) {
  try {
    return new sayso_expression_set(Options(memory_limit));
  } catch (...) {
    return nullptr;
  }
}

void sayso_expression_set_free(sayso_expression_set *set) { delete set; }

int32_t sayso_expression_set_add(sayso_expression_set *set, const uint8_t *pattern, int64_t length) {
  try {
    const int index = set->set.Add(Piece(pattern, length), nullptr);
    if (index >= 0) set->count = index + 1;
    return index;
  } catch (...) {
    return -1;
  }
}

int32_t sayso_expression_set_compile(sayso_expression_set *set) {
  try {
    return set->set.Compile();
  } catch (...) {
    return 0;
  }
}

int32_t sayso_expression_set_match(const sayso_expression_set *set, const uint8_t *text, int64_t length,
                                   int32_t *indices, int32_t capacity) {
  try {
    std::vector<int> matched;
    RE2::Set::ErrorInfo error = {RE2::Set::kNoError};
    if (!set->set.Match(Piece(text, length), &matched, &error)) return error.kind == RE2::Set::kNoError ? 0 : -1;
    const int32_t count = std::min(static_cast<int32_t>(matched.size()), capacity);
    std::copy_n(matched.begin(), count, indices);
    return count;
  } catch (...) {
    return -1;
  }
}
