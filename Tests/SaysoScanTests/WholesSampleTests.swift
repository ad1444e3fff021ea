import Foundation
import SaysoEngine
import SaysoModel
import SaysoPolicy
import SaysoPolicyXML
import SaysoPosts
import SaysoReports
import SaysoScan
import SaysoTestSupport
import Testing

/// `samples/wholes`: what its scan says, whole.
@Suite struct WholesSampleTests {
  private static let folder = URL(filePath: #filePath).appending(path: "../../../samples/wholes").standardized.path

  @Test(arguments: ["report.txt", "report.ndjson", "masked.json"])
  func says(_ name: String) throws {
    let path = "\(Self.folder)/\(name)"
    let report = try Self.report(name)
    if ProcessInfo.processInfo.environment["SAYSO_RECORD"] != nil {
      try report.write(toFile: path, atomically: true, encoding: .utf8)
      Issue.record("recorded \(name)")
    }
    let expected = String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
    #expect(report == expected)
    let quoted = ["inconvenience", "flicker", "half price", "Behind the scenes"]
    #expect(quoted.allSatisfy { !report.contains($0) }, "no words of a post")
  }

  private static func report(_ name: String) throws -> String {
    let bytes = try Data(contentsOf: URL(filePath: "\(folder)/policy.xml"))
    let policy = try PolicyLoader.load([UInt8](bytes), named: "policy.xml")
    let posts = [UInt8](try Data(contentsOf: URL(filePath: "\(folder)/posts.ndjson")))
    let reporter: any ScanReporter =
      switch name {
      case "report.txt": TextScanReporter()
      case "report.ndjson": NDJSONReporter(tool: Tool())
      default: JSONScanReporter(tool: Tool(), exposure: .share)
      }
    let sink = MemorySink()
    let file = ExportFile(name: "posts.ndjson", source: MemorySource(posts))
    _ = try ExportScan(Checker(policy), options: ScanFixture.options()).run(
      [file], outputs: [ScanOutput(reporter, to: sink)])
    return sink.text
  }
}
