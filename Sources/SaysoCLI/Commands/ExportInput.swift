import SaysoPosts

/// Opens an export with the reader for its format.
enum ExportInput {
  static func reader(_ file: String, _ input: ScanCommand.Input) throws -> any PostReader {
    do throws(SourceFailure) {
      let source = try file == "-" ? FileSource.standardInput() : FileSource(path: file)
      let name = file == "-" ? "standard input" : file
      switch input {
      case .ndjson: return NDJSONReader(source, file: name)
      case .text: return PlainTextReader(source, file: name)
      case .auto:
        let peeked = try PeekedSource(source)
        return peeked.looksLikeJSON ? NDJSONReader(peeked, file: name) : PlainTextReader(peeked, file: name)
      }
    } catch {
      throw CommandProblem.cannotRead(file: file, system: SystemError.text(error.code))
    }
  }
}

/// A source whose first bytes have been looked at, to tell the format by its content.
private struct PeekedSource: ByteSource {
  private var head: ArraySlice<UInt8>
  private var rest: any ByteSource

  init(_ source: any ByteSource) throws(SourceFailure) {
    var buffer = [UInt8](repeating: 0, count: 4096)
    var rest = source
    let count = try buffer.withUnsafeMutableBufferPointer { (bytes) throws(SourceFailure) in
      try rest.read(into: UnsafeMutableRawBufferPointer(bytes))
    }
    head = buffer[..<count]
    self.rest = rest
  }

  /// The first byte that is no white space and no byte order mark opens an object.
  var looksLikeJSON: Bool {
    let blank: Set<UInt8> = [0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF]
    return head.first { !blank.contains($0) } == UInt8(ascii: "{")
  }

  mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(SourceFailure) -> Int {
    guard !head.isEmpty else { return try rest.read(into: buffer) }
    let part = head.prefix(buffer.count)
    buffer.copyBytes(from: part)
    head = head.dropFirst(part.count)
    return part.count
  }
}
