/// One file, folder or stream that somebody hands over to be scanned.
public struct ExportFile {
  /// What origins call the input that has no name.
  public static let standardInputName = "standard input"

  /// As origins carry it.
  public let name: String
  /// `nil` for what writing can't destroy.
  public let identity: FileIdentity?
  private let input: Input
  private let options: ReadingOptions
  /// Its name is a path, and other files may lie beside it.
  private let isOnDisk: Bool

  private enum Input {
    case file(FileSource)
    case stream(any ByteSource)
    case folder(String)
  }

  /// The folder that is read, with all that lies in it; `nil` when it is none.
  public var folder: String? { if case .folder(let path) = input { path } else { nil } }

  /// Files beside it that may be read to learn more of its posts.
  public var neighbours: [String] {
    guard isOnDisk, folder == nil else { return [] }
    return Neighbours(of: name, options.archives).paths(for: options.forced.map { [$0] } ?? options.formats)
  }

  /// `path` may be `-`, standard input.
  public init(path: String, options: ReadingOptions = ReadingOptions()) throws(SourceFailure) {
    let opened = try path == "-" ? FileSource.standardInput() : FileSource(path: path)
    name = path == "-" ? options.standardInputName : path
    identity = opened.identity
    input = opened.isFolder && path != "-" ? .folder(path) : .file(opened)
    self.options = options
    isOnDisk = path != "-"
  }

  public init(name: String, source: any ByteSource, options: ReadingOptions = ReadingOptions()) {
    self.name = name
    identity = nil
    input = .stream(source)
    self.options = options
    isOnDisk = false
  }

  /// Calls `body` with each part, in the order in which they stand. A part's source is good until `body` returns. May be
  /// called once.
  ///
  /// A bare file is one part and streams. An archive or folder is gone through twice, the second time only where posts
  /// are; one that can't be read twice is held in memory up to ``ArchiveLimits/heldSize``. What is wrong with an
  /// archive, or a file in it, comes as a part; only a bare file of which nothing can be read throws, and whatever has
  /// no lines where ``ReadingOptions/firstLine`` numbers them (``UnnumberedLines``).
  public func eachPart(_ body: (ExportPart) throws -> Void) throws {
    switch input {
    case .folder(let path): try container(.folder(path)).eachPart(body)
    case .stream(let source): try eachPart(of: PeekedSource(source), body)
    case .file(let file):
      guard let seekable = SeekableFile(file), let kind = Self.archiveKind(try seekable.head()) else {
        return try eachPart(of: PeekedSource(file), body)
      }
      try container(.archive(seekable, kind)).eachPart(body)
    }
  }

  private func eachPart(of source: PeekedSource, _ body: (ExportPart) throws -> Void) throws {
    guard let kind = Self.archiveKind(source.head) else { return try body(bare(source)) }
    if options.firstLine != nil { throw UnnumberedLines.archive }
    let held: HeldBytes
    do { held = try HeldBytes(source, limit: options.archives.heldSize) } catch let failure as SourceFailure {
      return try body(ExportPart(file: name, content: .failed(failure.recordFailure)))
    }
    try container(.archive(held, kind)).eachPart(body)
  }

  private func container(_ root: Container.Root) throws(UnnumberedLines) -> Container {
    if options.firstLine != nil { throw .archive }
    return Container(file: name, root: root, options: options)
  }

  /// Office documents are zip archives too, and nobody's export.
  private static func archiveKind(_ head: [UInt8]) -> ArchiveKind? {
    guard let kind = ArchiveKind(head), kind != .zip || ForeignFile(head) == nil else { return nil }
    return kind
  }

  private func bare(_ source: PeekedSource) throws(UnnumberedLines) -> ExportPart {
    let verdict = FileVerdict(file: name, member: nil, head: source.head, isCut: source.isCut, options: options)
    var context = ReadingContext(
      file: name, mapping: options.mapping, zone: options.zone, dateOrder: options.dateOrder)
    context.firstLine = options.firstLine ?? 1
    if let format = verdict.recognition?.format, options.firstLine != nil, RowFormat(format, context) == nil {
      throw .format(title: format.title)
    }
    if isOnDisk, let format = verdict.recognition?.format {
      context.companions = Neighbours(of: name, options.archives).companions(of: format)
    }
    let content: ExportPart.Content =
      switch verdict.kind {
      case .posts(let format, let recognition):
        .posts(format, recognition, source: verdict.decoded(source), context: context)
      case .noPosts(let reason): .noPosts(reason)
      case .failed(let failure): .failed(failure)
      }
    return ExportPart(
      file: name, content: content, notes: verdict.notes, encoding: verdict.encoding.encoding,
      alternatives: verdict.alternatives)
  }
}
