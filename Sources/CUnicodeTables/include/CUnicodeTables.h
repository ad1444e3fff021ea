#pragma once
#include "CUnicodeTableArrays.h"

// Look-ups into the generated two-stage tables. Scalars above U+10FFFF read as U+10FFFF, which is unassigned.

static inline uint32_t sayso_clamped(uint32_t scalar) { return scalar > 0x10FFFF ? 0x10FFFF : scalar; }

/// Bits 0–4 word-break class, 5–9 script, 10–19 flags, 20–21 terminal width, 22–23 further flags, 24–31 canonical combining class.
static inline uint32_t sayso_properties(uint32_t scalar) {
  uint32_t c = sayso_clamped(scalar);
  return sayso_property_records[sayso_property_index[(uint32_t)sayso_property_blocks[c >> 7] << 7 | (c & 127)]];
}

/// 0 when the scalar folds to itself; otherwise the offset in the pool above bit 8 and the length in bits 0–6.
static inline uint32_t sayso_fold_entry(uint32_t scalar) {
  uint32_t c = sayso_clamped(scalar);
  return sayso_fold_entries[sayso_fold_index[(uint32_t)sayso_fold_blocks[c >> 7] << 7 | (c & 127)]];
}

static inline uint8_t sayso_fold_byte(uint32_t offset) { return sayso_fold_pool[offset]; }

/// As `sayso_fold_entry`, for the form in which look-alikes are compared.
static inline uint32_t sayso_skeleton_entry(uint32_t scalar) {
  uint32_t c = sayso_clamped(scalar);
  return sayso_skeleton_entries[sayso_skeleton_index[(uint32_t)sayso_skeleton_blocks[c >> 7] << 7 | (c & 127)]];
}

static inline uint8_t sayso_skeleton_byte(uint32_t offset) { return sayso_skeleton_pool[offset]; }
