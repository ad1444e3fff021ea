/// One file or stream that somebody hands over to be scanned.
public struct ExportFile {
  /// What origins call the input that has no name.
  public static let standardInputName = "standard input"

  /// As origins carry it.
  public let name: String
  /// `nil` for what writing can't destroy.
  public let identity: FileIdentity?
  private let source: any ByteSource
  private let options: ReadingOptions

  /// `path` may be `-`, standard input.
  public init(path: String, options: ReadingOptions = ReadingOptions()) throws(SourceFailure) {
    let opened = try path == "-" ? FileSource.standardInput() : FileSource(path: path)
    name = path == "-" ? Self.standardInputName : path
    identity = opened.identity
    source = opened
    self.options = options
  }

  public init(name: String, source: any ByteSource, options: ReadingOptions = ReadingOptions()) {
    self.name = name
    identity = nil
    self.source = source
    self.options = options
  }

  /// Calls `body` with each part, in the order in which they stand. A part's source is good until `body` returns. May be
  /// called once.
  public func eachPart(_ body: (ExportPart) throws -> Void) throws {
    let peeked = try PeekedSource(source)
    let context = ReadingContext(
      file: name, mapping: options.mapping, zone: options.zone, dateOrder: options.dateOrder)
    try body(ExportPart(file: name, content: content(peeked, context)))
  }

  private func content(_ source: PeekedSource, _ context: ReadingContext) -> ExportPart.Content {
    if let id = options.format, let format = ExportFormat.named(id) {
      return .posts(format, Recognition(.high, because: "you said so"), source: source, context: context)
    }
    let sample = ExportSample(file: name, head: source.head, isCut: source.isCut)
    guard let best = FormatDetection(sample).best else {
      return .noPosts(reason: "it is of no format that is known here")
    }
    return .posts(best.format, best.recognition, source: source, context: context)
  }
}
