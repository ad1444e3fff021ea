/// One format that exports come in: how it is told from the others, and what reads it.
///
/// A new format is one file that declares its `ExportFormat`, and one line in ``all``.
public struct ExportFormat: Sendable {
  /// What `--from` and reports call it: `linkedin-shares`.
  public let id: FormatID
  /// As a person names it: `LinkedIn, Shares.csv`.
  public let title: String
  /// It says nothing of where the posts come from. In an archive with a platform's own files, a table or text that only
  /// such a format takes is none of the export's posts.
  public let isGeneric: Bool
  /// Small files of the same archive that are read first, because posts don't tell all: who the owner is, what ids
  /// stand for. By their path inside the archive.
  public let companions: @Sendable (String) -> Bool
  /// Where they lie on a disk, seen from the folder of the posts.
  public let companionFolders: [String]
  /// `nil`: this is another format.
  public let recognise: @Sendable (ExportSample) -> Recognition?
  /// What should be known of how a file of it is read.
  public var remarks: @Sendable (ExportSample) -> [FileNote] = { _ in [] }
  /// Reading begins with the first call of `next()`: what is wrong with the input comes as failed records.
  public let reader: @Sendable (any ByteSource, ReadingContext) -> any PostReader

  public init(
    id: FormatID, title: String, isGeneric: Bool = false,
    companions: @escaping @Sendable (String) -> Bool = { _ in false }, companionFolders: [String] = ["."],
    recognise: @escaping @Sendable (ExportSample) -> Recognition?,
    reader: @escaping @Sendable (any ByteSource, ReadingContext) -> any PostReader
  ) {
    self.id = id
    self.title = title
    self.isGeneric = isGeneric
    self.companions = companions
    self.companionFolders = companionFolders
    self.recognise = recognise
    self.reader = reader
  }
}

/// The name of a format: lower-case words with hyphens.
public struct FormatID: Hashable, Sendable, CustomStringConvertible {
  public let name: String

  public init(_ name: String) { self.name = name }

  public var description: String { name }
}

/// How sure a format is that a file is its own, and why.
public struct Recognition: Hashable, Sendable {
  public enum Confidence: Int, Sendable, Comparable {
    /// It can be read as that, as most things can.
    case low
    /// Its shape fits, and another format might share it.
    case medium
    /// It carries marks that no other format has.
    case high

    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  public let confidence: Confidence
  /// What was seen, as the end of “because …”: `its columns are “Date”, “ShareLink” and “ShareCommentary”`.
  public let reason: String

  public init(_ confidence: Confidence, because reason: String) {
    self.confidence = confidence
    self.reason = reason
  }
}
