#include "CUnicode.h"

#include <pthread.h>
#include <unicode/uidna.h>

/// What UTS 46 checks under its flags CheckHyphens and VerifyDnsLength, both off in the URL standard.
static const uint32_t unchecked = UIDNA_ERROR_LEADING_HYPHEN | UIDNA_ERROR_TRAILING_HYPHEN | UIDNA_ERROR_HYPHEN_3_4 |
                                  UIDNA_ERROR_EMPTY_LABEL | UIDNA_ERROR_LABEL_TOO_LONG |
                                  UIDNA_ERROR_DOMAIN_NAME_TOO_LONG;

static pthread_once_t once = PTHREAD_ONCE_INIT;
/// Constant once it is open, and safe to use from any thread.
static UIDNA *shared = NULL;

static void open_shared(void) {
  UErrorCode status = U_ZERO_ERROR;
  shared = uidna_openUTS46(UIDNA_CHECK_BIDI | UIDNA_CHECK_CONTEXTJ | UIDNA_NONTRANSITIONAL_TO_ASCII |
                               UIDNA_NONTRANSITIONAL_TO_UNICODE,
                           &status);
  if (U_FAILURE(status)) shared = NULL;
}

typedef int32_t (*Conversion)(const UIDNA *, const char *, int32_t, char *, int32_t, UIDNAInfo *, UErrorCode *);

static int32_t converted(Conversion convert, const uint8_t *domain, int32_t length, uint8_t *out, int32_t capacity) {
  pthread_once(&once, open_shared);
  if (shared == NULL || length < 0) return -1;
  UErrorCode status = U_ZERO_ERROR;
  UIDNAInfo info = UIDNA_INFO_INITIALIZER;
  int32_t result = convert(shared, (const char *)domain, length, (char *)out, capacity, &info, &status);
  if (info.errors & ~unchecked) return -1;
  return U_FAILURE(status) && status != U_BUFFER_OVERFLOW_ERROR ? -1 : result;
}

int32_t sayso_domain_to_ascii(const uint8_t *domain, int32_t length, uint8_t *out, int32_t capacity) {
  return converted(uidna_nameToASCII_UTF8, domain, length, out, capacity);
}

int32_t sayso_domain_to_unicode(const uint8_t *domain, int32_t length, uint8_t *out, int32_t capacity) {
  return converted(uidna_nameToUnicodeUTF8, domain, length, out, capacity);
}
