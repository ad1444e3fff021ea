#pragma once
#include <stdint.h>

// RE2 (linear-time regular expressions) behind plain C. No exception and no log line leaves this shim; texts and
// patterns are UTF-8. Handles are immutable once made and may be used from several threads.

#ifdef __cplusplus
extern "C" {
#endif

typedef struct sayso_expression sayso_expression;
typedef struct sayso_expression_set sayso_expression_set;

/// NULL only when memory ran out; a pattern that does not compile gives a handle that tells why.
sayso_expression *sayso_expression_new(const uint8_t *pattern, int64_t length, int64_t memory_limit);
void sayso_expression_free(sayso_expression *expression);

/// 0 when it compiled, else RE2::ErrorCode.
int32_t sayso_expression_error_code(const sayso_expression *expression);
/// Copies at most `capacity` bytes of RE2's message and returns how long it is.
int64_t sayso_expression_error_text(const sayso_expression *expression, uint8_t *buffer, int64_t capacity);
/// Byte offset in the pattern of the fragment RE2 blames, 0 when it blames the whole.
int64_t sayso_expression_error_offset(const sayso_expression *expression);
/// Whether every match holds some literal of at least three bytes.
int32_t sayso_expression_has_literal(const sayso_expression *expression);

/// Leftmost match that starts at `from` or later. 1 when found.
int32_t sayso_expression_find(const sayso_expression *expression, const uint8_t *text, int64_t length, int64_t from,
                              int64_t *start, int64_t *end);

sayso_expression_set *sayso_expression_set_new(int64_t memory_limit);
void sayso_expression_set_free(sayso_expression_set *set);
/// The expression's index in the set, or -1.
int32_t sayso_expression_set_add(sayso_expression_set *set, const uint8_t *pattern, int64_t length);
int32_t sayso_expression_set_compile(sayso_expression_set *set);
/// Writes the indices of the expressions that match somewhere, unsorted, and returns how many; -1 when the
/// automaton outgrew its memory, so that every expression must be tried.
int32_t sayso_expression_set_match(const sayso_expression_set *set, const uint8_t *text, int64_t length,
                                   int32_t *indices, int32_t capacity);

#ifdef __cplusplus
}
#endif
