public import SaysoReports

/// One report of a scan and where it goes.
public struct ScanOutput {
  public let reporter: any ScanReporter
  public let sink: any ByteSink

  public init(_ reporter: any ScanReporter, to sink: any ByteSink) {
    self.reporter = reporter
    self.sink = sink
  }
}

/// What a scan tells while it goes on.
public enum ScanNotice: Sendable {
  /// A file, or a member of an archive, was read to its end.
  case read(ScannedPartNotice)
  /// An input has been read to its end.
  case finished(file: String)
  /// Some more records have been dealt with.
  case advanced(ScanProgress)
}

/// What a part was taken for and how much it held.
public struct ScannedPartNotice: Hashable, Sendable {
  public let file: String
  public let member: String?
  public let format: String
  public let confidence: String
  /// Records, in this run.
  public let rows: Int
  /// What should be known of how it was read, in sentences.
  public let notes: [String]
}

/// How far a scan has come, in this run.
public struct ScanProgress: Hashable, Sendable {
  /// Of the parts that were read, unpacked where they are packed.
  public var bytes = 0
  public var rows = 0
  public var findings = 0

  public init() {}
}
