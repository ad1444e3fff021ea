/// What UTS 46 maps differently since Unicode 15, the version of ICU 72: characters that were disallowed until revision
/// 33 of UTS 46 (2024) and are mapped or ignored now, and the capital sharp s, which keeps its letter since revision 31
/// (2023). Found by comparing ICU's own table with the table of UTS 46 for Unicode 18, scalar by scalar, over all that
/// Unicode 15 assigns. One difference can't be told this way: U+1806 MONGOLIAN TODO SOFT HYPHEN has become valid.
enum LaterMapping {
  static func applied(to domain: [UInt8]) -> [UInt8] {
    let scalars = String(decoding: domain, as: UTF8.self).unicodeScalars
    guard scalars.contains(where: { mapped($0) != $0 }) else { return domain }
    var result = String.UnicodeScalarView()
    for scalar in scalars {
      if let mapped = mapped(scalar) { result.append(mapped) }
    }
    return Array(String(result).utf8)
  }

  /// `nil` for what is ignored.
  private static func mapped(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x115F...0x1160, 0x17B4...0x17B5, 0x180E, 0x2061...0x2063, 0x206A...0x206F, 0x3164, 0xFFA0, 0x1D173...0x1D17A:
      nil
    // Georgian capitals of the old alphabet.
    case 0x10A0...0x10C5: Unicode.Scalar(scalar.value - 0x10A0 + 0x2D00)
    case 0x04C0: "\u{4CF}"
    case 0x1E9E: "\u{DF}"
    case 0x2132: "\u{214E}"
    case 0x2183: "\u{2184}"
    case 0x2F868: "\u{36FC}"
    case 0x2F874: "\u{5F53}"
    case 0x2F91F: "\u{243AB}"
    case 0x2F95F: "\u{7AEE}"
    case 0x2F9BF: "\u{45D7}"
    default: scalar
    }
  }
}
