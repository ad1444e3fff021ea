#include "ScanKernel.h"

#include <string.h>

#if defined(__x86_64__)
#include <immintrin.h>
#elif defined(__aarch64__)
#include <arm_neon.h>
#endif

static inline uint8_t lower(uint8_t byte) { return byte | 0x20; }
static inline int isLetter(uint8_t byte) { return (uint8_t)(lower(byte) - 'a') < 26; }

// What single bytes tell, before neighbours are looked at.
typedef struct {
  uint64_t letter, small, capitalI, same;  // `same`: equal to the byte before but for letter case
} sayso_parts;

static inline uint64_t below(size_t count) { return count >= 64 ? ~0ull : (1ull << count) - 1; }

// Bits of a block that hang on the block before it.
typedef struct {
  uint64_t letter, digit, small, same;
} sayso_carry;

// `rest` is how many bytes of the text stand from the block's first on.
static inline void finish(sayso_block *block, sayso_parts parts, size_t rest, sayso_carry *carry) {
  uint64_t inside = below(rest);
  block->word &= inside;
  block->digit &= inside;
  block->sign &= inside;
  block->entity &= inside;
  block->bracket &= inside;
  block->control &= inside;
  block->space &= inside;
  block->scheme &= rest > 3 ? below(rest - 3) : 0;
  uint64_t letter = parts.letter & inside;
  uint64_t letterBefore = letter << 1 | carry->letter;
  uint64_t digitBefore = block->digit << 1 | carry->digit;
  uint64_t same = parts.same & letter;
  uint64_t third = same & (same << 1 | carry->same);
  block->suspicious = (letter & digitBefore) | (block->digit & letterBefore) | third |
                      (parts.capitalI & inside & (parts.small << 1 | carry->small));
  carry->letter = letter >> 63;
  carry->digit = block->digit >> 63;
  carry->small = (parts.small & inside) >> 63;
  carry->same = same >> 63;
}

static void classifyByte(
    uint8_t byte, uint8_t before, uint8_t third, int bit, sayso_block *block, sayso_parts *parts) {
  uint64_t mask = 1ull << bit;
  int letter = isLetter(byte) || byte == SAYSO_BYTE_LETTER;
  if (letter) parts->letter |= mask;
  if ((uint8_t)(byte - 'a') < 26) parts->small |= mask;
  if (byte == 'I') parts->capitalI |= mask;
  if (lower(byte) == lower(before)) parts->same |= mask;
  if ((uint8_t)(byte - '0') < 10) block->digit |= mask;
  if (letter || (uint8_t)(byte - '0') < 10) block->word |= mask;
  if (byte == '!' || byte == '$' || byte == '(' || byte == '+' || byte == '@' || byte == '|' ||
      (byte >= SAYSO_BYTE_SIGN_FIRST && byte <= SAYSO_BYTE_SIGN_LAST)) {
    block->sign |= mask;
  }
  if (byte == '#' || byte == '@' || byte == '.' || byte == ':') block->entity |= mask;
  if (byte == '[' || byte == ']' || byte == '{' || byte == '}' || byte == '<' || byte == '>' || byte == '\\' ||
      byte == '(' || byte == '%') {
    block->bracket |= mask;
  }
  if ((byte < 0x20 && (uint8_t)(byte - 9) > 4) || byte == 0x7F) block->control |= mask;
  if (byte <= 0x20) block->space |= mask;
  if (lower(byte) == 'h' && lower(third) == 'p') block->scheme |= mask;
}

static void classifyPlainly(const uint8_t *bytes, size_t count, sayso_block *blocks) {
  sayso_carry carry = {0};
  for (size_t start = 0; start < count; start += 64, blocks++) {
    size_t length = count - start < 64 ? count - start : 64;
    sayso_parts parts = {0};
    *blocks = (sayso_block){0};
    for (size_t index = 0; index < length; index++) {
      size_t at = start + index;
      classifyByte(bytes[at], at == 0 ? 0 : bytes[at - 1], bytes[at + 3], (int)index, blocks, &parts);
    }
    finish(blocks, parts, count - start, &carry);
  }
}

#if defined(__x86_64__)

typedef struct {
  uint32_t word, digit, sign, entity, bracket, control, space, scheme, letter, small, capitalI, same;
} sayso_half;

__attribute__((target("avx2"))) static inline __m256i equals(__m256i bytes, char byte) {
  return _mm256_cmpeq_epi8(bytes, _mm256_set1_epi8(byte));
}

