#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Looks for bytes: many times faster than looking for characters, and the same where what is looked for is ASCII.
enum ByteSearch {
  /// Longer needles are not looked for: the work may grow with the product of both lengths.
  static let longestNeedle = 1 << 10

  /// The offset of the first byte of `needle`, which is ASCII.
  static func offset(of needle: StaticString, in bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBytes { all in
      offset(of: UnsafeRawBufferPointer(start: needle.utf8Start, count: needle.utf8CodeUnitCount), in: all)
    }
  }

  /// `false` also when the needle is too long.
  static func holds(_ text: String, _ needle: String) -> Bool {
    var (text, needle) = (text, needle)
    return text.withUTF8 { all in
      needle.withUTF8 { offset(of: UnsafeRawBufferPointer($0), in: UnsafeRawBufferPointer(all)) != nil }
    }
  }

  private static func offset(of needle: UnsafeRawBufferPointer, in all: UnsafeRawBufferPointer) -> Int? {
    guard let base = all.baseAddress, let sought = needle.baseAddress, let first = needle.first,
      needle.count <= longestNeedle
    else { return nil }
    var start = 0
    while start + needle.count <= all.count {
      guard let found = memchr(base + start, Int32(first), all.count - needle.count - start + 1) else { return nil }
      let place = UnsafeRawPointer(found) - base
      if memcmp(base + place, sought, needle.count) == 0 { return place }
      start = place + 1
    }
    return nil
  }
}
