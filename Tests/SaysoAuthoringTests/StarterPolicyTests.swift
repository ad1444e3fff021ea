import Foundation
import SaysoAuthoring
import Testing

@Suite struct StarterPolicyTests {
  /// `SAYSO_RECORD=1` writes the Swift file anew, and the test then fails, so that a recording is always looked at.
  @Test func theTextInTheBinaryIsTheFile() throws {
    let text = try String(contentsOfFile: WorkedPolicy.starter.path, encoding: .utf8)
    if ProcessInfo.processInfo.environment["SAYSO_RECORD"] != nil {
      try Data(Self.source(text).utf8).write(to: Self.file)
      Issue.record("recorded \(Self.file.lastPathComponent)")
    }
    #expect(StarterPolicy.text == text)
    #expect(try String(contentsOf: Self.file, encoding: .utf8) == Self.source(text))
  }

  @Test func aNewPolicyIsCleanAtOnce() throws {
    try inFolder { folder in
      let path = folder + "/sayso-policy.xml"
      #expect(try StarterPolicy.write(to: path, schema: "schema") == [path, folder + "/sayso-policy.xsd"])
      let document = try PolicyDocument(contentsOf: path)
      #expect(Linter.findings(in: document).isEmpty)
      let run = ExampleRunner(document.policy).run()
      #expect(run.passes && run.results.count >= 15)
      #expect(try String(contentsOfFile: folder + "/sayso-policy.xsd", encoding: .utf8) == "schema")
    }
  }

  @Test(arguments: ["sayso-policy.xml", "sayso-policy.xsd"]) func nothingIsOverwritten(_ name: String) throws {
    try inFolder { folder in
      let path = "\(folder)/\(name)"
      try Data("mine".utf8).write(to: URL(filePath: path))
      #expect(throws: StarterPolicy.Problem.exists(path)) {
        try StarterPolicy.write(to: folder + "/sayso-policy.xml", schema: "schema")
      }
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == [name])
      #expect(try String(contentsOfFile: path, encoding: .utf8) == "mine")
    }
  }

  @Test func aDanglingLinkIsNotFollowed() throws {
    try inFolder { folder in
      let path = folder + "/sayso-policy.xml"
      try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: folder + "/elsewhere")
      #expect(throws: StarterPolicy.Problem.exists(path)) { try StarterPolicy.write(to: path, schema: "schema") }
      #expect(!FileManager.default.fileExists(atPath: folder + "/elsewhere"))
    }
  }

  @Test func aSecondPolicySharesTheSchema() throws {
    try inFolder { folder in
      _ = try StarterPolicy.write(to: folder + "/one.xml", schema: "schema")
      #expect(try StarterPolicy.write(to: folder + "/two.xml", schema: "schema") == [folder + "/two.xml"])
    }
  }

  @Test func aFolderThatIsNotThere() {
    #expect(throws: StarterPolicy.Problem.cannotWrite("/nowhere/at/all.xml", system: "No such file or directory")) {
      try StarterPolicy.write(to: "/nowhere/at/all.xml", schema: "schema")
    }
  }

  @Test(arguments: [
    (
      StarterPolicy.Problem.exists("a.xml"),
      "a.xml is there already and stays as it is. Name another file, or move that one away."
    ),
    (.cannotWrite("a.xml", system: "Read-only file system"), "a.xml can't be written: Read-only file system."),
  ])
  func sentences(_ problem: StarterPolicy.Problem, _ sentence: String) { #expect(problem.sentence == sentence) }

  private static let file = WorkedPolicy.root.appending(
    path: "Sources/SaysoAuthoring/Starter/StarterPolicyDocument.swift")

  private static func source(_ text: String) -> String {
    """
    // swift-format-ignore-file
    // Written from policies/starter.xml by StarterPolicyTests with SAYSO_RECORD=1: change that file, not this one.

    extension StarterPolicy {
      /// policies/starter.xml, so that the command needs no file beside it.
      static let document = #\"""

    """ + text + "\"\"\"#\n}\n"
  }

  private func inFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "sayso-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder.path(percentEncoded: false))
  }
}