// Bytes from `first` on, `count` of them.
__attribute__((target("avx2"))) static inline __m256i within(__m256i bytes, char first, char count) {
  __m256i offset = _mm256_sub_epi8(bytes, _mm256_set1_epi8(first));
  return _mm256_cmpeq_epi8(_mm256_min_epu8(offset, _mm256_set1_epi8((char)(count - 1))), offset);
}

#define BITS(vector) ((uint32_t)_mm256_movemask_epi8(vector))
#define OR(left, right) _mm256_or_si256(left, right)

__attribute__((target("avx2"))) static inline sayso_half half(const uint8_t *at) {
  __m256i bytes = _mm256_loadu_si256((const __m256i *)at);
  __m256i before = _mm256_loadu_si256((const __m256i *)(at - 1));
  __m256i twenty = _mm256_set1_epi8(0x20);
  __m256i low = OR(bytes, twenty);
  __m256i letter = OR(within(low, 'a', 26), equals(bytes, (char)SAYSO_BYTE_LETTER));
  __m256i digit = within(bytes, '0', 10);
  __m256i at_ = equals(bytes, '@');
  __m256i parenthesis = equals(bytes, '(');
  __m256i sign = OR(OR(OR(equals(bytes, '!'), equals(bytes, '$')), OR(parenthesis, equals(bytes, '+'))),
                    OR(OR(at_, equals(bytes, '|')), within(bytes, (char)SAYSO_BYTE_SIGN_FIRST, 3)));
  __m256i entity = OR(OR(equals(bytes, '#'), at_), OR(equals(bytes, '.'), equals(bytes, ':')));
  // `[` and `{`, `]` and `}`, `\` and `|` differ in one bit.
  __m256i bracket = OR(OR(OR(equals(low, '{'), equals(low, '}')), OR(equals(bytes, '<'), equals(bytes, '>'))),
                       OR(OR(equals(bytes, '\\'), parenthesis), equals(bytes, '%')));
  __m256i control = OR(within(bytes, 0, 9), OR(within(bytes, 14, 18), equals(bytes, 0x7F)));
  __m256i third = OR(_mm256_loadu_si256((const __m256i *)(at + 3)), twenty);
  __m256i scheme = _mm256_and_si256(equals(low, 'h'), equals(third, 'p'));
  return (sayso_half){
      BITS(OR(letter, digit)), BITS(digit), BITS(sign), BITS(entity), BITS(bracket), BITS(control),
      BITS(within(bytes, 0, 33)), BITS(scheme), BITS(letter),
      BITS(within(bytes, 'a', 26)), BITS(equals(bytes, 'I')),
      BITS(_mm256_cmpeq_epi8(low, OR(before, twenty)))};
}

__attribute__((target("avx2"))) static void classifyWide(const uint8_t *bytes, size_t count, sayso_block *blocks) {
  sayso_carry carry = {0};
  for (size_t start = 0; start < count; start += 64, blocks++) {
    sayso_half one = half(bytes + start);
    sayso_half two = {0};
    if (count - start > 32) two = half(bytes + start + 32);
#define JOIN(field) ((uint64_t)two.field << 32 | one.field)
    *blocks = (sayso_block){JOIN(word), JOIN(digit), JOIN(sign), JOIN(entity), JOIN(bracket), JOIN(control),
                            JOIN(space), JOIN(scheme), 0};
    sayso_parts parts = {JOIN(letter), JOIN(small), JOIN(capitalI), JOIN(same)};
#undef JOIN
    finish(blocks, parts, count - start, &carry);
  }
}

// The same with 64 bytes at a time; what stands behind the text is not read.
__attribute__((target("avx512f,avx512bw"))) static inline __mmask64 among(__m512i bytes, char first, char count) {
  return _mm512_cmplt_epu8_mask(_mm512_sub_epi8(bytes, _mm512_set1_epi8(first)), _mm512_set1_epi8(count));
}

#define IS(vector, byte) _mm512_cmpeq_epi8_mask(vector, _mm512_set1_epi8((char)(byte)))

