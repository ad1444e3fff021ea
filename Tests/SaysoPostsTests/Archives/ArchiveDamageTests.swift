import SaysoModel
import SaysoPosts
import SaysoTestSupport
import Testing

private typealias Zip = ZipBuilder
private typealias Tar = TarBuilder

/// A damaged archive gives what could be read, and says what could not.
@Suite("Damaged archives")
struct ArchiveDamageTests {
  private static let truncated = "The archive ends in the middle: what stood before was read, the rest is missing."

  @Test("a wrong checksum is told by the file that has it; the others are read")
  func checksum() throws {
    let members = [
      Zip.Member("a.ndjson", rows("one")), Zip.Member("b.ndjson", rows("two", "three")).with { $0.crc = 1 },
      Zip.Member("c.ndjson", rows("four")),
    ]
    for members in [members, members.map { $0.deflated() }] {
      let parts = try readExport(Zip.zip(members))
      #expect(parts.map(\.member) == ["a.ndjson", "b.ndjson", "c.ndjson"])
      #expect(
        parts.map(\.rows) == [
          ["one"],
          ["two", "three", "! 3: Its checksum is wrong: what was read of it may not be what was stored."], ["four"],
        ])
    }
    let gzip = Array(Tar.gzip(Array(rows("one").utf8)).dropLast(8)) + [UInt8](repeating: 7, count: 8)
    #expect(
      try readExport(gzip).map(\.rows)
        == [["one", "! 2: Its checksum is wrong: what was read of it may not be what was stored."]])
  }

  @Test("a file that can't be uncompressed costs itself only, however many there are")
  func badDeflate() throws {
    let long = rows("one") + String(repeating: "{\"text\":\"x\"}\n", count: 6000)
    let broken = Zip.Member("b.ndjson", long).deflated().with { $0.stored?[70_000 / 65_535 * 65_540 + 2] ^= 0xFF }
    let members = (0..<20).flatMap { index in
      [
        broken.with { $0.name = Array("b\(index).ndjson".utf8) },
        Zip.Member("c\(index).ndjson", rows("\(index)")).deflated(),
      ]
    }
    let parts = try readExport(Zip.zip(members))
    #expect(parts.count == 40)
    for index in 0..<20 where parts.count == 40 {
      #expect(parts[2 * index].rows.first == "one" && parts[2 * index].rows.count > 4600)
      #expect(parts[2 * index].rows.last?.hasSuffix("It is damaged from here on; what stood before was read.") == true)
      #expect(parts[2 * index + 1].rows == ["\(index)"])
    }
  }

  @Test("a zip cut at any byte gives the rows before the cut and says once that it was cut")
  func cutZip() throws {
    for members in [members, members.map { $0.deflated() }] { try cut(Zip.zip(members), step: 3) }
  }

  @Test("a tar cut at any byte gives the rows before the cut", arguments: [false, true])
  func cutTar(isCompressed: Bool) throws {
    let tar = Tar.tar(
      members.map { member in
        Tar.Member(String(decoding: member.name, as: UTF8.self), String(decoding: member.content, as: UTF8.self))
      })
    try cut(isCompressed ? Tar.gzip(tar) : tar, step: 31)
  }

  private let members = [
    Zip.Member("a.ndjson", rows("one", "two")), Zip.Member("b.ndjson", rows("three", "four", "five")),
    Zip.Member("c.ndjson", rows("six")),
  ]
  private let texts = ["one", "two", "three", "four", "five", "six"]

  private func cut(_ whole: [UInt8], step: Int = 1) throws {
    var silent = 0
    for end in stride(from: 40, to: whole.count, by: step) {
      let parts = try readExport(Array(whole[..<end]))
      let posts = parts.flatMap(\.rows).filter(texts.contains)
      let failures = parts.flatMap { part in
        part.format == "!" || part.member == nil && part.format == "-"
          ? part.rows : part.rows.filter { $0.hasPrefix("!") }
      }
      #expect(posts == Array(texts.prefix(posts.count)), "cut at \(end)")
      #expect(failures.count <= 1 || failures.count == 2 && posts.isEmpty, "cut at \(end): \(parts)")
      if posts.count < texts.count, failures.isEmpty { silent += 1 }
    }
    #expect(silent == 0)
  }

  @Test("bytes changed anywhere are never a trap, and what is counted adds up")
  func mutations() throws {
    var generator = SeededGenerator(seed: 7)
    let tar = Tar.tar(Tar.Member("a.ndjson", rows("one")), Tar.Member("b.txt", "two"))
    for whole in [Zip.zip(members.map { $0.deflated() }), Zip.zip(members), tar, Tar.gzip(tar), CompressedSamples.xz] {
      for _ in 0..<60 {
        var bytes = whole
        for _ in 0..<Int.random(in: 1...4, using: &generator) {
          bytes[Int.random(in: 0..<bytes.count, using: &generator)] = UInt8.random(in: 0...255, using: &generator)
        }
        _ = try readExport(bytes)
      }
    }
  }

  @Test("a list of contents that is missing is told")
  func noList() throws {
    let whole = Zip.zip(members)
    let start = try #require(whole.indices.first { whole[$0...].starts(with: [0x50, 0x4B, 1, 2]) })
    let parts = try readExport(Array(whole[..<start]))
    #expect(parts.map(\.rows) == [["one", "two"], ["three", "four", "five"], ["six"], [Self.truncated]])
    #expect(parts.last?.member == nil && parts.last?.format == "!")
  }
}
