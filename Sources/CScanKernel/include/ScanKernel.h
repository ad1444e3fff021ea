// Where in a text what stands, as bit masks: one bit a byte, 64 bytes a block, the first byte in the lowest bit.
#pragma once

#include <stddef.h>
#include <stdint.h>

// A letter outside ASCII that joins words.
#define SAYSO_BYTE_LETTER 0x80
// The lowest and highest of the bytes that stand for currency signs.
#define SAYSO_BYTE_SIGN_FIRST 0x82
#define SAYSO_BYTE_SIGN_LAST 0x84

typedef struct {
  uint64_t word;        // letters, digits, SAYSO_BYTE_LETTER
  uint64_t digit;       // 0-9
  uint64_t sign;        // ! $ ( + @ | and currency signs: what may stand for a letter
  uint64_t entity;      // # @ . :
  uint64_t bracket;     // [ ] { } < > \ ( %
  uint64_t control;     // control characters that are no white space
  uint64_t space;       // everything up to 0x20
  uint64_t scheme;      // an h or H with a p or P three bytes on: where `http` may begin, whole or broken
  uint64_t suspicious;  // a digit beside a letter, the third of three equal letters, a capital I after a small letter
} sayso_block;

// Classifies `count` bytes into (count + 63) / 64 blocks. 64 bytes before `bytes` and 64 behind its end must be
// readable; what stands there makes no difference but for the byte before the first, which must be 0.
void sayso_classify(const uint8_t *bytes, size_t count, sayso_block *blocks);

// How many bytes are looked at together. One at a time is what the others are held against.
typedef enum { SAYSO_WIDTH_1 = 1, SAYSO_WIDTH_16 = 16, SAYSO_WIDTH_32 = 32, SAYSO_WIDTH_64 = 64 } sayso_width;

// The same with so many at a time; 0 where the processor has no instructions for it.
int sayso_classify_with(sayso_width width, const uint8_t *bytes, size_t count, sayso_block *blocks);

// Copies the bytes before the first that is not ASCII, and returns how many those are. Up to seven more bytes may be
// written behind them.
size_t sayso_copy_ascii(uint8_t *to, const uint8_t *from, size_t count);

// How many bytes of some sorts there are.
typedef struct {
  size_t beyond_ascii;  // 0x80 and above
  size_t joints;        // dots and colons
  size_t specials;      // 0xEF, with which U+FEFF and its neighbours begin
} sayso_tally;

sayso_tally sayso_tally_bytes(const uint8_t *bytes, size_t count);