__attribute__((target("avx512f,avx512bw"))) static void classifyWidest(
    const uint8_t *bytes, size_t count, sayso_block *blocks) {
  sayso_carry carry = {0};
  const __m512i twenty = _mm512_set1_epi8(0x20);
  for (size_t start = 0; start < count; start += 64, blocks++) {
    size_t rest = count - start;
    __m512i own = _mm512_maskz_loadu_epi8(below(rest), bytes + start);
    __m512i before = _mm512_maskz_loadu_epi8(below(rest), bytes + start - 1);
    __m512i third = _mm512_maskz_loadu_epi8(rest > 3 ? below(rest - 3) : 0, bytes + start + 3);
    __m512i low = _mm512_or_si512(own, twenty);
    uint64_t digit = among(own, '0', 10);
    uint64_t at = IS(own, '@');
    uint64_t parenthesis = IS(own, '(');
    sayso_parts parts = {
        among(low, 'a', 26) | IS(own, SAYSO_BYTE_LETTER), among(own, 'a', 26), IS(own, 'I'),
        _mm512_cmpeq_epi8_mask(low, _mm512_or_si512(before, twenty))};
    *blocks = (sayso_block){
        parts.letter | digit,
        digit,
        IS(own, '!') | IS(own, '$') | parenthesis | IS(own, '+') | at | IS(own, '|') |
            among(own, (char)SAYSO_BYTE_SIGN_FIRST, 3),
        IS(own, '#') | at | IS(own, '.') | IS(own, ':'),
        IS(low, '{') | IS(low, '}') | IS(own, '<') | IS(own, '>') | IS(own, '\\') | parenthesis | IS(own, '%'),
        among(own, 0, 9) | among(own, 14, 18) | IS(own, 0x7F),
        among(own, 0, 33),
        IS(low, 'h') & IS(_mm512_or_si512(third, twenty), 'p'),
        0};
    finish(blocks, parts, rest, &carry);
  }
}

static int has(sayso_width width) {
  switch (width) {
    case SAYSO_WIDTH_64: return __builtin_cpu_supports("avx512bw") ? 1 : 0;
    case SAYSO_WIDTH_32: return __builtin_cpu_supports("avx2") ? 1 : 0;
    default: return width == SAYSO_WIDTH_1;
  }
}

static void classify(sayso_width width, const uint8_t *bytes, size_t count, sayso_block *blocks) {
  switch (width) {
    case SAYSO_WIDTH_64: classifyWidest(bytes, count, blocks); break;
    case SAYSO_WIDTH_32: classifyWide(bytes, count, blocks); break;
    default: classifyPlainly(bytes, count, blocks);
  }
}

int sayso_classify_with(sayso_width width, const uint8_t *bytes, size_t count, sayso_block *blocks) {
  if (!has(width)) return 0;
  classify(width, bytes, count, blocks);
  return 1;
}

void sayso_classify(const uint8_t *bytes, size_t count, sayso_block *blocks) {
  static int widest = -1;
  int known = __atomic_load_n(&widest, __ATOMIC_RELAXED);
  if (known < 0) {
    known = has(SAYSO_WIDTH_64) ? SAYSO_WIDTH_64 : has(SAYSO_WIDTH_32) ? SAYSO_WIDTH_32 : SAYSO_WIDTH_1;
    __atomic_store_n(&widest, known, __ATOMIC_RELAXED);
  }
  classify((sayso_width)known, bytes, count, blocks);
}

#elif defined(__aarch64__)

// The highest bits of 16 bytes that are 0 or 255, as 16 bits.
static inline uint64_t bits(uint8x16_t vector) {
  const uint8x16_t weights = {1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};
  uint8x16_t weighted = vandq_u8(vector, weights);
  return (uint64_t)vaddv_u8(vget_low_u8(weighted)) | (uint64_t)vaddv_u8(vget_high_u8(weighted)) << 8;
}

static inline uint8x16_t equals(uint8x16_t bytes, uint8_t byte) { return vceqq_u8(bytes, vdupq_n_u8(byte)); }
static inline uint8x16_t within(uint8x16_t bytes, uint8_t first, uint8_t count) {
  return vcltq_u8(vsubq_u8(bytes, vdupq_n_u8(first)), vdupq_n_u8(count));
}
#define OR(left, right) vorrq_u8(left, right)

