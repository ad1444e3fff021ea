/// UTF-8 whose bytes were taken for characters of Latin-1: `GrÃ¼Ã\u{9F}e`. Meta's exports write every string so.
enum Mojibake {
  /// What was meant; `nil` when the text may well be meant as it stands: it holds characters beyond Latin-1 or none
  /// beyond ASCII, or its bytes are no UTF-8. A text that was spoilt twice is repaired twice.
  static func repaired(_ text: String) -> String? { once(text).map { once($0) ?? $0 } }

  private static func once(_ text: String) -> String? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    var isASCII = true
    for scalar in text.unicodeScalars {
      guard let byte = UInt8(exactly: scalar.value) else { return nil }
      if byte >= 0x80 { isASCII = false }
      bytes.append(byte)
    }
    return isASCII ? nil : String(validating: bytes, as: UTF8.self)
  }
}

extension JSONNode {
  /// With every string and key repaired; `wasSpoilt` becomes true when there was one.
  func repaired(_ wasSpoilt: inout Bool) -> JSONNode {
    switch self {
    case .string(let text): return .string(Self.repaired(text, &wasSpoilt))
    case .array(let elements):
      return .array(elements.map { $0.repaired(&wasSpoilt) })
    case .object(let members):
      return .object(
        members.map { Member(key: Self.repaired($0.key, &wasSpoilt), value: $0.value.repaired(&wasSpoilt)) })
    default: return self
    }
  }

  private static func repaired(_ text: String, _ wasSpoilt: inout Bool) -> String {
    guard !text.utf8.allSatisfy({ $0 < 0x80 }), let repaired = Mojibake.repaired(text) else { return text }
    wasSpoilt = true
    return repaired
  }
}
