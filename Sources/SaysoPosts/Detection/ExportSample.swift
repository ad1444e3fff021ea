/// The beginning of a file, which its format is told from. What it looks like is worked out once for all formats.
public struct ExportSample: Sendable {
  /// How many bytes of a file are looked at.
  public static let length = 1 << 18

  public let file: String
  /// The path inside an archive.
  public let member: String?
  /// At most ``length`` bytes, in UTF-8 without a byte order mark where the file is text.
  public let head: [UInt8]
  /// Whether the file goes on behind the head.
  public let isCut: Bool
  /// What JSON says, be it one document or one a line, and behind a prefix such as `window.YTD.tweets.part0 =`.
  public let json: JSONGlimpse?
  /// The first rows of what can be read as a table.
  public let table: TableGlimpse?
  /// What the columns of a table are said to mean.
  public let mapping: FieldMapping
  /// Zeros and controls say that it is no text.
  let isBinary: Bool
  /// The root of an XML document: its name without a prefix, in lower case.
  public let xmlRoot: String?

  public init(
    file: String, member: String? = nil, head: [UInt8], isCut: Bool, mapping: FieldMapping = FieldMapping()
  ) {
    self.mapping = mapping
    isBinary = EncodingVerdict.isBinary(head)
    self.file = file
    self.member = member
    self.head = head
    self.isCut = isCut
    json = JSONGlimpse(rowsBehindDamage: head) ?? JSONGlimpse(head)
    xmlRoot = json == nil ? XMLGlimpse.root(head) : nil
    table = json == nil && xmlRoot == nil ? TableGlimpse(head, isCut: isCut) : nil
  }

  /// The last part of the path, in lower case.
  public var baseName: String { MemberName.last(member ?? file) }

  /// The path inside the archive or the file's, in lower case.
  public var path: String { (member ?? file).lowercased() }
}
