#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// How the characters of a text are written as bytes.
public struct TextEncoding: Hashable, Sendable {
  enum Form: Hashable {
    case utf8
    case utf16(isBigEndian: Bool)
    case utf32(isBigEndian: Bool)
    /// As the system's `iconv` calls it.
    case charset(String)
  }

  /// As people know it: `Windows-1252`.
  public let name: String
  let form: Form

  init(name: String, form: Form) {
    self.name = name
    self.form = form
  }

  public static let utf8 = TextEncoding(name: "UTF-8", form: .utf8)
  public static let utf16LittleEndian = TextEncoding(name: "UTF-16LE", form: .utf16(isBigEndian: false))
  public static let utf16BigEndian = TextEncoding(name: "UTF-16BE", form: .utf16(isBigEndian: true))
  public static let utf32LittleEndian = TextEncoding(name: "UTF-32LE", form: .utf32(isBigEndian: false))
  public static let utf32BigEndian = TextEncoding(name: "UTF-32BE", form: .utf32(isBigEndian: true))

  /// By the names that people, the WHATWG Encoding Standard and the system's `iconv` use, whatever their case; `nil`
  /// when this machine can't read it. `UTF-16` is little-endian without a byte order mark, as the standard has it.
  public init?(named name: String) {
    let label = name.lowercased().filter { $0 != "_" && $0 != "-" && $0 != " " }
    let unicode: [String: TextEncoding] = [
      "utf8": .utf8, "utf16": .utf16LittleEndian, "utf16le": .utf16LittleEndian, "utf16be": .utf16BigEndian,
      "utf32": .utf32LittleEndian, "utf32le": .utf32LittleEndian, "utf32be": .utf32BigEndian,
    ]
    if let encoding = unicode[label] {
      self = encoding
    } else if let known = LegacyCharset.allCases.first(where: { $0.labels.contains(label) }) {
      self = known.encoding
    } else {
      guard Self.isCharset(name) else { return nil }
      self.init(name: name, form: .charset(name))
    }
  }

  /// No sign of `iconv`'s own syntax, and a name that it knows for an encoding in which ASCII is ASCII.
  private static func isCharset(_ name: String) -> Bool {
    let signs = Set("abcdefghijklmnopqrstuvwxyz0123456789-_.:")
    guard !name.isEmpty, name.count <= 40, name.lowercased().allSatisfy(signs.contains) else { return false }
    guard let decoder = CharsetDecoder(charset: name) else { return false }
    var text: [UInt8] = []
    let probe = Array("Az09,;\"\n".utf8)
    return decoder.decode(probe[...], isLast: true, into: &text) == probe.count && text == probe
  }
}
