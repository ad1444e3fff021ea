import CSimdJSON

/// Where bytes stop being UTF-8.
enum UTF8Fault {
  /// The offset of the first byte that begins no well-formed sequence. For texts already known
  /// to be bad: the check itself is the standard library's.
  static func offset(in bytes: some Collection<UInt8>) -> Int {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var valid = 0
    while case .scalarValue(let scalar) = decoder.decode(&iterator) { valid += UTF8.width(scalar) }
    return valid
  }

  /// Whether all of it is UTF-8. Some 30 GB/s.
  static func isValid(_ bytes: UnsafeMutableRawBufferPointer) -> Bool {
    guard let start = bytes.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return true }
    return sayso_is_utf8(start, bytes.count) != 0
  }
}
