/// What stands at the end of a zip file: the list of contents, and where that ends (APPNOTE 6.3.10, 4.3.16).
struct ZipEnding {
  /// Whether the end is there.
  let isComplete: Bool
  /// Whether nothing but the end is there.
  let isEmpty: Bool

  /// libarchive looks no further back.
  private static let searched = 1 << 14
  private static let mark: [UInt8] = [0x50, 0x4B, 5, 6]
  private static let shortest = 22

  init(_ input: any SeekableInput) throws(SourceFailure) {
    let start = max(0, input.size - Self.searched)
    let tail = try input.bytes(from: start, count: Self.searched)
    var place = tail.count - Self.shortest
    while place >= 0, !tail[place...].starts(with: Self.mark) { place -= 1 }
    isComplete = place >= 0
    isEmpty = place == 0 && start == 0
  }
}

extension SeekableInput {
  /// At most `count` bytes from `offset` on.
  func bytes(from offset: Int, count: Int) throws(SourceFailure) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: max(0, min(count, size - offset)))
    var filled = 0
    while filled < bytes.count {
      let read = try bytes.withUnsafeMutableBufferPointer { (room) throws(SourceFailure) in
        try self.read(
          at: offset + filled,
          into: UnsafeMutableRawBufferPointer(UnsafeMutableBufferPointer(rebasing: room[filled...])))
      }
      if read <= 0 { break }
      filled += read
    }
    return Array(bytes[..<filled])
  }

  /// What a format is told by.
  func head() throws(SourceFailure) -> [UInt8] { try bytes(from: 0, count: ExportSample.length) }
}
