/// The path of a file inside an archive.
enum MemberName {
  /// The file's own name in small letters, without the folders before it. Asked of every file of a folder.
  static func last(_ path: String) -> String {
    let bytes = path.utf8
    let slash = UInt8(ascii: "/")
    guard let end = bytes.lastIndex(where: { $0 != slash }) else { return "" }
    let start = bytes[..<end].lastIndex(of: slash).map(bytes.index(after:)) ?? bytes.startIndex
    return Substring(bytes[start...end]).lowercased()
  }

  /// What the bytes spell: UTF-8, or else what DOS wrote (CP437), as zip files without the mark of UTF-8 have it
  /// (APPNOTE 6.3.10, appendix D). Backslashes part folders as slashes do.
  static func decoded(_ bytes: [UInt8]) -> String {
    String(validating: bytes, as: UTF8.self) ?? String(String.UnicodeScalarView(bytes.map(scalar)))
  }

  /// Without empty and `.` parts.
  static func plain(_ path: String) -> String {
    path.split { $0 == "/" || $0 == "\\" }.filter { $0 != "." }.joined(separator: "/")
  }

  /// At most so many bytes of it, to be shown.
  static func cut(_ path: String, limit: Int) -> String {
    guard path.utf8.count > limit else { return path }
    return String(decoding: path.utf8.prefix(min(limit, 80)), as: UTF8.self) + "\u{2026}"
  }

  /// What is wrong with a path that something could be unpacked to; `nil` when nothing is.
  static func fault(_ path: String, limit: Int) -> ArchiveFault? {
    if path.utf8.count > limit { return .nameTooLong(limit: limit) }
    if path.isEmpty { return .noName }
    let parts = path.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "\\" }
    let hasDrive = path.utf8.dropFirst().first == UInt8(ascii: ":") && path.first?.isLetter == true
    return parts.contains("..") || parts.first == "" || hasDrive ? .unsafeName : nil
  }

  /// What systems leave behind: no part of an export.
  static func isLitter(_ path: String) -> Bool {
    path.split(separator: "/").contains {
      $0 == "__MACOSX" || $0 == ".DS_Store" || $0 == "Thumbs.db" || $0 == "desktop.ini"
    }
      || path.split(separator: "/").last?.hasPrefix("._") == true
  }

  private static func scalar(_ byte: UInt8) -> Unicode.Scalar {
    byte < 0x80 ? Unicode.Scalar(byte) : upperHalf[Int(byte) - 0x80]
  }

  /// The upper half of code page 437.
  private static let upperHalf = Array(
    """
    ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀\
    αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u{A0}
    """.unicodeScalars)
}
