import Foundation
import Testing

@Suite struct PolicyRenderTests {
  @Test func aPageIsWrittenAndStaysCurrentUntilThePolicyChanges() throws {
    let scratch = try Scratch()
    #expect(try Binary.run(["policy", "new"], folder: scratch.url).status == 0)
    let written = try Binary.run(["policy", "render", "--output", "page.html"], folder: scratch.url)
    #expect(written.status == 0 && written.output.isEmpty && written.errors.isEmpty)
    let shown = try Binary.run(["policy", "render"], folder: scratch.url)
    #expect(shown.output.hasPrefix("<!DOCTYPE html>"))
    #expect(try Data(contentsOf: scratch.url.appendingPathComponent("page.html")) == shown.outputBytes)
    #expect(try Binary.run(["policy", "render", "--check", "page.html"], folder: scratch.url).status == 0)

    let policy = scratch.url.appendingPathComponent("sayso-policy.xml")
    let text = try String(contentsOf: policy, encoding: .utf8)
    try text.replacing("<title>", with: "<title>New: ", maxReplacements: 1).write(
      to: policy, atomically: true, encoding: .utf8)
    let stale = try Binary.run(["policy", "render", "--check", "page.html"], folder: scratch.url)
    #expect(stale.status == 1 && stale.output.isEmpty)
    #expect(stale.errors.contains("sayso policy render sayso-policy.xml --output page.html"))
    #expect(try Data(contentsOf: scratch.url.appendingPathComponent("page.html")) == shown.outputBytes)
  }

  @Test func theMatrixIsCurrentOrNot() throws {
    let scratch = try Scratch()
    let matrix = ["policy", "render", Binary.larkfield, "--matrix", "--format", "csv"]
    #expect(try Binary.run(matrix + ["--output", "it's.csv"], folder: scratch.url).status == 0)
    #expect(try Binary.run(matrix + ["--check", "it's.csv"], folder: scratch.url).status == 0)
    let page = try Binary.run(
      ["policy", "render", Binary.larkfield, "--matrix", "--check", "it's.csv"], folder: scratch.url)
    #expect(page.status == 1 && page.errors.contains("--matrix --output 'it'\\''s.csv'"))
  }

  @Test(arguments: [
    ["--check", "none.html"], ["--format", "csv"], ["--check", "a", "--output", "b"], ["--matrix", "--examples"],
    ["--output", "no/such/folder/page.html"],
  ])
  func whatCantBeDoneEndsWithTwo(_ options: [String]) throws {
    let scratch = try Scratch()
    let result = try Binary.run(["policy", "render", Binary.larkfield] + options, folder: scratch.url)
    #expect(result.status == 2 && !result.errors.isEmpty && result.output.isEmpty, "\(result.errors)")
  }

  @Test func thePolicyIsNeverWrittenOver() throws {
    let scratch = try Scratch()
    #expect(try Binary.run(["policy", "new"], folder: scratch.url).status == 0)
    let result = try Binary.run(["policy", "render", "--output", "sayso-policy.xml"], folder: scratch.url)
    #expect(result.status == 2)
    #expect(try Binary.run(["policy", "lint"], folder: scratch.url).status == 0)
  }
}
