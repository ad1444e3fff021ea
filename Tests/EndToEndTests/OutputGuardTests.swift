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

  /// Beside what it is told to read, a scan reads what lies beside an export, or in a folder of one.
  @Test(arguments: [
    (["Shares.csv", "--output", "Profile.csv"], "Profile.csv: writing there would destroy it"),
    (["Shares.csv", "--output", "old.json", "--baseline", "old.json"], "read as old.json"),
    (["export", "--output", "export/report.txt"], "lies in export, which is being read"),
    (["./export/", "--output", "export/deep/posts.txt"], "lies in ./export/, which is being read"),
    (["export", "--output", "out/posts.txt"], "lies in export, which is being read"),
    (["Shares.csv", "--write-baseline", "Shares.csv"], "--write-baseline Shares.csv is the file that is being read"),
    (["Shares.csv", "--write-baseline", "larkfield/staff.csv"], "--write-baseline larkfield/staff.csv is the file"),
    (["export", "--write-baseline", "export/new.json"], "--write-baseline export/new.json lies in export"),
    (["Shares.csv", "--output", "ndjson=r", "--checkpoint", "Shares.csv"], "--checkpoint Shares.csv is the file"),
    (["Shares.csv", "--output", "ndjson=r", "--checkpoint", "p.xml"], "--checkpoint p.xml is the file"),
    (["Shares.csv", "--output", "ndjson=r", "--checkpoint", "./r"], "are one file"),
    (["Shares.csv", "--output", "ndjson=r", "--write-baseline", "./r"], "are one file"),
  ])
  func aScanSparesAllThatItReads(_ arguments: [String], _ words: String) throws {
    let scratch = try Scratch()
    try Self.lay(scratch)
    for folder in ["export/deep", "out"] {
      try FileManager.default.createDirectory(
        at: scratch.url.appendingPathComponent(folder), withIntermediateDirectories: true)
    }
    _ = try scratch.write("Date,ShareLink,ShareCommentary\n2026-11-02 09:00:00,,Morning all\n", "Shares.csv")
    _ = try scratch.write("First Name,Last Name\nAmir,Haddad\n", "Profile.csv")
    _ = try scratch.write("Morning all\n", "export/deep/posts.txt")
    _ = try scratch.write("{\"baseline\":\"larkfield\",\"schemaVersion\":1}\n", "old.json")
    try FileManager.default.createSymbolicLink(
      atPath: scratch.url.path + "/out/posts.txt", withDestinationPath: "../export/deep/posts.txt")
    let names = ["Shares.csv", "Profile.csv", "old.json", "export/deep/posts.txt"]
    func all() throws -> [Data] { try names.map { try Data(contentsOf: scratch.url.appendingPathComponent($0)) } }
    let (before, laid) = (try all(), try contents(of: scratch))
    let result = try Binary.run(["scan", "--policy", "p.xml"] + arguments, folder: scratch.url)
    #expect(result.status == 2 && result.errors.contains(words), "\(result.errors)")
    #expect(try all() == before && contents(of: scratch) == laid)
    #expect(!FileManager.default.fileExists(atPath: scratch.url.path + "/export/report.txt"))
  }

  @Test func aBaselineMayBeWrittenAnewInItsPlace() throws {
    let scratch = try Scratch()
    try Self.lay(scratch)
    let baseline = try scratch.write("{\"baseline\":\"larkfield\",\"schemaVersion\":1}\n", "old.json")
    let scan = ["scan", "posts.txt", "--policy", "p.xml", "--baseline", "old.json", "--write-baseline", "old.json"]
    #expect(try Binary.run(scan, folder: scratch.url).status == 0)
    #expect(FileManager.default.fileExists(atPath: baseline))
  }

  @Test func waiversDoNotGoWithAnOlderBaseline() throws {
    let scratch = try Scratch()
    try Self.lay(scratch)
    let text = """
      {"baseline":"larkfield","schemaVersion":1}
      {"fingerprint":"5f","waiver":{"owner":"Dana","reason":"Agreed.","until":"2031-01-31"}}

      """
    let file = try scratch.write(text, "old.json")
    let scan = ["scan", "posts.txt", "--policy", "p.xml", "--write-baseline", "old.json"]
    let result = try Binary.run(scan, folder: scratch.url)
    #expect(result.status == 2 && result.errors.contains("old.json holds waivers"), "\(result.errors)")
    #expect(try String(contentsOfFile: file, encoding: .utf8) == text)
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
