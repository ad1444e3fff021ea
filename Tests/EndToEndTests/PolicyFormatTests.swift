import Foundation
import Testing

@Suite struct PolicyFormatTests {
  private static let head = "<policy xmlns=\"urn:sayso:policy:1\" id=\"p\">\n"
  private static let untidy = head + "<title> P </title><!-- kept -->\n</policy>"
  private static let tidy = head + "  <title>P</title> <!-- kept -->\n</policy>\n"

  @Test func writesAndIsDone() throws {
    let scratch = try Scratch()
    let policy = try scratch.write(Self.untidy, "p.xml")
    let first = try Binary.run(["policy", "fmt", policy])
    #expect(first.status == 0 && first.output.isEmpty && first.errors == "\(policy) is laid out.\n")
    #expect(try String(contentsOfFile: policy, encoding: .utf8) == Self.tidy)
    let second = try Binary.run(["policy", "fmt", policy])
    #expect(second.status == 0 && second.output.isEmpty && second.errors.isEmpty)
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.url.path) == ["p.xml"])
  }

  @Test func checkTellsAndWritesNothing() throws {
    let scratch = try Scratch()
    _ = try scratch.write(Self.untidy, "p.xml")
    _ = try scratch.write(Self.tidy, "tidy.xml")
    let check = try Binary.run(["policy", "fmt", "--check", "tidy.xml", "p.xml"], folder: scratch.url)
    #expect(check.status == 1)
    #expect(
      check.output == """
        p.xml:2:
        - <title> P </title><!-- kept -->
        +   <title>P</title> <!-- kept -->

        """)
    #expect(check.errors == "p.xml is not laid out. Do it with:  sayso policy fmt p.xml\n")
    #expect(try String(contentsOf: scratch.url.appendingPathComponent("p.xml"), encoding: .utf8) == Self.untidy)
    #expect(try Binary.run(["policy", "fmt", "--check", "tidy.xml"], folder: scratch.url).status == 0)
  }

  @Test func toStandardOutput() throws {
    let scratch = try Scratch()
    let policy = try scratch.write(Self.untidy, "p.xml")
    #expect(try Binary.run(["policy", "fmt", "--stdout", policy]).output == Self.tidy)
    #expect(try String(contentsOfFile: policy, encoding: .utf8) == Self.untidy)
    #expect(try Binary.run(["policy", "fmt", "-"], input: Self.untidy).output == Self.tidy)
    #expect(try Binary.run(["policy", "fmt", "--check", "-"], input: Self.untidy).status == 1)
    #expect(try Binary.run(["policy", "fmt", "--check", "--stdout", policy]).status == 2)
  }

  /// What can't be read is named and stays; the others are laid out all the same.
  @Test func aBrokenPolicyStaysAsItIs() throws {
    let scratch = try Scratch()
    let broken = Self.head + "<title>P</titel></policy>"
    let names = ["broken.xml", "p.xml", "gone.xml"]
    _ = try scratch.write(broken, names[0])
    _ = try scratch.write(Self.untidy, names[1])
    let result = try Binary.run(["policy", "fmt"] + names, folder: scratch.url)
    #expect(result.status == 2)
    #expect(result.errors.hasPrefix("broken.xml:2:17: </titel> closes nothing"))
    #expect(result.errors.contains("It stays as it is until this is mended.\np.xml is laid out.\ngone.xml"))
    #expect(try String(contentsOf: scratch.url.appendingPathComponent(names[0]), encoding: .utf8) == broken)
    #expect(try String(contentsOf: scratch.url.appendingPathComponent(names[1]), encoding: .utf8) == Self.tidy)
  }

  @Test func linksAndPermissionsStay() throws {
    let scratch = try Scratch()
    let policy = try scratch.write(Self.untidy, "p.xml")
    let link = scratch.url.appendingPathComponent("link.xml").path
    let files = FileManager.default
    try files.createSymbolicLink(atPath: link, withDestinationPath: "p.xml")
    try files.setAttributes([.posixPermissions: 0o640], ofItemAtPath: policy)
    #expect(try Binary.run(["policy", "fmt", link]).status == 0)
    #expect(try files.destinationOfSymbolicLink(atPath: link) == "p.xml")
    #expect(try String(contentsOfFile: policy, encoding: .utf8) == Self.tidy)
    #expect(try files.attributesOfItem(atPath: policy)[.posixPermissions] as? Int == 0o640)
  }

  /// `sayso policy fmt policies/*.xml` mends it.
  @Test(arguments: ["policies/larkfield.xml", "policies/starter.xml"]) func theWorkedPoliciesAreLaidOut(
    _ policy: String
  ) throws {
    let check = try Binary.run(["policy", "fmt", "--check", policy])
    #expect(check.status == 0, "\(check.output)\(check.errors)")
  }
}
