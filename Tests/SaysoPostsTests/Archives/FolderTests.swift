import Foundation
import SaysoPosts
import Testing

@Suite("Folders")
struct FolderTests {
  private let root = FileManager.default.temporaryDirectory.appendingPathComponent("sayso-folder-\(UUID().uuidString)")

  private func write(_ path: String, _ bytes: [UInt8]) throws {
    let file = root.appendingPathComponent(path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  @Test("an unpacked export is read like the archive it came from: sorted, without following links")
  func folder() throws {
    defer { try? FileManager.default.removeItem(at: root) }
    try write("b/posts.ndjson", Array(rows("two").utf8))
    try write("a/posts.ndjson", Array(rows("one").utf8))
    try write("a/.DS_Store", [0])
    try write("c.zip", ZipBuilder.zip(.init("posts.ndjson", rows("three"))))
    try FileManager.default.createSymbolicLink(
      at: root.appendingPathComponent("d"), withDestinationURL: root.appendingPathComponent("a"))
    #expect(mkfifo(root.appendingPathComponent("pipe").path, 0o600) == 0)
    #expect(
      try readExport(ExportFile(path: root.path)) == [
        ReadPart(member: "a/.DS_Store", format: "-", rows: ["a system left it behind"]),
        ReadPart(member: "a/posts.ndjson", format: "ndjson", rows: ["one"]),
        ReadPart(member: "b/posts.ndjson", format: "ndjson", rows: ["two"]),
        ReadPart(member: "c.zip/posts.ndjson", format: "ndjson", rows: ["three"]),
        ReadPart(member: "d", format: "-", rows: ["it is a link, and links in folders are not followed"]),
        ReadPart(member: "pipe", format: "-", rows: ["it is a device or a pipe, not a file"]),
      ])
    var options = ReadingOptions()
    options.archives.folderDepth = 1
    #expect(
      try readExport(ExportFile(path: root.path, options: options)).first?.rows
        == ["Folders are nested here more than 1 deep; what lies deeper was not read."])
  }

  @Test("a zip and a bare file of the disk are read from any place")
  func files() throws {
    defer { try? FileManager.default.removeItem(at: root) }
    try write("x.zip", ZipBuilder.zip(.init("posts.ndjson", rows("one")), .init("more.ndjson", rows("two"))))
    try write("bare.ndjson", Array(rows("three").utf8))
    let zip = root.appendingPathComponent("x.zip").path
    #expect(try readExport(ExportFile(path: zip)).map(\.rows) == [["one"], ["two"]])
    let bare = root.appendingPathComponent("bare.ndjson").path
    #expect(try readExport(ExportFile(path: bare)) == [ReadPart(format: "ndjson", rows: ["three"])])
    #expect(throws: SourceFailure.cannotOpen(file: "/nowhere/at/all", code: 2)) {
      try ExportFile(path: "/nowhere/at/all")
    }
  }
}
