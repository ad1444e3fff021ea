public import SaysoPosts

/// What a scan comes to, step by step, in the order of the input.
public enum ScanEvent<Piece: ScanPiece>: Sendable {
  /// A part of an input is about to be read.
  case began(ScannedPart)
  /// A stretch of records has been dealt with; a part that should be read and can't be is one of a single record.
  case checked(ScanStretch<Piece>)
  /// The part is at its end. The tally is that of its reader, if it has one, over the whole part; formats with one
  /// post a line have none.
  case ended(ScannedPart, ReadingTally?)
  /// A file that holds no posts: one of an archive, or an empty one.
  case passedOver(file: String, member: String?, LeftOutReason)
  /// Every part of the input with this number, counted from 0, has been dealt with.
  case finished(file: Int)
}

/// A file that is read as posts.
public struct ScannedPart: Sendable {
  public let file: String
  /// The path inside an archive.
  public let member: String?
  public let format: ExportFormat
  public let recognition: Recognition
  /// The zone in which times without an offset are taken to be meant.
  public let zone: String
  /// What the person who scans it should know of how it is read, in sentences.
  public let notes: [String]
}

/// Records that stand next to one another and what was made of them.
public struct ScanStretch<Piece: ScanPiece>: Sendable {
  public var piece: Piece
  /// How many records the reader counted, before any was checked.
  public var rows = 0
  /// Records in which half an emoji was replaced by U+FFFD.
  public var repaired = 0
  /// The input breaks off behind it.
  public var isCutShort = false
  /// How many bytes of the part had been read when it was handed out; ahead of what has been checked.
  public var bytesRead: Int

  init(_ piece: Piece, bytesRead: Int) {
    self.piece = piece
    self.bytesRead = bytesRead
  }
}

/// How far a scan has come: everything before it has been delivered, nothing behind it.
public struct ScanPosition: Hashable, Sendable, Codable {
  /// The input, counted from 0.
  public var file = 0
  /// The part of it, counted from 0.
  public var part = 0
  /// Records of the part, for formats that are read record by record.
  public var records = 0
  /// Bytes of the part, for formats with one record a line, and the line that begins there.
  public var offset = 0
  public var line = 1

  public init() {}

  init(file: Int, part: Int) {
    self.file = file
    self.part = part
  }
}
