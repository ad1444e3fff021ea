/// What holds other files, or one file compressed; told by the first bytes alone.
enum ArchiveKind: Hashable {
  case zip
  case tar
  case compressed(Compression)

  enum Compression: Hashable, CaseIterable {
    case gzip, bzip2, xz, zstd, lz4

    /// RFC 1952, the bzip2 manual, the .xz file format 1.2.1, RFC 8878, the LZ4 frame format 1.6.3.
    var magic: [UInt8] {
      switch self {
      case .gzip: [0x1F, 0x8B, 0x08]
      case .bzip2: [0x42, 0x5A, 0x68]
      case .xz: [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]
      case .zstd: [0x28, 0xB5, 0x2F, 0xFD]
      case .lz4: [0x04, 0x22, 0x4D, 0x18]
      }
    }

    /// What the names of such files end with.
    var endings: [String] {
      switch self {
      case .gzip: ["gz", "tgz"]
      case .bzip2: ["bz2", "tbz2", "tbz"]
      case .xz: ["xz", "txz"]
      case .zstd: ["zst", "tzst"]
      case .lz4: ["lz4"]
      }
    }
  }

  /// Whether a file is called like an archive, or like one that is compressed.
  static func isName(_ path: String) -> Bool {
    let endings = ["zip", "tar"] + Compression.allCases.flatMap(\.endings)
    guard let dot = path.lastIndex(of: ".") else { return false }
    return endings.contains(path[path.index(after: dot)...].lowercased())
  }

  /// How many of the first bytes are looked at.
  static let length = 512

  /// `nil`: a file like any other.
  init?(_ head: some Collection<UInt8>) {
    let head = Array(head.prefix(Self.length))
    if Self.zipMagics.contains(where: head.starts) {
      self = .zip
    } else if let compression = Compression.allCases.first(where: { Self.begins(head, $0) }) {
      self = .compressed(compression)
    } else if Self.isTar(head) {
      self = .tar
    } else {
      return nil
    }
  }

  /// A file's header, the end of an empty archive, the mark of a divided one (APPNOTE 6.3.10, 4.3).
  private static let zipMagics: [[UInt8]] = [[0x50, 0x4B, 3, 4], [0x50, 0x4B, 5, 6], [0x50, 0x4B, 7, 8]]

  private static func begins(_ head: [UInt8], _ compression: Compression) -> Bool {
    guard head.starts(with: compression.magic) else { return false }
    // “BZh” could begin a sentence: the level and the magic of the first block, or of the end, follow.
    guard compression == .bzip2 else { return true }
    return head.count >= 10 && (UInt8(ascii: "1")...UInt8(ascii: "9")).contains(head[3])
      && (head[4..<10].elementsEqual([0x31, 0x41, 0x59, 0x26, 0x53, 0x59])
        || head[4..<10].elementsEqual([0x17, 0x72, 0x45, 0x38, 0x50, 0x90]))
  }

  /// The header's checksum, in octal, is the sum of its bytes with spaces in its own place (POSIX.1-2017, pax).
  private static func isTar(_ head: [UInt8]) -> Bool {
    guard head.count == length, head[0] != 0 else { return false }
    let digits = head[148..<156].filter { (UInt8(ascii: "0")...UInt8(ascii: "7")).contains($0) }
    guard !digits.isEmpty else { return false }
    let told = digits.reduce(0) { $0 * 8 + Int($1) - 0x30 }
    let rest = head[..<148].reduce(0) { $0 + Int($1) } + head[156...].reduce(0) { $0 + Int($1) }
    return told == rest + 8 * 0x20
  }
}
