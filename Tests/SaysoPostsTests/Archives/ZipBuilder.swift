/// Writes zip files as tests need them, good and bad (APPNOTE 6.3.10).
struct ZipBuilder {
  struct Member {
    var name: [UInt8]
    var content: [UInt8]
    var method: UInt16 = 0
    /// What stands in the archive; the content itself when nothing else is given.
    var stored: [UInt8]?
    var crc: UInt32?
    var flags: UInt16 = 0
    /// A descriptor behind the data tells the sizes.
    var hasDescriptor = false
    var isZip64 = false
    /// The upper half of the external attributes: a POSIX mode.
    var mode: UInt32 = 0o100644
    var toldSize: UInt32?

    init(_ name: String, _ content: String) { self.init(name, Array(content.utf8)) }

    init(_ name: String, _ content: [UInt8]) {
      self.name = Array(name.utf8)
      self.content = content
    }

    /// Deflated into stored blocks, which any inflate reads.
    func deflated() -> Member {
      var copy = self
      copy.method = 8
      copy.stored = Deflate.stored(content)
      return copy
    }

    func with(_ change: (inout Member) -> Void) -> Member {
      var copy = self
      change(&copy)
      return copy
    }
  }

  static func zip(_ members: Member...) -> [UInt8] { zip(members) }

  static func zip(_ members: [Member]) -> [UInt8] {
    var bytes: [UInt8] = []
    var list: [UInt8] = []
    for member in members {
      list += header(member, isCentral: true, offset: bytes.count)
      bytes += header(member, isCentral: false, offset: 0)
      let data = member.stored ?? member.content
      bytes += data
      guard member.hasDescriptor else { continue }
      bytes += [0x50, 0x4B, 7, 8] + little(crc(member)) + little(UInt32(data.count)) + little(size(member))
    }
    let start = bytes.count
    bytes += list + [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + little(UInt16(members.count)) + little(UInt16(members.count))
    return bytes + little(UInt32(list.count)) + little(UInt32(start)) + [0, 0]
  }

  private static func size(_ member: Member) -> UInt32 { member.toldSize ?? UInt32(member.content.count) }
  private static func crc(_ member: Member) -> UInt32 { member.crc ?? CRC32.of(member.content) }

  private static func header(_ member: Member, isCentral: Bool, offset: Int) -> [UInt8] {
    let data = member.stored ?? member.content
    let isLate = member.hasDescriptor && !isCentral
    let flags = member.flags | (member.hasDescriptor ? 8 : 0)
    var bytes: [UInt8] = isCentral ? [0x50, 0x4B, 1, 2, 45, 3] : [0x50, 0x4B, 3, 4]
    bytes += [45, 0] + little(flags) + little(member.method) + [0, 0, 0x21, 0]
    bytes += little(isLate ? 0 : crc(member))
    let sizes = [isLate ? 0 : UInt32(data.count), isLate ? 0 : size(member)]
    bytes += sizes.flatMap { little(member.isZip64 ? .max : $0) }
    let extra: [UInt8] =
      member.isZip64
      ? [1, 0, 16, 0] + little(UInt64(size(member))) + little(UInt64(data.count)) : []
    bytes += little(UInt16(member.name.count)) + little(UInt16(extra.count))
    if isCentral {
      bytes += [0, 0, 0, 0, 0, 0] + little(member.mode << 16) + little(UInt32(offset))
    }
    return bytes + member.name + extra
  }

  static func little(_ number: some FixedWidthInteger) -> [UInt8] {
    (0..<(number.bitWidth / 8)).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
  }
}

/// Deflate streams (RFC 1951) that a test can make by hand.
enum Deflate {
  /// Blocks without compression.
  static func stored(_ content: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = content[...]
    repeat {
      let part = rest.prefix(65_535)
      rest = rest.dropFirst(part.count)
      let length = UInt16(part.count)
      bytes += [rest.isEmpty ? 1 : 0] + ZipBuilder.little(length) + ZipBuilder.little(~length) + part
    } while !rest.isEmpty
    return bytes
  }

  /// A block whose code gives one bit to the longest match and one to the nearest distance: each byte behind its head
  /// comes to 1,032 zeros.
  static func bomb(_ size: Int) -> [UInt8] {
    var bits: [UInt8] = []
    func put(_ value: Int, _ count: Int) { for bit in 0..<count { bits.append(UInt8(value >> bit & 1)) } }
    func code(_ signs: String) { for sign in signs { bits.append(sign == "1" ? 1 : 0) } }
    // A last block with its own codes: 286 for lengths, 1 for distances, 18 for code lengths.
    put(1, 1)
    put(2, 2)
    put(29, 5)
    put(0, 5)
    put(14, 4)
    // The code lengths of 16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14 and 1: “0” is 18, “10” 1, “11” 2.
    for length in [0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 2] { put(length, 3) }
    // The literal zero has two bits; 255 others none; the end has two; 28 others none; length 258 and distance 1 have one.
    code("11")
    code("0")
    put(138 - 11, 7)
    code("0")
    put(117 - 11, 7)
    code("11")
    code("0")
    put(28 - 11, 7)
    code("10")
    code("10")
    code("10")
    while bits.count % 8 != 0 { bits.append(0) }
    let head = stride(from: 0, to: bits.count, by: 8).map { start in
      (0..<8).reduce(UInt8(0)) { $0 | bits[start + $1] << $1 }
    }
    return head + [UInt8](repeating: 0, count: size)
  }
}

enum CRC32 {
  private static let table: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { crc, _ in crc & 1 == 1 ? 0xEDB8_8320 ^ (crc >> 1) : crc >> 1 }
  }

  static func of(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(UInt32.max) { table[Int(($0 ^ UInt32($1)) & 0xFF)] ^ ($0 >> 8) }
  }
}
