/// The form in which words are compared: letter case, compatibility forms and invisible characters make no difference,
/// accents do. Per scalar it is NFKC_Casefold (UAX #44) in canonical decomposition, except that Hangul stays in
/// syllables; `’` and `ʼ` become `'`.
public enum Folding {
  /// As UTF-8. Linear in the text, but for runs of combining marks out of canonical order, which are sorted.
  public static func fold(_ text: String) -> [UInt8] {
    var folded: [UInt8] = []
    folded.reserveCapacity(text.utf8.count)
    var builder = FoldedForm(start: 0)
    for scalar in text.unicodeScalars { builder.append(scalar.value, to: &folded) }
    builder.finish(&folded)
    return folded
  }

  public static func fold(_ bytes: some Collection<UInt8>) -> [UInt8] {
    fold(String(decoding: bytes, as: UTF8.self))
  }
}

/// Builds one folded form at the end of an arena, scalar by scalar, and puts it into canonical order when it is done.
struct FoldedForm {
  private let start: Int
  private var needsOrdering = false
  private var lastClass: UInt8 = 0

  init(start: Int) { self.start = start }

  @inline(__always)
  mutating func append(_ scalar: UInt32, to arena: inout [UInt8]) {
    if scalar < 0x80, !ScalarTable.isHiddenControl(scalar) {
      arena.append(ScalarTable.asciiLowercased(UInt8(truncatingIfNeeded: scalar)))
      lastClass = 0
    } else {
      appendBeyondASCII(scalar, to: &arena)
    }
  }

  private mutating func appendBeyondASCII(_ scalar: UInt32, to arena: inout [UInt8]) {
    let before = arena.count
    ScalarTable.appendFold(of: scalar, to: &arena)
    guard arena.count > before else { return }
    if HangulSyllable.isConjoining(scalar) || (0xFFA0...0xFFDC).contains(scalar) || (0x3131...0x318E).contains(scalar) {
      needsOrdering = true
    }
    // Precomposed letters may end in several marks, so their parts are looked at one by one.
    arena.withUnsafeBufferPointer { buffer in
      var at = before
      while at < buffer.count {
        let (part, length) = UTF8Decoder.scalar(in: buffer, at: at)
        let combining = ScalarProperties(of: part).combiningClass
        if combining != 0, combining < lastClass { needsOrdering = true }
        lastClass = combining
        at += max(length, 1)
      }
    }
  }

  func finish(_ arena: inout [UInt8]) {
    guard needsOrdering, start < arena.count else { return }
    var scalars = String(decoding: arena[start...], as: UTF8.self).unicodeScalars.map(\.value)
    CanonicalOrder.sort(&scalars)
    HangulSyllable.compose(&scalars)
    arena.removeSubrange(start...)
    for scalar in scalars { UTF8Decoder.append(scalar, to: &arena) }
  }
}

/// The Canonical Ordering Algorithm (Unicode, 3.11): each run of marks stably by combining class.
enum CanonicalOrder {
  static func sort(_ scalars: inout [UInt32]) {
    var index = 0
    while index < scalars.count {
      var end = index
      while end < scalars.count, ScalarProperties(of: scalars[end]).combiningClass != 0 { end += 1 }
      if end - index > 1 {
        let keyed = scalars[index..<end].enumerated().map { ($1, ScalarProperties(of: $1).combiningClass, $0) }
        let sorted = keyed.sorted { ($0.1, $0.2) < ($1.1, $1.2) }.map(\.0)
        scalars.replaceSubrange(index..<end, with: sorted)
      }
      index = end + 1
    }
  }
}

/// Composition of conjoining jamo into syllables (Unicode, 3.12), so that texts from systems that decompose file names
/// and texts typed as syllables fold alike.
enum HangulSyllable {
  static func isConjoining(_ scalar: UInt32) -> Bool { (0x1100...0x11FF).contains(scalar) }

  static func compose(_ scalars: inout [UInt32]) {
    var out: [UInt32] = []
    out.reserveCapacity(scalars.count)
    for scalar in scalars {
      if let last = out.last, let joined = composed(last, scalar) {
        out[out.count - 1] = joined
      } else {
        out.append(scalar)
      }
    }
    scalars = out
  }

  private static func composed(_ first: UInt32, _ second: UInt32) -> UInt32? {
    if (0x1100...0x1112).contains(first), (0x1161...0x1175).contains(second) {
      return 0xAC00 + ((first - 0x1100) * 21 + (second - 0x1161)) * 28
    }
    if (0xAC00...0xD7A3).contains(first), (first - 0xAC00) % 28 == 0, (0x11A8...0x11C2).contains(second) {
      return first + (second - 0x11A7)
    }
    return nil
  }
}
