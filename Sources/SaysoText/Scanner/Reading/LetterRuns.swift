/// Runs of one letter, as in `Faaalcon`. A reader takes three or more for one; since the word may have two of them
/// (`Bamboo`), both sides are compared with every run written once.
enum LetterRuns {
  /// Every run of one scalar written once. Linear.
  static func collapsed(_ bytes: [UInt8]) -> [UInt8] {
    if !zip(bytes, bytes.dropFirst()).contains(where: { $0 == $1 || $1 >= 0x80 }) { return bytes }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    appendCollapsed(bytes, to: &result)
    return result
  }

  static func appendCollapsed(_ bytes: [UInt8], to result: inout [UInt8]) {
    bytes.withUnsafeBufferPointer { buffer in
      var last: UInt32?
      var at = 0
      while at < buffer.count {
        let (scalar, length) = UTF8Decoder.scalar(in: buffer, at: at)
        if scalar != last { result.append(contentsOf: buffer[at..<at + length]) }
        last = scalar
        at += max(length, 1)
      }
    }
  }

  /// Whether a letter — or, `ofAnything`, any scalar — stands three times in a row.
  static func hasRun(in bytes: UnsafeBufferPointer<UInt8>, ofAnything: Bool) -> Bool {
    var last: UInt32 = 0
    var length = 0
    for scalar in ScalarSequence(bytes) {
      length = scalar == last ? length + 1 : 1
      last = scalar
      if length >= 3, ofAnything || ScalarTable.isLetter(scalar) { return true }
    }
    return false
  }
}
