import CDigest

/// SHA-256 (FIPS 180-4) and HMAC with it (RFC 2104), by Nettle: 32 bytes each.
package enum Digest {
  /// Of the parts as if they were one; nothing is copied.
  package static func sha256(_ parts: some Sequence<[UInt8]>) -> [UInt8] {
    var context = sha256_ctx()
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_SIZE))
    nettle_sha256_init(&context)
    for part in parts { nettle_sha256_update(&context, part.count, part) }
    nettle_sha256_digest(&context, digest.count, &digest)
    return digest
  }

  package static func sha256(_ bytes: [UInt8]) -> [UInt8] { sha256(CollectionOfOne(bytes)) }

  package static func hmacSHA256(_ message: [UInt8], key: [UInt8]) -> [UInt8] {
    var context = hmac_sha256_ctx()
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_SIZE))
    nettle_hmac_sha256_set_key(&context, key.count, key)
    nettle_hmac_sha256_update(&context, message.count, message)
    nettle_hmac_sha256_digest(&context, digest.count, &digest)
    return digest
  }
}
