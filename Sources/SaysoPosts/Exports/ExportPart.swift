/// One file of an export: the export itself when it is a bare file, a member when it is an archive.
public struct ExportPart {
  public enum Content {
    /// Its records, in a known format. `source` gives its bytes from the first one on, decoded to UTF-8 where it is
    /// text, and may be read once.
    case posts(ExportFormat, Recognition, source: any ByteSource, context: ReadingContext)
    /// Nothing here is a post: a picture, a list of followers.
    case noPosts(LeftOutReason)
    /// It should be read and can't be.
    case failed(RecordFailure)
  }

  public let file: String
  /// The path inside an archive; `nil` for what is said of the archive as a whole.
  public let member: String?
  public let content: Content
  public let notes: [FileNote]
  /// What it is read in; `nil` for what is no text, or was not read.
  public let encoding: TextEncoding?
  /// What else it could be, the surest first.
  public let alternatives: [FormatDetection.Candidate]

  public init(
    file: String, member: String? = nil, content: Content, notes: [FileNote] = [],
    encoding: TextEncoding? = nil, alternatives: [FormatDetection.Candidate] = []
  ) {
    self.file = file
    self.member = member
    self.content = content
    self.notes = notes
    self.encoding = encoding
    self.alternatives = alternatives
  }
}
