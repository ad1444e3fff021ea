import SaysoModel
import SaysoPosts
import Testing

private typealias Zip = ZipBuilder
private typealias Tar = TarBuilder

@Suite("Archives")
struct ArchiveTests {
  private static let zipMembers = [
    Zip.Member("a/posts.ndjson", rows("one", "two")),
    Zip.Member("a/photo.png", [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0]),
    Zip.Member("b/posts.ndjson", rows("three")),
  ]
  private static let expected = [
    ReadPart(member: "a/posts.ndjson", format: "ndjson", rows: ["one", "two"]),
    ReadPart(member: "a/photo.png", format: "-", rows: ["it is a picture"]),
    ReadPart(member: "b/posts.ndjson", format: "ndjson", rows: ["three"]),
  ]

  @Test("every way of writing a zip reads the same")
  func zips() throws {
    let plain = Self.zipMembers
    #expect(try readExport(Zip.zip(plain)) == Self.expected)
    #expect(try readExport(Zip.zip(plain.map { $0.deflated() })) == Self.expected)
    #expect(try readExport(Zip.zip(plain.map { $0.with { $0.isZip64 = true } })) == Self.expected)
    #expect(try readExport(Zip.zip(plain.map { $0.deflated().with { $0.hasDescriptor = true } })) == Self.expected)
    #expect(try readExport(Zip.zip(plain) + Array("appended".utf8)).count == 3)
  }

  @Test("tar, plain and compressed, reads as zip does")
  func tars() throws {
    let tar = Tar.tar(
      Tar.Member("./a/", "", type: "5"), Tar.Member("./a/posts.ndjson", rows("one", "two")),
      Tar.Member("a/photo.png", "\u{89}"), Tar.Member("b/posts.ndjson", rows("three")))
    for bytes in [tar, Tar.gzip(tar)] {
      let parts = try readExport(bytes)
      #expect(parts.map(\.member) == Self.expected.map(\.member))
      #expect(parts[0].rows == ["one", "two"] && parts[2].rows == ["three"])
    }
  }

  @Test("a single compressed file is read as what it holds, under its own name")
  func compressed() throws {
    let expected = [ReadPart(format: "ndjson", rows: ["one", "two"])]
    let content = rows("one", "two")
    #expect(try readExport(Tar.gzip(Array(content.utf8)), name: "posts.ndjson.gz") == expected)
    let streams = Tar.gzip(Array(rows("one").utf8)) + Tar.gzip(Array(rows("two").utf8)) + [0, 0, 0]
    #expect(try readExport(streams) == expected)
    for packed in [CompressedSamples.bzip2, CompressedSamples.xz, CompressedSamples.zstd, CompressedSamples.lz4] {
      #expect(try readExport(packed) == expected)
    }
  }

  @Test("an empty archive holds nothing, and that is no failure")
  func empty() throws {
    #expect(try readExport(Zip.zip([])) == [])
    #expect(try readExport(Tar.gzip([])) == [ReadPart(format: "-", rows: ["it is empty"])])
  }

  @Test("an archive in an archive is read, one in that is not")
  func nested() throws {
    let inner = Zip.zip(Zip.Member("posts.ndjson", rows("deep")))
    let gzipped = Tar.gzip(Tar.tar(Tar.Member("posts.ndjson", rows("packed"))))
    let outer = Zip.zip(
      Zip.Member("inner.zip", inner), Zip.Member("inner.tar.gz", gzipped),
      Zip.Member("posts.ndjson.gz", Tar.gzip(Array(rows("single").utf8))))
    #expect(
      try readExport(outer) == [
        ReadPart(member: "inner.zip/posts.ndjson", format: "ndjson", rows: ["deep"]),
        ReadPart(member: "inner.tar.gz/posts.ndjson", format: "ndjson", rows: ["packed"]),
        ReadPart(member: "posts.ndjson.gz", format: "ndjson", rows: ["single"]),
      ])
    let tooDeep = "Archives are nested here more than 2 deep: unpack the inner one and scan it."
    #expect(
      try readExport(Zip.zip(Zip.Member("outer.zip", outer))).map(\.rows) == [[tooDeep], [tooDeep], ["single"]])
    #expect(try readExport(Tar.gzip(Tar.gzip(Array("x".utf8)))).map(\.format) == ["!"])
  }

  @Test("an archive through a pipe is held in memory, up to the limit")
  func pipe() throws {
    let bytes = Zip.zip(Self.zipMembers)
    #expect(try readExport(bytes) { $0.archives.heldSize = bytes.count } == Self.expected)
    let refused = ReadPart(
      format: "!",
      rows: [
        """
        It can't be read twice and is larger than 100 bytes, the limit for holding it in memory: \
        save it as a file of its own and scan that.
        """
      ])
    #expect(try readExport(bytes) { $0.archives.heldSize = 100 } == [refused])
  }

  @Test("what formats ask for is read first, the nearest file foremost")
  func companions() throws {
    let format = ExportFormat(
      id: FormatID("platform"), title: "a platform's", companions: { $0.hasSuffix("owner.json") },
      recognise: { $0.baseName == "posts.js" ? Recognition(.high, because: "it is called so") : nil },
      reader: { PlainTextReader($0, file: $1.file, member: $1.member) })
    let parts = try readExport(
      Zip.zip(
        Zip.Member("a/posts.js", "one"), Zip.Member("a/owner.json", "A"), Zip.Member("b/posts.js", "two"),
        Zip.Member("b/owner.json", "B"), Zip.Member("b/README.txt", "Thank you"))
    ) { $0.formats = [format, .ndjson, .plainText] }
    let beside = "it tells about the posts beside it, and was read with them"
    #expect(
      parts == [
        ReadPart(
          member: "a/posts.js", format: "platform", rows: ["one"], companions: ["a/owner.json: A", "b/owner.json: B"]),
        ReadPart(member: "a/owner.json", format: "-", rows: [beside]),
        ReadPart(
          member: "b/posts.js", format: "platform", rows: ["two"], companions: ["b/owner.json: B", "a/owner.json: A"]),
        ReadPart(member: "b/owner.json", format: "-", rows: [beside]),
        ReadPart(member: "b/README.txt", format: "-", rows: ["by its name it explains what lies beside it"]),
      ])
  }
}
