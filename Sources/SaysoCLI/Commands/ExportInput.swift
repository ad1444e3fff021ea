import SaysoPosts

/// An export that has been opened, and the format it is taken for.
struct ExportInput {
  let name: String
  let format: PostFormat
  /// `nil` for what writing can't destroy.
  let identity: FileIdentity?
  private let source: any ByteSource

  init(_ file: String, as input: ScanCommand.Input) throws {
    name = file == "-" ? "standard input" : file
    do {
      let opened = try file == "-" ? FileSource.standardInput() : FileSource(path: file)
      identity = opened.identity
      let peeked = try PeekedSource(opened)
      source = peeked
      format =
        switch input {
        case .ndjson: .ndjson
        case .text: .text
        case .auto: ExportHead(bytes: peeked.head).looksLikeJSON ? .ndjson : .text
        }
      guard input == .auto, let unread = ExportHead(bytes: peeked.head).unreadFormat else { return }
      throw CommandProblem.formatNotRead(file: name, unread)
    } catch let failure as SourceFailure {
      throw CommandProblem.cannotRead(file: file, system: SystemError.text(failure.code))
    }
  }

  func reader() -> any PostReader {
    format == .ndjson ? NDJSONReader(source, file: name) : PlainTextReader(source, file: name)
  }
}

extension PostFormat {
  /// As a person names it.
  var title: String {
    switch self {
    case .ndjson: "NDJSON"
    case .text: "plain text, one post a line"
    case .draft: "a draft"
    }
  }
}

/// A source whose first bytes have been looked at, to tell the format by its content.
private struct PeekedSource: ByteSource {
  private(set) var head: ArraySlice<UInt8>
  private var rest: any ByteSource

  /// Reads on until the first line is there: a pipe may bring it in pieces.
  init(_ source: any ByteSource) throws(SourceFailure) {
    var buffer = [UInt8](repeating: 0, count: 4096)
    var rest = source
    var filled = 0
    while filled < buffer.count, !buffer[..<filled].contains(0x0A) {
      let count = try buffer.withUnsafeMutableBufferPointer { (bytes) throws(SourceFailure) in
        try rest.read(into: UnsafeMutableRawBufferPointer(UnsafeMutableBufferPointer(rebasing: bytes[filled...])))
      }
      if count <= 0 { break }
      filled += count
    }
    head = buffer[..<filled]
    self.rest = rest
  }

  mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(SourceFailure) -> Int {
    guard !head.isEmpty else { return try rest.read(into: buffer) }
    let part = head.prefix(buffer.count)
    buffer.copyBytes(from: part)
    head = head.dropFirst(part.count)
    return part.count
  }
}
