/// The form in which look-alikes compare equal: accents and other marks dropped, each letter of another script or style
/// read as the ASCII letter it looks like, and digits and signs as the letters they stand for.
///
/// A term and a text must both be put into it. Made per scalar from the prototypes of UTS #39 (Unicode 17), the names of
/// enclosed letters and small capitals, and these classes, named by their first member: `l i 1 ! |`, `o 0`, `e 3`,
/// `a 4 @`, `s 5 $`, `t 7 +`, `b 8`, `g 9`. It says what something *could* be read as: whether anybody would is for
/// the caller to judge, by ``Script`` and ``ExemplarLetters``.
public enum Skeleton {
  public static func of(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars { ScalarTable.appendSkeleton(of: scalar.value, to: &bytes) }
    return bytes
  }

  /// Of valid UTF-8.
  public static func of(_ text: some Sequence<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    Array(text).withUnsafeBufferPointer { buffer in
      var at = 0
      while at < buffer.count {
        let (scalar, length) = UTF8Decoder.scalar(in: buffer, at: at)
        ScalarTable.appendSkeleton(of: scalar, to: &bytes)
        at += max(length, 1)
      }
    }
    return bytes
  }
}
