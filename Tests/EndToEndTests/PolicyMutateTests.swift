import Foundation
import Testing

@Suite struct PolicyMutateTests {
  @Test func theStarterIsGuarded() throws {
    let result = try Binary.run(["policy", "mutate", "policies/starter.xml", "--fail-under", "95"])
    #expect(result.status == 0, "\(result.output)\(result.errors)")
    #expect(result.errors.isEmpty)
  }

  @Test(arguments: [("drop-rule", "100", 0), ("remove-alias", "95", 0), ("remove-alias", "100", 1)])
  func theScoreDecides(_ operation: String, _ percent: String, _ status: Int32) throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "sayso-\(UUID()).xml")
    defer { try? FileManager.default.removeItem(at: file) }
    let starter = try String(contentsOf: Binary.root.appending(path: "policies/starter.xml"), encoding: .utf8)
    let unguarded = starter.replacing(", and so is <hit>the Magnet launch</hit>", with: "")
    #expect(unguarded != starter)
    try unguarded.write(to: file, atomically: true, encoding: .utf8)
    let arguments = ["policy", "mutate", file.path(), "--operator", operation, "--fail-under", percent]
    #expect(try Binary.run(arguments).status == status)
  }

  @Test func programsReadIt() throws {
    let result = try Binary.run(
      ["policy", "mutate", "policies/starter.xml", "--format", "json", "--operator", "drop-rule", "--jobs", "2"])
    let document = try #require(try JSONSerialization.jsonObject(with: result.outputBytes) as? [String: Any])
    #expect((document["operators"] as? [[String: Any]])?.count == 1)
    #expect((document["summary"] as? [String: Any])?["score"] as? Int == 1000)
  }

  @Test(arguments: [["--fail-under", "101"], ["--operator", "drop-everything"], ["--jobs", "0"]])
  func mistypedOptionsAreRefused(_ options: [String]) throws {
    #expect(try Binary.run(["policy", "mutate", "policies/starter.xml"] + options).status == 2)
  }

  /// An example that fails on the policy itself would count as noticing everything.
  @Test func examplesMustHoldFirst() throws {
    let scratch = try Scratch()
    let text = try String(contentsOf: Binary.root.appendingPathComponent("policies/starter.xml"), encoding: .utf8)
    let policy = try scratch.write(
      text.replacingOccurrences(of: "My daughter's school project: a magnet.", with: "Project Magnet."), "p.xml")
    let result = try Binary.run(["policy", "mutate", policy])
    #expect(result.status == 2 && result.errors.contains("Mend these first"))
  }
}
