import SaysoModel
@testable import SaysoPosts
import Testing

private typealias Zip = ZipBuilder
private typealias Tar = TarBuilder

@Suite("Limits of archives")
struct ArchiveLimitTests {
  @Test("names that climb, start at the root or lie are refused; links and devices are set aside")
  func names() throws {
    func refused(_ name: String) throws -> [String] {
      try readExport(Zip.zip(Zip.Member(name, rows("x")), Zip.Member("ok.ndjson", rows("ok")))).flatMap(\.rows)
    }
    let unsafe = "Its path is absolute or climbs out of the archive with \u{201C}..\u{201D}; it was not read."
    for name in ["../x.ndjson", "a/../../x.ndjson", "/etc/x.ndjson", "C:/x.ndjson", "..", "a/.."] {
      #expect(try refused(name) == [unsafe, "ok"], "\(name)")
    }
    #expect(try refused("a..b/x..ndjson") == ["x", "ok"])
    #expect(
      try refused(String(repeating: "n", count: 1025)) == ["Its path is longer than 1024 bytes, the limit.", "ok"])
    let link = Zip.Member("link.ndjson", "/etc/passwd").with { $0.mode = 0o120777 }
    #expect(
      try readExport(Zip.zip(link, Zip.Member("ok.ndjson", rows("ok")))).map(\.rows)
        == [["it is a link, and links in archives are not followed"], ["ok"]])
    let tar = Tar.tar(
      Tar.Member("hard", "", type: "1", link: "/etc/passwd"), Tar.Member("soft", "", type: "2", link: "../x"),
      Tar.Member("device", "", type: "3"), Tar.Member("__MACOSX/._ok.ndjson", rows("no")),
      Tar.Member("ok.ndjson", rows("ok")))
    #expect(try readExport(tar).map(\.format) == ["-", "-", "-", "-", "ndjson"])
  }

  @Test("names in UTF-8 and in DOS's code page are shown as they were meant, and a NUL ends one")
  func charsets() throws {
    let members = [
      Zip.Member("Grüße 日本.ndjson", rows("a")).with { $0.flags = 0x800 },
      Zip.Member("", rows("b")).with { $0.name = [0x47, 0x72, 0x81, 0xE1, 0x65] + Array(".ndjson".utf8) },
      Zip.Member("Ærø.ndjson", rows("c")), Zip.Member("x.ndjson\u{0}.png", rows("d")),
      Zip.Member("a\\b.ndjson", rows("e")),
    ]
    #expect(
      try readExport(Zip.zip(members)).map(\.member)
        == ["Grüße 日本.ndjson", "Grüße.ndjson", "Ærø.ndjson", "x.ndjson", "a/b.ndjson"])
  }

  @Test("every byte of a name stands for one character of DOS's code page")
  func codePage() {
    let name = MemberName.decoded(Array(0x80...0xFF))
    #expect(name.unicodeScalars.count == 128 && name.hasPrefix("Çüéâäàåç") && name.hasSuffix("ⁿ²■\u{A0}"))
  }

  @Test("encrypted files and unknown methods are told, repeated names read twice")
  func flags() throws {
    let parts = try readExport(
      Zip.zip(
        Zip.Member("secret.ndjson", rows("x")).with { $0.flags = 1 },
        Zip.Member("odd.ndjson", rows("x")).with { $0.method = 77 }, Zip.Member("a.ndjson", rows("one")),
        Zip.Member("a.ndjson", rows("two"))))
    #expect(
      parts.map(\.rows) == [
        ["It is encrypted: unpack the archive with its password and scan the folder."],
        ["It is compressed in a way that can't be read here: unpack the archive and scan the folder."], ["one"],
        ["two"],
      ])
    #expect(parts.last?.notes == ["The archive holds another file of this name; both are read."])
  }

  @Test("each limit on amounts is a failure that tells it")
  func amounts() throws {
    let archive = Zip.zip(
      Zip.Member("a.ndjson", rows("one", "two")).deflated(), Zip.Member("b.ndjson", rows("three")).deflated(),
      Zip.Member("c.ndjson", rows("four")).deflated())
    func shown(_ change: (inout ArchiveLimits) -> Void) throws -> [String] {
      try readExport(archive) { change(&$0.archives) }.flatMap(\.rows)
    }
    let size = "This file is larger than 20 bytes, the limit for one file of an archive."
    #expect(try shown { $0.entrySize = 20 } == [size, "three", "four"])
    let total = "The archive holds more than 60 bytes, the limit for all its files."
    #expect(try shown { $0.totalSize = 60 } == ["one", "two", "three", total])
    let entries = "It holds more than 2 files, the limit; those after that were not read."
    #expect(try shown { $0.entries = 2 } == ["one", "two", "three", entries])
    let list = "Its list of contents is larger than 1 bytes, the limit."
    #expect(try shown { $0.listSize = 1 } == [list])
  }

  @Test("a bomb is refused after 32 MiB in flat memory", arguments: ["zip", "cut zip", "gzip", "tar.gz", "nested"])
  func bombs(kind: String) throws {
    // Ten megabytes that come to ten gigabytes.
    let deflated = Deflate.bomb(10 << 20)
    let member = Zip.Member("bomb.txt", []).with {
      ($0.method, $0.stored, $0.toldSize) = (8, deflated, .max - 1)
    }
    let gzip = Tar.gzip([], deflated: deflated)
    let bytes =
      switch kind {
      case "zip": Zip.zip(member)
      case "cut zip": Array(Zip.zip(member).dropLast(30))
      case "gzip": gzip
      case "tar.gz": Tar.gzip([], deflated: deflated)
      default: Zip.zip(Zip.Member("inner.zip", Zip.zip(member)))
      }
    let before = try peakMemory()
    let parts = try readExport(bytes, name: "bomb.txt") { $0.formats = [.blank] }
    let refusal =
      "It swells to more than 250 times its size when uncompressed, as no export does; it was not read further."
    #expect(parts.flatMap(\.rows).contains { $0.hasSuffix(refusal) }, "\(parts)")
    // Other tests run in the same process meanwhile, so only what nobody else takes tells: unpacked it is 10 GiB.
    #expect(try peakMemory() - before < 4 << 30)
  }

  @Test("a missing library is told by what to install")
  func missingLibrary() {
    #expect(ArchiveLibrary(named: "libarchive.so.0") == nil && InflateLibrary(named: "libm.so.6") == nil)
    #expect(ArchiveLibrary.standard != nil && InflateLibrary.standard != nil)
    #expect(
      ArchiveFault.libraryMissing(package: ArchiveLibrary.package).message
        == "Reading it takes a library that this machine lacks: install Debian's package libarchive13.")
  }

  @Test("sizes are told in the largest unit that goes into them")
  func sizes() {
    #expect(
      [20, 1024, 3 << 20, 16 << 30, 1025].map(ArchiveFault.size) == [
        "20 bytes", "1 KiB", "3 MiB", "16 GiB", "1025 bytes",
      ])
  }
}

extension ExportFormat {
  /// Reads anything to its end and yields what broke it off.
  fileprivate static let blank = ExportFormat(
    id: FormatID("blank"), title: "blank", recognise: { _ in Recognition(.high, because: "it is there") },
    reader: { source, context in BlankReader(source: source, file: context.file) })
}

private struct BlankReader: PostReader {
  var source: any ByteSource
  let file: String
  var tally = ReadingTally()
  private var isOver = false

  init(source: any ByteSource, file: String) { (self.source, self.file) = (source, file) }

  mutating func next() -> PostRecord? {
    var room = [UInt8](repeating: 0, count: 1 << 16)
    while !isOver {
      do throws(SourceFailure) {
        let count = try room.withUnsafeMutableBufferPointer { (bytes) throws(SourceFailure) in
          try source.read(into: UnsafeMutableRawBufferPointer(bytes))
        }
        isOver = count <= 0
      } catch {
        isOver = true
        (tally.rows, tally.failed) = (1, 1)
        return .failed(error.recordFailure, Origin(file: file))
      }
    }
    return nil
  }
}
