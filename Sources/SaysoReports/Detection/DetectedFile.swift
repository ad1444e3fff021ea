/// What a file that was handed over turned out to be, part by part.
public struct DetectedFile: Hashable, Sendable {
  public let file: String
  public private(set) var parts: [DetectedPart] = []
  /// The files inside without posts, by the reason why they have none.
  public private(set) var passedOver = LeftOutFiles()

  public init(file: String) { self.file = file }

  public mutating func add(_ part: DetectedPart) { parts.append(part) }

  public mutating func passOver(_ member: String, because reason: String) {
    passedOver.add(member, because: reason)
  }

  /// Whether anything in it can be read as posts.
  public var holdsPosts: Bool {
    parts.contains {
      if case .posts(_, let rows) = $0.content { rows.rows == 0 || rows.failed < rows.rows } else { false }
    }
  }
}

/// A part that holds posts, or should be read and can't be.
public struct DetectedPart: Hashable, Sendable {
  /// A format, and how sure it is.
  public struct Guess: Hashable, Sendable {
    public let format: String
    public let title: String
    public let confidence: String
    /// The end of “because …”.
    public let reason: String

    public init(format: String, title: String, confidence: String, reason: String) {
      self.format = format
      self.title = title
      self.confidence = confidence
      self.reason = reason
    }
  }

  /// Counted by reading all of it: `rows` = posts + `skipped` + `failed`.
  public struct Rows: Hashable, Sendable {
    public let rows: Int
    public let skipped: Int
    public let failed: Int

    public init(rows: Int, skipped: Int, failed: Int) {
      self.rows = rows
      self.skipped = skipped
      self.failed = failed
    }
  }

  public enum Content: Hashable, Sendable {
    case posts(Guess, Rows)
    case failed(reason: String)
  }

  /// The path inside an archive or folder.
  public let member: String?
  public let content: Content
  public let encoding: String?
  /// What else it could be, the surest first.
  public let alternatives: [Guess]
  /// Sentences about how it is read.
  public let notes: [String]

  public init(
    member: String?, content: Content, encoding: String? = nil, alternatives: [Guess] = [], notes: [String] = []
  ) {
    self.member = member
    self.content = content
    self.encoding = encoding
    self.alternatives = alternatives
    self.notes = notes
  }
}
