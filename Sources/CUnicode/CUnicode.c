#include "CUnicode.h"

#include <stdlib.h>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>
#include <unicode/utf16.h>

typedef const UNormalizer2 *(*Form)(UErrorCode *);

int32_t sayso_scalar_name(uint32_t scalar, char *name, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  int32_t length = u_charName((UChar32)scalar, U_EXTENDED_CHAR_NAME, name, capacity, &status);
  return U_FAILURE(status) || length >= capacity ? -1 : length;
}

/// Normalises into fresh memory that the caller frees; NULL on failure.
static UChar *normalized(Form form, const UChar *text, int32_t length, int32_t *result) {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2 *normalizer = form(&status);
  if (U_FAILURE(status)) return NULL;
  int32_t needed = unorm2_normalize(normalizer, text, length, NULL, 0, &status);
  if (status != U_BUFFER_OVERFLOW_ERROR && U_FAILURE(status)) return NULL;
  UChar *out = malloc(sizeof(UChar) * ((size_t)needed + 1));
  if (out == NULL) return NULL;
  status = U_ZERO_ERROR;
  *result = unorm2_normalize(normalizer, text, length, out, needed + 1, &status);
  if (U_SUCCESS(status)) return out;
  free(out);
  return NULL;
}

static UChar *utf16(const uint8_t *text, int32_t length, int32_t *result) {
  UErrorCode status = U_ZERO_ERROR;
  UChar *out = malloc(sizeof(UChar) * ((size_t)length + 1));
  if (out == NULL) return NULL;
  u_strFromUTF8(out, length + 1, result, (const char *)text, length, &status);
  if (U_SUCCESS(status)) return out;
  free(out);
  return NULL;
}

/// Takes `text` over and frees it.
static int32_t utf8(UChar *text, int32_t length, uint8_t *out, int32_t capacity) {
  if (text == NULL) return -1;
  UErrorCode status = U_ZERO_ERROR;
  int32_t result = 0;
  u_strToUTF8((char *)out, capacity, &result, text, length, &status);
  free(text);
  return U_FAILURE(status) ? -1 : result;
}

/// Applies a form to `text` and frees it.
static UChar *replaced(UChar *text, Form form, int32_t *length) {
  if (text == NULL) return NULL;
  UChar *out = normalized(form, text, *length, length);
  free(text);
  return out;
}

int32_t sayso_nfc(const uint8_t *text, int32_t length, uint8_t *out, int32_t capacity) {
  if (length < 0) return -1;
  int32_t size = 0;
  UChar *wide = replaced(utf16(text, length, &size), unorm2_getNFCInstance, &size);
  return utf8(wide, size, out, capacity);
}

int32_t sayso_casefold_nfd(const uint8_t *text, int32_t length, uint8_t *out, int32_t capacity) {
  if (length < 0) return -1;
  int32_t size = 0;
  UChar *wide = replaced(utf16(text, length, &size), unorm2_getNFKCCasefoldInstance, &size);
  wide = replaced(wide, unorm2_getNFDInstance, &size);
  return utf8(wide, size, out, capacity);
}

int32_t sayso_is_assigned(uint32_t scalar) { return u_isdefined((UChar32)scalar); }

int32_t sayso_is_rgi_emoji(const uint32_t *scalars, int32_t count) {
  UChar text[64];
  int32_t length = 0;
  for (int32_t index = 0; index < count; index++) {
    if (length + 2 > 64 || scalars[index] > 0x10FFFF) return 0;
    U16_APPEND_UNSAFE(text, length, scalars[index]);
  }
  return u_stringHasBinaryProperty(text, length, UCHAR_RGI_EMOJI);
}

int32_t sayso_script(uint32_t scalar) { return u_getIntPropertyValue((UChar32)scalar, UCHAR_SCRIPT); }

int32_t sayso_word_break(uint32_t scalar) { return u_getIntPropertyValue((UChar32)scalar, UCHAR_WORD_BREAK); }

int32_t sayso_is_default_ignorable(uint32_t scalar) {
  return u_hasBinaryProperty((UChar32)scalar, UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
}

int32_t sayso_combining_class(uint32_t scalar) { return u_getCombiningClass((UChar32)scalar); }
