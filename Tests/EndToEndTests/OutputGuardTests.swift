import Foundation
import Testing

/// No report is written over a file that its run reads, whatever the command and however the file is called.
@Suite struct OutputGuardTests {
  private static let commands = [
    ["policy", "test", "p.xml"], ["policy", "coverage", "p.xml"], ["policy", "render", "p.xml"],
    ["policy", "render", "p.xml", "--matrix"], ["policy", "diff", "p.xml", "p.xml"],
    ["policy", "diff", "q.xml", "p.xml"],
    ["scan", "posts.txt", "--policy", "p.xml"],
  ]
  /// What the policy is made of and comes with.
  private static let read = [
    "p.xml", "larkfield/codenames.csv", "./larkfield/../larkfield/staff.csv", "link.csv", "part.xml",
    "p.examples.csv", "p.examples.xml", "schema.xsd",
  ]

  @Test(arguments: commands, read) func nothingThatIsReadIsWrittenOver(_ command: [String], _ output: String) throws {
    let scratch = try Scratch()
    try Self.lay(scratch)
    let before = try contents(of: scratch)
    let result = try Binary.run(command + ["--output", output], folder: scratch.url)
    #expect(result.status == 2, "\(command) \(output): \(result.errors)")
    #expect(result.errors.contains("writing there would destroy it"), "\(result.errors)")
    #expect(try contents(of: scratch) == before)
  }

  @Test(arguments: [
    ["json=a", "junit=a"], ["a", "junit=a"], ["json=old", "junit=./old"], ["json=old", "junit=other"],
  ])
  func twoReportsNeverShareAFile(_ outputs: [String]) throws {
    let scratch = try Scratch()
    try Self.lay(scratch)
    _ = try scratch.write("older\n", "old")
    try FileManager.default.createSymbolicLink(
      atPath: scratch.url.path + "/other", withDestinationPath: scratch.url.path + "/old")
    let options = outputs.flatMap { ["--output", $0] }
    let result = try Binary.run(["policy", "test", "p.xml"] + options, folder: scratch.url)
    #expect(result.status == 2 && result.errors.contains("the second report would destroy the first"))
    #expect(try String(contentsOfFile: scratch.url.path + "/old", encoding: .utf8) == "older\n")
    #expect(!FileManager.default.fileExists(atPath: scratch.url.path + "/a"))
  }

  private func contents(of scratch: borrowing Scratch) throws -> [String: Data] {
    let names = ["p.xml", "q.xml", "larkfield/codenames.csv", "larkfield/staff.csv", "part.xml"]
    let more = ["p.examples.csv", "p.examples.xml", "schema.xsd", "posts.txt"]
    return Dictionary(
      uniqueKeysWithValues: try (names + more).map {
        ($0, try Data(contentsOf: scratch.url.appendingPathComponent($0)))
      })
  }

  private static func lay(_ scratch: borrowing Scratch) throws {
    let policies = Binary.root.appendingPathComponent("policies")
    let larkfield = try String(contentsOf: policies.appendingPathComponent("larkfield.xml"), encoding: .utf8)
    let text = larkfield.replacingOccurrences(of: "href=\"sayso-policy.xsd\"", with: "href='schema.xsd'")
      .replacingOccurrences(of: "</policy>", with: "<include src=\"part.xml\"/></policy>")
    _ = try scratch.write(text, "p.xml")
    _ = try scratch.write(larkfield, "q.xml")
    _ = try scratch.write(
      "<fragment xmlns=\"urn:sayso:policy:1\"><section id=\"more\" title=\"More\"><p>More.</p></section></fragment>",
      "part.xml")
    _ = try scratch.write("not read", "schema.xsd")
    _ = try scratch.write("Morning all\n", "posts.txt")
    _ = try scratch.write("<examples xmlns=\"urn:sayso:policy:1\" policy=\"larkfield\"/>", "p.examples.xml")
    let copied = [("larkfield", "larkfield"), ("larkfield.examples.csv", "p.examples.csv")]
    for (name, target) in copied {
      try FileManager.default.copyItem(
        at: policies.appendingPathComponent(name), to: scratch.url.appendingPathComponent(target))
    }
    try FileManager.default.createSymbolicLink(
      atPath: scratch.url.path + "/link.csv", withDestinationPath: "larkfield/codenames.csv")
  }
}
