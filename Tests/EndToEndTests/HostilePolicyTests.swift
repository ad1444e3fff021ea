import Foundation
import Testing

@Suite struct HostilePolicyTests {
  static let suites: URL =
    ProcessInfo.processInfo.environment["SAYSO_CONFORMANCE"].map { URL(fileURLWithPath: $0) }
    ?? Binary.root.appendingPathComponent("../shared/conformance")

  static let attacks: [String] = {
    let folder = suites.appendingPathComponent("robustness/xml-attacks").path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".xml") }.sorted().map { folder + "/" + $0 }
  }()

  @Test(.enabled(if: !attacks.isEmpty, "the suite xml-attacks is not here"), arguments: attacks)
  func isRefusedAtOnce(_ path: String) throws {
    let result = try Binary.run(["check", "--policy", path, "--text", "a"])
    #expect(result.status == 2)
    #expect(result.output.isEmpty)
    #expect(!result.errors.contains("root:"), "something of the machine was read")
  }

  static let strings: [String] = {
    let file = suites.appendingPathComponent("robustness/blns/blns.json")
    guard let data = try? Data(contentsOf: file) else { return [] }
    return (try? JSONDecoder().decode([String].self, from: data)) ?? []
  }()

  @Test(.enabled(if: !strings.isEmpty, "the suite blns is not here")) func naughtyStringsAsRowsStayAccountedFor() throws
  {
    let scratch = try Scratch()
    let rows = try Self.strings.map { text in
      let row = ["id": "1", "text": text, "author": text, "account": text, "platform": "x"]
      return String(decoding: try JSONSerialization.data(withJSONObject: row), as: UTF8.self)
    }
    let export = try scratch.write(rows.joined(separator: "\n") + "\n", "blns.ndjson")
    let result = try Binary.run(["scan", export, "--policy", Binary.larkfield, "--format", "ndjson"])
    let lines = result.output.split(separator: "\n")
    for line in lines { #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(line.utf8)) } }
    let last = try #require(lines.last)
    let summary = try #require(try JSONSerialization.jsonObject(with: Data(last.utf8)) as? [String: Any])
    let counts = ["checked", "skipped", "failed"].compactMap { summary[$0] as? Int }
    #expect(summary["posts"] as? Int == Self.strings.count)
    #expect(counts.reduce(0, +) == Self.strings.count)
    print("blns through scan: \(summary["checked"] as? Int ?? 0) / \(Self.strings.count) checked")
  }
}
