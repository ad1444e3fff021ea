import CSimdJSON
import SaysoCalendar
import SaysoModel

extension PostBytes {
  /// `nil` where a value is not written in the usual way, so that only ``PostDecoder`` can tell what it means.
  init?(_ row: sayso_row) {
    guard let text = Self.bytes(row.bytes.1, row.length.1) else { return nil }
    self.init(text: text)
    id = Self.bytes(row.bytes.0, row.length.0)
    author = Self.bytes(row.bytes.2, row.length.2)
    platform = Self.bytes(row.bytes.3, row.length.3)
    language = Self.bytes(row.bytes.7, row.length.7)
    paid = row.paid < 0 ? nil : row.paid == 1
    if let platform, !platform.allSatisfy(Self.isPlainLower) { return nil }
    guard readAccount(Self.bytes(row.bytes.4, row.length.4)), readTime(Self.bytes(row.bytes.5, row.length.5)),
      readKind(Self.bytes(row.bytes.6, row.length.6))
    else { return nil }
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
    guard let bytes else { return true }
    publishAt = Timestamp.fixed(bytes)
    return publishAt != nil
  }

  private mutating func readKind(_ bytes: UnsafeRawBufferPointer?) -> Bool {
    guard let bytes else { return true }
    kind = Self.kinds.first { $0.rawValue.utf8.elementsEqual(bytes) }
    return kind != nil
  }

  private static func bytes(_ start: UnsafePointer<UInt8>?, _ length: UInt32) -> UnsafeRawBufferPointer? {
    start.map { UnsafeRawBufferPointer(start: $0, count: Int(length)) }
  }

  private static let kinds = PostKind.allCases

  private static func isPlainLower(_ byte: UInt8) -> Bool { byte < 0x80 && byte &- 0x41 >= 26 }
}
