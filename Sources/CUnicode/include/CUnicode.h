#pragma once
#include <stdint.h>

// A plain face of ICU's common library, for cold paths. No ICU type appears here: its headers clash with Foundation's.
// Text is UTF-8. Results are the length in bytes; -1 when ICU refuses or the result does not fit the capacity.

/// The scalar's Unicode name in ASCII, with a final zero; 0 when it has none.
int32_t sayso_scalar_name(uint32_t scalar, char *name, int32_t capacity);

/// Canonical composition (NFC).
int32_t sayso_nfc(const uint8_t *text, int32_t length, uint8_t *out, int32_t capacity);

/// NFKC_Casefold, then canonical decomposition (NFD): what the generated fold table is checked against.
int32_t sayso_casefold_nfd(const uint8_t *text, int32_t length, uint8_t *out, int32_t capacity);

/// Whether ICU's Unicode version assigns the scalar.
int32_t sayso_is_assigned(uint32_t scalar);

// Domains by UTS 46, non-transitional, with CheckBidi and CheckJoiners, without CheckHyphens, VerifyDnsLength and
// UseSTD3ASCIIRules. The result is the length in bytes even when that exceeds the capacity and nothing usable was
// written; -1 when the domain is refused.

/// Punycode for every label beyond ASCII.
int32_t sayso_domain_to_ascii(const uint8_t *domain, int32_t length, uint8_t *out, int32_t capacity);

/// Punycode decoded.
int32_t sayso_domain_to_unicode(const uint8_t *domain, int32_t length, uint8_t *out, int32_t capacity);

/// Whether the scalars are an emoji recommended for general interchange (RGI, UTS #51), fully qualified.
int32_t sayso_is_rgi_emoji(const uint32_t *scalars, int32_t count);

// What the generated property table is checked against: values of ICU's enumerations `UScriptCode` and
// `UWordBreakValues`, and plain numbers.
int32_t sayso_script(uint32_t scalar);
int32_t sayso_word_break(uint32_t scalar);
int32_t sayso_is_default_ignorable(uint32_t scalar);
int32_t sayso_combining_class(uint32_t scalar);
