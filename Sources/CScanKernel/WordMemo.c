#include "WordMemo.h"

#include <string.h>

static const uint64_t SMALL = 0x2020202020202020;

// In a slot of a short word: above the meaning, below what is left of the word.
static const uint64_t KNOWN = 1 << 12;

static inline uint64_t load(const uint8_t *at) {
  uint64_t bytes;
  memcpy(&bytes, at, sizeof bytes);
  return bytes | SMALL;
}

// The first `count` of eight bytes, 1 to 8.
static inline uint64_t first(uint64_t bytes, size_t count) { return bytes & ~0ull >> ((64 - count * 8) & 63); }

// Slots go in pairs: what comes to the first moves its word to the second, so that of three words of one pair the two
// met last are known. To multiply by an odd number loses nothing, so the product stands for the word: its upper bits are
// the pair, its lower ones are kept in the slot above the meaning.
#define PAIRS(bits) ((bits) - 1)
static inline uint64_t product(const uint8_t *start, size_t count) {
  return first(load(start), count) * 0x9E3779B97F4A7C15;
}

static inline uint64_t *shortPair(sayso_word_memo memo, uint64_t product) {
  return memo.shorts + 2 * (product >> (64 - PAIRS(SAYSO_SHORT_WORDS_BITS)));
}

static inline uint64_t kept(uint64_t product) { return product << PAIRS(SAYSO_SHORT_WORDS_BITS) | KNOWN; }

typedef struct {
  uint64_t low, high;
} long_word;

static inline long_word written(const uint8_t *start, size_t count) {
  return (long_word){load(start), first(load(start + 8), count - 8)};
}

static inline sayso_long_word *longPair(sayso_word_memo memo, long_word word) {
  uint64_t mixed = (word.low ^ word.high * 0xA24BAED4963EE407) * 0x9E3779B97F4A7C15;
  return memo.longs + 2 * (mixed >> (64 - PAIRS(SAYSO_LONG_WORDS_BITS)));
}

static inline int holds(const sayso_long_word *slot, long_word word) {
  return slot->low == word.low && slot->high == word.high;
}

int sayso_memo_meaning(sayso_word_memo memo, const uint8_t *start, size_t count) {
  if (count > 16) return -1;
  if (count <= 8) {
    uint64_t word = product(start, count);
    const uint64_t *pair = shortPair(memo, word);
    for (int slot = 0; slot < 2; slot++) {
      if ((pair[slot] ^ kept(word)) >> 12 == 0) return (int)(pair[slot] & 0xFF);
    }
    return -1;
  }
  long_word word = written(start, count);
  const sayso_long_word *pair = longPair(memo, word);
  for (int slot = 0; slot < 2; slot++) {
    if (holds(pair + slot, word)) return (int)pair[slot].meaning;
  }
  return -1;
}

void sayso_memo_learn(sayso_word_memo memo, const uint8_t *start, size_t count, uint8_t meaning) {
  if (count > 16) return;
  if (count <= 8) {
    uint64_t word = product(start, count);
    uint64_t *pair = shortPair(memo, word);
    pair[1] = pair[0];
    pair[0] = kept(word) | meaning;
    return;
  }
  long_word word = written(start, count);
  sayso_long_word *pair = longPair(memo, word);
  pair[1] = pair[0];
  pair[0] = (sayso_long_word){word.low, word.high, meaning};
}

// Whether the word is known to mean nothing.
static inline int isQuiet(sayso_word_memo memo, const uint8_t *start, size_t count) {
  if (count <= 8) {
    uint64_t word = product(start, count);
    const uint64_t *pair = shortPair(memo, word);
    return pair[0] == kept(word) || pair[1] == kept(word);
  }
  if (count > 16) return 0;
  long_word word = written(start, count);
  const sayso_long_word *pair = longPair(memo, word);
  return (holds(pair, word) && pair[0].meaning == 0) || (holds(pair + 1, word) && pair[1].meaning == 0);
}

typedef struct {
  const uint8_t *bytes;
  sayso_word_memo memo;
  sayso_word *next;
  size_t singles;
} word_search;

// Written whatever comes of it: whether the next overwrites it costs no branch.
static inline void look(word_search *search, size_t start, size_t end) {
  size_t count = end - start;
  search->singles += count == 1;
  *search->next = (sayso_word){(uint32_t)start, (uint32_t)count};
  search->next += !isQuiet(search->memo, search->bytes + start, count);
}

size_t sayso_words_to_judge(const uint8_t *bytes, const sayso_block *blocks, size_t block_count, sayso_word_memo memo,
                            sayso_word *words, size_t *singles) {
  word_search found = {bytes, memo, words, 0};
  uint64_t carried = 0;  // whether a word goes on from the block before, which began at `start`
  size_t start = 0;
  for (size_t index = 0; index < block_count; index++) {
    uint64_t word = blocks[index].word;
    uint64_t before = word << 1 | carried;
    uint64_t starts = word & ~before;
    uint64_t ends = ~word & before;
    size_t block = index * 64;
    if (carried && ends) {
      look(&found, start, block + (size_t)__builtin_ctzll(ends));
      ends &= ends - 1;
    }
    while (ends) {
      look(&found, block + (size_t)__builtin_ctzll(starts), block + (size_t)__builtin_ctzll(ends));
      starts &= starts - 1;
      ends &= ends - 1;
    }
    if (starts) start = block + (size_t)__builtin_ctzll(starts);
    carried = word >> 63;
  }
  if (carried) look(&found, start, block_count * 64);
  *singles = found.singles;
  return (size_t)(found.next - words);
}
