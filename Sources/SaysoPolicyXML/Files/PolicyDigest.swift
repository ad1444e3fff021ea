import SaysoDigest

extension PolicySource {
  /// SHA-256 (FIPS 180-4), in lower-case hexadecimal, over every file in order of its name's bytes: the name and the
  /// bytes, each as a netstring (`length:bytes,`), so that no two sets of files read the same.
  public var sha256: String {
    let files = files.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    return Digest.sha256(files.flatMap { Self.netstring(Array($0.name.utf8)) + Self.netstring($0.bytes) }).hexadecimal
  }

  private static func netstring(_ bytes: [UInt8]) -> [[UInt8]] {
    [Array("\(bytes.count):".utf8), bytes, [UInt8(ascii: ",")]]
  }
}
