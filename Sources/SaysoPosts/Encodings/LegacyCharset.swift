/// The encodings of text that exports still come in and that a text can be told to be in.
///
/// Where two are equally likely, the first is taken. Names: IANA's registry and the WHATWG Encoding Standard.
enum LegacyCharset: String, CaseIterable {
  case windows1252 = "CP1252"
  case windows1250 = "CP1250"
  case windows1251 = "CP1251"
  case windows1253 = "CP1253"
  case windows1254 = "CP1254"
  case windows1255 = "CP1255"
  case windows1256 = "CP1256"
  case windows1257 = "CP1257"
  case latin9 = "ISO-8859-15"
  case latin2 = "ISO-8859-2"
  case cyrillic = "ISO-8859-5"
  case koi8 = "KOI8-U"
  case macintosh = "MACINTOSH"
  case dos850 = "CP850"
  case shiftJIS = "CP932"
  case eucJP = "EUC-JP"
  case eucKR = "CP949"
  case gb18030 = "GB18030"
  case big5 = "BIG5-HKSCS"

  var title: String {
    switch self {
    case .windows1252: "Windows-1252"
    case .windows1250: "Windows-1250"
    case .windows1251: "Windows-1251"
    case .windows1253: "Windows-1253"
    case .windows1254: "Windows-1254"
    case .windows1255: "Windows-1255"
    case .windows1256: "Windows-1256"
    case .windows1257: "Windows-1257"
    case .latin9, .latin2, .cyrillic, .gb18030: rawValue
    case .koi8: "KOI8-U"
    case .macintosh: "Mac OS Roman"
    case .dos850: "DOS code page 850"
    case .shiftJIS: "Shift JIS"
    case .eucJP: "EUC-JP"
    case .eucKR: "EUC-KR"
    case .big5: "Big5"
    }
  }

  /// Other names, in lower case without hyphens. ISO 8859-1 is read as Windows-1252, its superset, as browsers do.
  var labels: Set<String> {
    let own: Set<String> = [Self.plain(rawValue), Self.plain(title)]
    let others: Set<String> =
      switch self {
      case .windows1252: ["latin1", "iso88591", "l1", "ansi", "1252", "usascii", "ascii"]
      case .windows1250: ["1250"]
      case .windows1251: ["1251"]
      case .windows1253: ["1253", "iso88597", "greek"]
      case .windows1254: ["1254", "iso88599", "latin5"]
      case .windows1255: ["1255", "iso88598", "hebrew"]
      case .windows1256: ["1256"]
      case .windows1257: ["1257"]
      case .latin9: ["latin9"]
      case .latin2: ["latin2"]
      case .cyrillic: ["cyrillic"]
      case .koi8: ["koi8r", "koi8"]
      case .macintosh: ["macroman", "mac", "xmacroman"]
      case .dos850: ["850", "ibm850"]
      case .shiftJIS: ["sjis", "shiftjis", "windows31j", "mskanji"]
      case .eucJP: ["xeucjp"]
      case .eucKR: ["ksc5601", "uhc", "windows949"]
      case .gb18030: ["gbk", "gb2312", "cp936", "936"]
      case .big5: ["cp950", "big5hkscs", "950"]
      }
    return own.union(others)
  }

  var encoding: TextEncoding { TextEncoding(name: title, form: .charset(rawValue)) }

  private static func plain(_ name: String) -> String {
    name.lowercased().filter { $0 != "_" && $0 != "-" && $0 != " " }
  }
}