static inline void quarter(const uint8_t *at, int shift, sayso_block *block, sayso_parts *parts) {
  uint8x16_t bytes = vld1q_u8(at);
  uint8x16_t twenty = vdupq_n_u8(0x20);
  uint8x16_t low = OR(bytes, twenty);
  uint8x16_t letter = OR(within(low, 'a', 26), equals(bytes, SAYSO_BYTE_LETTER));
  uint8x16_t digit = within(bytes, '0', 10);
  uint8x16_t parenthesis = equals(bytes, '(');
  uint8x16_t sign = OR(OR(OR(equals(bytes, '!'), equals(bytes, '$')), OR(parenthesis, equals(bytes, '+'))),
                       OR(OR(equals(bytes, '@'), equals(bytes, '|')), within(bytes, SAYSO_BYTE_SIGN_FIRST, 3)));
  uint8x16_t entity = OR(OR(equals(bytes, '#'), equals(bytes, '@')), OR(equals(bytes, '.'), equals(bytes, ':')));
  uint8x16_t bracket = OR(OR(OR(equals(low, '{'), equals(low, '}')), OR(equals(bytes, '<'), equals(bytes, '>'))),
                          OR(OR(equals(bytes, '\\'), parenthesis), equals(bytes, '%')));
  uint8x16_t control = OR(within(bytes, 0, 9), OR(within(bytes, 14, 18), equals(bytes, 0x7F)));
  block->word |= bits(OR(letter, digit)) << shift;
  block->digit |= bits(digit) << shift;
  block->sign |= bits(sign) << shift;
  block->entity |= bits(entity) << shift;
  block->bracket |= bits(bracket) << shift;
  block->control |= bits(control) << shift;
  block->space |= bits(within(bytes, 0, 33)) << shift;
  block->scheme |= bits(vandq_u8(vceqq_u8(low, vdupq_n_u8('h')), vceqq_u8(OR(vld1q_u8(at + 3), twenty), vdupq_n_u8('p')))) << shift;
  parts->letter |= bits(letter) << shift;
  parts->small |= bits(within(bytes, 'a', 26)) << shift;
  parts->capitalI |= bits(equals(bytes, 'I')) << shift;
  parts->same |= bits(vceqq_u8(low, OR(vld1q_u8(at - 1), twenty))) << shift;
}

static void classifyWide(const uint8_t *bytes, size_t count, sayso_block *blocks) {
  sayso_carry carry = {0};
  for (size_t start = 0; start < count; start += 64, blocks++) {
    sayso_parts parts = {0};
    *blocks = (sayso_block){0};
    for (int part = 0; part < 4 && start + 16 * (size_t)part < count; part++) {
      quarter(bytes + start + 16 * part, 16 * part, blocks, &parts);
    }
    finish(blocks, parts, count - start, &carry);
  }
}

int sayso_classify_with(sayso_width width, const uint8_t *bytes, size_t count, sayso_block *blocks) {
  if (width == SAYSO_WIDTH_1) {
    classifyPlainly(bytes, count, blocks);
    return 1;
  }
  if (width == SAYSO_WIDTH_16) classifyWide(bytes, count, blocks);
  return width == SAYSO_WIDTH_16;
}

void sayso_classify(const uint8_t *bytes, size_t count, sayso_block *blocks) { classifyWide(bytes, count, blocks); }

#else

int sayso_classify_with(sayso_width width, const uint8_t *bytes, size_t count, sayso_block *blocks) {
  if (width == SAYSO_WIDTH_1) classifyPlainly(bytes, count, blocks);
  return width == SAYSO_WIDTH_1;
}

void sayso_classify(const uint8_t *bytes, size_t count, sayso_block *blocks) { classifyPlainly(bytes, count, blocks); }

#endif

size_t sayso_copy_ascii(uint8_t *to, const uint8_t *from, size_t count) {
  size_t at = 0;
  for (; at + 8 <= count; at += 8) {
    uint64_t bytes;
    memcpy(&bytes, from + at, 8);
    memcpy(to + at, &bytes, 8);
    uint64_t others = bytes & 0x8080808080808080;
    if (others) return at + (size_t)__builtin_ctzll(others) / 8;
  }
  for (; at < count && from[at] < 0x80; at++) to[at] = from[at];
  return at;
}

sayso_tally sayso_tally_bytes(const uint8_t *bytes, size_t count) {
  sayso_tally tally = {0};
  // Counters of one byte let a compiler look at many together; 255 is as far as they go.
  for (size_t start = 0; start < count; start += 240) {
    size_t end = count - start < 240 ? count : start + 240;
    uint8_t beyond = 0, joints = 0, specials = 0;
    for (size_t at = start; at < end; at++) {
      beyond += bytes[at] >> 7;
      joints += (bytes[at] == '.') | (bytes[at] == ':');
      specials += bytes[at] == 0xEF;
    }
    tally.beyond_ascii += beyond;
    tally.joints += joints;
    tally.specials += specials;
  }
  return tally;
}
