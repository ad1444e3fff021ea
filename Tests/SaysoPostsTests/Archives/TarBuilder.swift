/// Writes tar files (POSIX.1-2017, ustar) and gzip streams (RFC 1952) as tests need them.
enum TarBuilder {
  struct Member {
    var name: String
    var content: [UInt8]
    /// `0` a file, `1` a hard link, `2` a symbolic one, `3` a device, `5` a folder.
    var type = "0"
    var link = ""

    init(_ name: String, _ content: String, type: String = "0", link: String = "") {
      self.name = name
      self.content = Array(content.utf8)
      self.type = type
      self.link = link
    }
  }

  static func tar(_ members: Member...) -> [UInt8] { tar(members) }

  static func tar(_ members: [Member]) -> [UInt8] {
    members.flatMap { header($0) + padded($0.content) } + [UInt8](repeating: 0, count: 1024)
  }

  private static func header(_ member: Member) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: 512)
    func put(_ text: String, at offset: Int) {
      bytes.replaceSubrange(offset..<(offset + text.utf8.count), with: text.utf8)
    }
    put(member.name, at: 0)
    put("0000644", at: 100)
    put("0000000", at: 108)
    put("0000000", at: 116)
    put(octal(member.content.count, 11), at: 124)
    put("00000000000", at: 136)
    put("        ", at: 148)
    put(member.type, at: 156)
    put(member.link, at: 157)
    put("ustar", at: 257)
    put("00", at: 263)
    put(octal(bytes.reduce(0) { $0 + Int($1) }, 6) + "\u{0} ", at: 148)
    return bytes
  }

  private static func octal(_ number: Int, _ width: Int) -> String {
    let digits = String(number, radix: 8)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  private static func padded(_ content: [UInt8]) -> [UInt8] {
    content + [UInt8](repeating: 0, count: (512 - content.count % 512) % 512)
  }

  static func gzip(_ content: [UInt8], deflated: [UInt8]? = nil) -> [UInt8] {
    [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3] + (deflated ?? Deflate.stored(content))
      + ZipBuilder.little(CRC32.of(content)) + ZipBuilder.little(UInt32(truncatingIfNeeded: content.count))
  }
}
