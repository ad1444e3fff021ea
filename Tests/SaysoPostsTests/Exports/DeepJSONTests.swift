import SaysoModel
import SaysoTestSupport
import Testing

@testable import SaysoPosts

/// JSON that is nested far more deeply than any export is. Would not end if time or memory grew faster than the depth.
@Suite("JSON nested deeply")
struct DeepJSONTests {
  private static let depth = 100_000
  private static let failed = "This row is not JSON: it is nested too deeply."

  private static func nest(_ open: String, _ close: String, _ inner: String = "") -> String {
    String(repeating: open, count: depth) + inner + String(repeating: close, count: depth)
  }

  /// No one of them closed, and all.
  private static let bare = [
    nest("[", ""), nest("[", "]"), nest("{\"a\":", ""), nest("{\"a\":", "}", "1"), nest("[{\"text\":", ""),
    nest("[{\"text\":", "}]", "1"), nest("{\"posts\":[", ""), nest("{\"posts\":[", "]}"),
  ]

  @Test("nothing but brackets", arguments: bare.indices) func brackets(form: Int) throws {
    let parts = try readExport(Array(Self.bare[form].utf8), name: "deep.json")
    #expect(parts.count == 1 && parts.allSatisfy { $0.rows.allSatisfy { !$0.isEmpty } })
  }

  @Test("the cutter refuses an element for its depth, whether it is closed or not")
  func cuts() throws {
    let refused: [RecordFailure] = [.notJSON(.tooDeep)]
    for (text, expected) in [(Self.nest("[", ""), refused + [.truncated]), (Self.nest("[", "]"), refused)] {
      for chunk in [64, 1 << 20] {
        let found = try failures(text, chunk: chunk)
        #expect(found == expected, "\(found)")
      }
    }
  }

  /// As the parser and the cutter between them tell.
  private func failures(_ text: String, chunk: Int) throws -> [RecordFailure] {
    let cutter = JSONElementCutter(MemorySource(Array(text.utf8)), chunk: chunk)
    let parser = JSONNodeParser()
    var failures: [RecordFailure] = []
    while let element = try cutter.next() {
      switch element.content {
      case .fault(let failure): failures.append(failure)
      case .tooLong: Issue.record("too long")
      case .bytes(let bytes):
        do throws(RecordFailure) { _ = try parser.node(in: bytes) } catch { failures.append(error) }
      }
    }
    return failures
  }

  @Test("inside one post it costs that post", arguments: ["[", "{\"a\":", "[{\"text\":"]) func inside(open: String)
    throws
  {
    let close = String(open.reversed().compactMap { $0 == "[" ? "]" : $0 == "{" ? "}" : nil })
    let other = "{\"id\":\"1\",\"text\":\"well\",\"publishAt\":null}"
    let closed = Self.nest(open, close, "1")
    for gap in ["", "\n"] {
      let posts = "[\(other),\(gap){\"text\":\"deep\",\"x\":\(closed)},\(gap)\(other)]"
      for text in [posts, "{\"posts\":\(posts)}"] {
        let rows = try readExport(Array(text.utf8), name: "deep.json").map(\.rows)
        #expect(rows.count == 1 && rows.first?.count == 3 && rows.first?.last == "well", "\(rows)")
        #expect(rows.first?.dropFirst().first?.hasSuffix(Self.failed) == true, "\(rows)")
      }
    }
    let unclosed = "{\"posts\":[\(other),\n{\"text\":\"deep\",\"x\":\(Self.nest(open, ""))},\n\(other)]}"
    let rows = try readExport(Array(unclosed.utf8), name: "deep.json").first?.rows ?? []
    #expect(rows.first == "well" && rows.dropFirst().first?.hasSuffix(Self.failed) == true, "\(rows)")
  }

  @Test("rows of NDJSON cost themselves") func rowsOfJSON() throws {
    let text = "{\"text\":\"one\"}\n{\"text\":\"deep\",\"x\":\(Self.nest("[", "]"))}\n{\"text\":\"two\"}\n"
    let rows = try readExport(Array(text.utf8), name: "deep.ndjson").map(\.rows)
    #expect(rows == [["one", "! 2: " + Self.failed, "two"]])
  }

  @Test("keys behind a long one cost no copy of it each") func longKeys() throws {
    let keys = (0..<10_000).map { "\"\($0)\":1" }.joined(separator: ",")
    let text = "{\"\(String(repeating: "k", count: 100_000))\":{\(keys)},\"text\":\"a\"}"
    #expect(JSONGlimpse(Array(text.utf8))?.keys == ["text"])
  }
}
