import CSimdJSON
import SaysoCalendar
import SaysoModel

extension PostBytes {
  /// Becomes what the row tells; `false` where a value is not written in the usual way, so that only ``PostDecoder``
  /// can tell what it means.
  mutating func read(_ row: sayso_row) -> Bool {
    guard let text = Self.bytes(row.bytes.1, row.length.1) else { return false }
    self.text = text
    id = Self.bytes(row.bytes.0, row.length.0)
    author = Self.bytes(row.bytes.2, row.length.2)
    platform = Self.bytes(row.bytes.3, row.length.3)
    language = Self.bytes(row.bytes.7, row.length.7)
    paid = row.paid < 0 ? nil : row.paid == 1
    if let platform, !platform.allSatisfy(Self.isPlainLower) { return false }
    return readAccount(Self.bytes(row.bytes.4, row.length.4)) && readTime(Self.bytes(row.bytes.5, row.length.5))
      && readKind(Self.bytes(row.bytes.6, row.length.6))
  }

  private mutating func readAccount(_ bytes: UnsafeRawBufferPointer?) -> Bool {
    account = bytes
    guard let bytes, bytes.first == UInt8(ascii: "@") else { return true }
    // A mark upon the sign would make another character of it.
    if bytes.count > 1, bytes[1] >= 0x80 { return false }
    account = UnsafeRawBufferPointer(rebasing: bytes[1...])
    return true
  }

  private mutating func readTime(_ bytes: UnsafeRawBufferPointer?) -> Bool {
    publishAt = nil
    guard let bytes else { return true }
    publishAt = Timestamp.fixed(bytes)
    return publishAt != nil
  }

  private mutating func readKind(_ bytes: UnsafeRawBufferPointer?) -> Bool {
    kind = nil
    guard let bytes else { return true }
    kind = Self.kind(bytes)
    return kind != nil
  }

  private static func bytes(_ start: UnsafePointer<UInt8>?, _ length: UInt32) -> UnsafeRawBufferPointer? {
    start.map { UnsafeRawBufferPointer(start: $0, count: Int(length)) }
  }

  /// Told by its length and first letter, so that only one name has to be compared.
  private static func kind(_ bytes: UnsafeRawBufferPointer) -> PostKind? {
    let (likely, name): (PostKind, StaticString) =
      switch (bytes.count, bytes.first) {
      case (4, _): (.post, "post")
      case (5, UInt8(ascii: "r")): (.reply, "reply")
      case (5, UInt8(ascii: "q")): (.quote, "quote")
      case (5, _): (.story, "story")
      case (6, _): (.repost, "repost")
      default: (.comment, "comment")
      }
    guard name.utf8CodeUnitCount == bytes.count else { return nil }
    var at = 0
    while at < bytes.count {
      if name.utf8Start[at] != bytes[at] { return nil }
      at += 1
    }
    return likely
  }

  private static func isPlainLower(_ byte: UInt8) -> Bool { byte < 0x80 && byte &- 0x41 >= 26 }
}
