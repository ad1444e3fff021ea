// The words met lately with what they mean, so that each is judged once: people say the same few thousand words.
//
// Of fixed size. Words are letters, digits and SAYSO_BYTE_LETTER, compared without letter case; bytes behind a word may
// be anything, but sixteen from its first on must be readable.
#pragma once

#include <stddef.h>
#include <stdint.h>

#include "ScanKernel.h"

// 256 KiB for words of up to eight bytes, which nearly all are, in eight bytes each: common ones take little of it, and
// what is asked for again and again stays in a core's own cache.
#define SAYSO_SHORT_WORDS_BITS 15
// 384 KiB for those of up to sixteen. Longer ones are judged anew each time.
#define SAYSO_LONG_WORDS_BITS 14

typedef struct {
  uint64_t low, high;  // 0 in a slot that holds none
  uint64_t meaning;
} sayso_long_word;

// Both tables begin as zeros.
typedef struct {
  uint64_t *shorts;
  sayso_long_word *longs;
} sayso_word_memo;

typedef struct {
  uint32_t start, count;
} sayso_word;

// What the word means; less than 0 when nobody has told.
int sayso_memo_meaning(sayso_word_memo memo, const uint8_t *start, size_t count);
void sayso_memo_learn(sayso_word_memo memo, const uint8_t *start, size_t count, uint8_t meaning);

// Finds the words of a classified text of less than 4 GiB that mean something or that nobody has told of, and returns
// how many. `words` has room for one word every two bytes, and one more. `singles` is told how many words of one byte
// there are.
size_t sayso_words_to_judge(const uint8_t *bytes, const sayso_block *blocks, size_t block_count, sayso_word_memo memo,
                            sayso_word *words, size_t *singles);
