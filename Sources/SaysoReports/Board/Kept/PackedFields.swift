/// Texts as one run of bytes: each behind its length, four bytes long, low byte first.
enum PackedFields {
  static func pack(_ fields: [String]) -> [UInt8] {
    var bytes: [UInt8] = []
    for field in fields {
      let length = UInt32(clamping: field.utf8.count)
      for shift in [0, 8, 16, 24] { bytes.append(UInt8(truncatingIfNeeded: length >> UInt32(shift))) }
      bytes.append(contentsOf: field.utf8)
    }
    return bytes
  }

  /// Stops where the bytes end too early.
  static func unpack(_ bytes: [UInt8]) -> [String] {
    var fields: [String] = []
    var index = 0
    while bytes.count - index >= 4 {
      let length = (0..<4).reduce(0) { $0 | Int(bytes[index + $1]) << (8 * $1) }
      index += 4
      guard bytes.count - index >= length else { break }
      fields.append(String(decoding: bytes[index..<index + length], as: UTF8.self))
      index += length
    }
    return fields
  }
}

/// Takes fields one after another; what isn't there is empty.
struct FieldCursor {
  private var fields: ArraySlice<String>

  init(_ bytes: [UInt8]) { fields = PackedFields.unpack(bytes)[...] }

  mutating func next() -> String { fields.popFirst() ?? "" }
  var rest: [String] { Array(fields) }
}
