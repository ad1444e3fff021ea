import Foundation
import Testing

/// The line that an annotation names is the record's own.
@Suite struct AnnotatedLineTests {
  private static let scan = [
    "scan", "--policy", Binary.larkfield, "--now", "2026-12-01T10:00", "--as", "amir", "--on", "x", "--at",
    "2026-12-01T09:00",
  ]

  private func places(_ file: String, _ scratch: borrowing Scratch) throws -> [String] {
    let result = try Binary.run(Self.scan + [file, "--format", "github"], folder: scratch.url)
    #expect(result.status == 1, "\(result.errors)")
    return result.output.split(separator: "\n").compactMap { line in
      line.firstMatch(of: /^::error file=[^,]*,(line=.*),title=/).map { String($0.1) }
    }
  }

  @Test func anEscapedLineBreakBeginsNoLine() throws {
    let scratch = try Scratch()
    let rows = [
      #"{"id":"1","text":"Morning all"}"#, #"{"id":"2","text":"Well\n\nLong week on #ProjectFalcon"}"#,
      #"{"id":"3","text":"Evening all"}"#, #"{"id":"4","text":"Long week on #ProjectFalcon"}"#,
    ]
    _ = try scratch.write(rows.joined(separator: "\n") + "\n", "posts.ndjson")
    let places = try places("posts.ndjson", scratch)
    #expect(places == ["line=2,endLine=2,col=19,endColumn=19", "line=4,endLine=4,col=32,endColumn=46"])
  }

  @Test func aLineBreakThatStandsThereDoes() throws {
    let scratch = try Scratch()
    _ = try scratch.write("id,text\n1,Morning all\n2,\"Well\n\nLong week on #ProjectFalcon\"\n", "posts.csv")
    #expect(try places("posts.csv", scratch) == ["line=5,endLine=5,col=14,endColumn=28"])
  }

  /// What is known stays known wherever it stands, and however it is written.
  @Test func aBaselineKnowsThePostOnAnyLine() throws {
    let scratch = try Scratch()
    let row = #"{"id":"2","text":"Well\nLong week on #ProjectFalcon"}"#
    _ = try scratch.write(row + "\n", "first.ndjson")
    _ = try scratch.write("id,text\n1,Morning\n2,\"Well\nLong week on #ProjectFalcon\"\n", "second.csv")
    let written = try Binary.run(
      Self.scan + ["first.ndjson", "--write-baseline", "known", "--format", "none"], folder: scratch.url)
    #expect(written.status == 1)
    let again = try Binary.run(
      Self.scan + ["second.csv", "--baseline", "known", "--format", "github"], folder: scratch.url)
    #expect(again.status == 0 && !again.output.contains("::error"), "\(again.output)\(again.errors)")
  }
}
