/// Files that people hand over and that hold no posts in a form that is read here.
public enum ForeignFile: String, Hashable, Sendable, CaseIterable {
  case excelWorkbook, oldOfficeFile, openDocument, wordDocument, presentation
  case pdf, webPage, richText, database, rarArchive, sevenZipArchive
  case picture, film, sound, font, program
  /// None of these, and no text either.
  case binary

  /// Whether people may have posts in it: then it matters that it wasn't read.
  public var mayHoldPosts: Bool {
    switch self {
    case .picture, .film, .sound, .font, .program, .binary: false
    default: true
    }
  }

  /// By its first bytes; `nil` for what may be text or a format of binary data that is known here.
  ///
  /// Signatures: Microsoft's [MS-CFB], PDF 32000-1, the SQLite file format, PNG (W3C), GIF89a, JFIF, RIFF, ISO 14496-12,
  /// ID3v2, FLAC, Ogg (RFC 3533), Matroska (RFC 9559), OpenType, ELF and PE.
  public init?(_ head: [UInt8]) {
    if head.starts(with: [0x50, 0x4B, 3, 4]) {
      guard let kind = Self.office(head) else { return nil }
      self = kind
      return
    }
    for (kind, magic) in Self.magics where head.starts(with: magic) {
      self = kind
      return
    }
    guard let kind = Self.boxed(head) else { return nil }
    self = kind
  }

  private static let magics: [(Self, [UInt8])] = [
    (.oldOfficeFile, [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]),
    (.pdf, Array("%PDF-".utf8)), (.richText, Array("{\\rtf".utf8)), (.database, Array("SQLite format 3\u{0}".utf8)),
    (.rarArchive, Array("Rar!\u{1A}\u{7}".utf8)), (.sevenZipArchive, [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]),
    (.picture, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]), (.picture, [0xFF, 0xD8, 0xFF]),
    (.picture, Array("GIF87a".utf8)), (.picture, Array("GIF89a".utf8)), (.picture, [0x49, 0x49, 0x2A, 0]),
    (.picture, [0x4D, 0x4D, 0, 0x2A]), (.picture, [0, 0, 1, 0, 1]),
    (.film, [0x1A, 0x45, 0xDF, 0xA3]), (.sound, Array("ID3".utf8)), (.sound, Array("fLaC".utf8)),
    (.sound, Array("OggS".utf8)), (.font, Array("wOFF".utf8)), (.font, Array("wOF2".utf8)),
    (.font, [0, 1, 0, 0, 0]), (.program, [0x7F, 0x45, 0x4C, 0x46]), (.program, [0x4D, 0x5A, 0x90, 0]),
  ]

  /// A kind that is named behind a length.
  private static func boxed(_ head: [UInt8]) -> Self? {
    guard head.count >= 12 else { return nil }
    let tag = head[8..<12]
    if head.starts(with: Array("RIFF".utf8)) {
      if tag.elementsEqual("WEBP".utf8) { return .picture }
      if tag.elementsEqual("AVI ".utf8) { return .film }
      if tag.elementsEqual("WAVE".utf8) { return .sound }
    }
    guard head[4..<8].elementsEqual("ftyp".utf8) else { return nil }
    return ["heic", "heix", "avif", "mif1"].contains { tag.elementsEqual($0.utf8) } ? .picture : .film
  }

  /// Office documents are zip archives of XML.
  private static func office(_ head: [UInt8]) -> Self? {
    func names(_ part: String) -> Bool { Self.holds(head, Array(part.utf8)) }
    if names("mimetypeapplication/vnd.oasis.opendocument") { return .openDocument }
    guard names("[Content_Types].xml") || names("_rels/.rels") || names("docProps/") else { return nil }
    if names("xl/") { return .excelWorkbook }
    if names("word/") { return .wordDocument }
    return names("ppt/") ? .presentation : .excelWorkbook
  }

  /// Linear for the short needles it is asked for.
  static func holds(_ bytes: [UInt8], _ needle: [UInt8]) -> Bool {
    guard let first = needle.first, bytes.count >= needle.count else { return false }
    return (0...(bytes.count - needle.count)).contains { start in
      bytes[start] == first && bytes[start..<(start + needle.count)].elementsEqual(needle)
    }
  }
}
