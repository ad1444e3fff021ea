import CDigest

extension PolicySource {
  /// SHA-256 (FIPS 180-4), in lower-case hexadecimal, over every file in order of its name's bytes: the name and the
  /// bytes, each as a netstring (`length:bytes,`), so that no two sets of files read the same.
  public var sha256: String {
    var context = sha256_ctx()
    nettle_sha256_init(&context)
    for file in files.sorted(by: { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }) {
      Self.update(&context, Array(file.name.utf8))
      Self.update(&context, file.bytes)
    }
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_SIZE))
    nettle_sha256_digest(&context, digest.count, &digest)
    return digest.map { byte in
      let hex = String(byte, radix: 16)
      return hex.count == 1 ? "0" + hex : hex
    }.joined()
  }

  private static func update(_ context: inout sha256_ctx, _ bytes: [UInt8]) {
    for part in [Array("\(bytes.count):".utf8), bytes, [UInt8(ascii: ",")]] {
      nettle_sha256_update(&context, part.count, part)
    }
  }
}
