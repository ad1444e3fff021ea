/// Several texts in one payload: each with its length in front, in four bytes, least significant first.
struct SpillFields: Hashable {
  let fields: [String]

  init(_ fields: [String]) { self.fields = fields }

  /// As many fields as are whole.
  init(_ payload: [UInt8]) {
    var fields: [String] = []
    var rest = payload[...]
    while rest.count >= 4 {
      let length = rest.prefix(4).reversed().reduce(0) { $0 << 8 | Int($1) }
      rest = rest.dropFirst(4)
      guard length <= rest.count else { break }
      fields.append(String(decoding: rest.prefix(length), as: UTF8.self))
      rest = rest.dropFirst(length)
    }
    self.fields = fields
  }

  var payload: [UInt8] {
    var payload: [UInt8] = []
    for field in fields {
      let length = UInt32(clamping: field.utf8.count)
      payload += (0..<4).map { UInt8(truncatingIfNeeded: length >> ($0 * 8)) }
      payload += field.utf8
    }
    return payload
  }

  /// Empty when there is none.
  subscript(_ index: Int) -> String { fields.indices.contains(index) ? fields[index] : "" }
}
