/// The text of an XML file as UTF-8, without a byte order mark.
///
/// The encoding is found as XML 1.0, appendix F has it: a byte order mark, the pattern of the first characters, then
/// the declaration.
enum DecodedText {
  enum Fault: Error {
    /// Not UTF-8 from this byte offset on.
    case notUTF8(offset: Int, bytes: [UInt8])
    case unknownEncoding(String)
    case notInEncoding(String)
  }

  static func utf8(_ bytes: [UInt8]) throws(Fault) -> [UInt8] {
    switch Array(bytes.prefix(4)) {
    case [0, 0, 0xFE, 0xFF], [0xFF, 0xFE, 0, 0]:
      return try converted(bytes.dropFirst(4), bytes[0] == 0 ? "UCS-4BE" : "UCS-4LE")
    case [0, 0, 0, 0x3C]: return try converted(bytes[...], "UCS-4BE")
    case [0x3C, 0, 0, 0]: return try converted(bytes[...], "UCS-4LE")
    default: break
    }
    switch Array(bytes.prefix(2)) {
    case [0xFE, 0xFF]: return try utf16(bytes.dropFirst(2), bigEndian: true)
    case [0xFF, 0xFE]: return try utf16(bytes.dropFirst(2), bigEndian: false)
    case [0, 0x3C]: return try utf16(bytes[...], bigEndian: true)
    case [0x3C, 0]: return try utf16(bytes[...], bigEndian: false)
    default: break
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return try checked(Array(bytes.dropFirst(3))) }
    return try decoded(bytes, declared: declaredEncoding(bytes))
  }

  private static func decoded(_ bytes: [UInt8], declared name: String?) throws(Fault) -> [UInt8] {
    switch name?.lowercased() {
    // Whoever can read the declaration as ASCII has no UTF-16 before them, whatever it says.
    case nil, "utf-8"?, "utf8"?, "us-ascii"?, "ascii"?, "utf-16"?, "utf-16le"?, "utf-16be"?: return try checked(bytes)
    case "iso-8859-1"?, "latin1"?, "latin-1"?:
      return Array(String(String.UnicodeScalarView(bytes.lazy.map { Unicode.Scalar($0) })).utf8)
    case let name?: return try converted(bytes[...], name)
    }
  }

  private static func checked(_ bytes: [UInt8]) throws(Fault) -> [UInt8] {
    guard let offset = InvalidUTF8.offset(in: bytes) else { return bytes }
    throw .notUTF8(offset: offset, bytes: bytes)
  }

  private static func converted(_ bytes: ArraySlice<UInt8>, _ name: String) throws(Fault) -> [UInt8] {
    if let text = EncodedText.utf8(bytes, encoding: name) { return text }
    throw EncodedText.utf8(ArraySlice("<".utf8), encoding: name) == nil ? .unknownEncoding(name) : .notInEncoding(name)
  }

  private static func utf16(_ bytes: ArraySlice<UInt8>, bigEndian: Bool) throws(Fault) -> [UInt8] {
    guard bytes.count.isMultiple(of: 2) else { throw .notInEncoding("UTF-16") }
    let units = stride(from: bytes.startIndex, to: bytes.endIndex, by: 2).map { index in
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return bigEndian ? first << 8 | second : second << 8 | first
    }
    guard let text = String(validating: units, as: UTF16.self) else { throw .notInEncoding("UTF-16") }
    return Array(text.utf8)
  }

  /// The name in `<?xml … encoding="name"?>`, if there is one.
  private static func declaredEncoding(_ bytes: [UInt8]) -> String? {
    let head = bytes.prefix(256)
    guard head.starts(with: Array("<?xml".utf8)), let end = head.firstIndex(of: UInt8(ascii: ">")) else { return nil }
    let declaration = String(decoding: head[..<end], as: UTF8.self)
    guard let key = declaration.firstRange(of: "encoding") else { return nil }
    let value = declaration[key.upperBound...].drop { $0.isWhitespace || $0 == "=" }
    guard let quote = value.first, quote == "\"" || quote == "'" else { return nil }
    return String(value.dropFirst().prefix { $0 != quote })
  }
}

/// Finds where bytes stop being UTF-8.
enum InvalidUTF8 {
  /// The first offset of a byte that belongs to no character; `nil` when all is well. Linear, and fast when all is well.
  static func offset(in bytes: [UInt8]) -> Int? {
    if String(validating: bytes, as: UTF8.self) != nil { return nil }
    var offset = 0
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    while case .scalarValue(let scalar) = decoder.decode(&iterator) { offset += UTF8.width(scalar) }
    return offset
  }
}
