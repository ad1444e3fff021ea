/// One character reference, read as section 13.2.5.72 ff. of the HTML standard says.
struct CharacterReference: Equatable {
  /// What it stands for, in UTF-8.
  let characters: [UInt8]
  /// Its length in the source, in bytes.
  let length: Int

  /// `CounterClockwiseContourIntegral;`
  private static let longestName = 32
  /// `Aacute`: the longest name that may do without its semicolon.
  private static let longestBareName = 6

  /// The reference that begins at `start` of `source`, where an ampersand stands; `nil` when it begins none and the
  /// ampersand is one.
  init?(_ source: some RandomAccessCollection<UInt8>, inAttribute: Bool = false) {
    let head = Array(source.prefix(Self.longestName + 2))
    guard head.first == UInt8(ascii: "&"), head.count > 1 else { return nil }
    if head[1] == UInt8(ascii: "#") {
      self.init(number: source)
    } else {
      self.init(name: head, inAttribute: inAttribute)
    }
  }

  private init?(name head: [UInt8], inAttribute: Bool) {
    let name = head.dropFirst().prefix(Self.longestName).prefix(while: Self.isAlphanumeric)
    guard !name.isEmpty else { return nil }
    let next = name.endIndex < head.count ? head[name.endIndex] : nil
    if next == UInt8(ascii: ";"),
      let characters = NamedReferences.table[String(decoding: name, as: UTF8.self) + ";"]
    {
      self.init(characters: characters, length: name.count + 2)
      return
    }
    for count in stride(from: min(name.count, Self.longestBareName), through: 2, by: -1) {
      guard let characters = NamedReferences.table[String(decoding: name.prefix(count), as: UTF8.self)] else {
        continue
      }
      let following = count + 1 < head.count ? head[count + 1] : nil
      // `?a=1&copy=2` in an address is no copyright sign.
      if inAttribute, let following, following == UInt8(ascii: "=") || Self.isAlphanumeric(following) { return nil }
      self.init(characters: characters, length: count + 1)
      return
    }
    return nil
  }

  private init?(number source: some RandomAccessCollection<UInt8>) {
    var rest = source.dropFirst(2)
    var length = 2
    let isHexadecimal = rest.first == UInt8(ascii: "x") || rest.first == UInt8(ascii: "X")
    if isHexadecimal {
      rest = rest.dropFirst()
      length += 1
    }
    var value: UInt32 = 0
    var hasDigits = false
    while let byte = rest.first, let digit = Self.digit(byte, isHexadecimal) {
      // Beyond Unicode it stays so, however many digits follow.
      value = min(value * (isHexadecimal ? 16 : 10) + digit, 0x11_0000)
      hasDigits = true
      length += 1
      rest = rest.dropFirst()
    }
    guard hasDigits else { return nil }
    if rest.first == UInt8(ascii: ";") { length += 1 }
    self.init(characters: Self.characters(value), length: length)
  }

  private init(characters: [UInt8], length: Int) {
    self.characters = characters
    self.length = length
  }

  /// NUL, surrogates and what lies beyond Unicode become U+FFFD; the C1 controls are taken for windows-1252, which
  /// whoever writes them means.
  private static func characters(_ value: UInt32) -> [UInt8] {
    let meant = (0x80...0x9F).contains(value) ? windows1252[Int(value - 0x80)] : value
    guard meant != 0, let scalar = Unicode.Scalar(meant), let encoded = UTF8.encode(scalar) else {
      return Array(UTF8.encodedReplacementCharacter)
    }
    return Array(encoded)
  }

  private static func digit(_ byte: UInt8, _ isHexadecimal: Bool) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte) - 0x30
    case UInt8(ascii: "a")...UInt8(ascii: "f") where isHexadecimal: UInt32(byte) - 0x57
    case UInt8(ascii: "A")...UInt8(ascii: "F") where isHexadecimal: UInt32(byte) - 0x37
    default: nil
    }
  }

  static func isAlphanumeric(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      true
    default: false
    }
  }

  /// From 0x80 on; the five that windows-1252 leaves open stay controls.
  private static let windows1252: [UInt32] = [
    0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039, 0x152, 0x8D, 0x17D, 0x8F,
    0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC, 0x2122, 0x161, 0x203A, 0x153, 0x9D, 0x17E,
    0x178,
  ]

  /// An attribute's value with its references resolved.
  static func resolved(_ value: [UInt8]) -> String {
    guard value.contains(UInt8(ascii: "&")) else { return String(decoding: value, as: UTF8.self) }
    var resolved: [UInt8] = []
    var index = 0
    while index < value.count {
      if value[index] == UInt8(ascii: "&"), let reference = Self(value[index...], inAttribute: true) {
        resolved += reference.characters
        index += reference.length
      } else {
        resolved.append(value[index])
        index += 1
      }
    }
    return String(decoding: resolved, as: UTF8.self)
  }
}
