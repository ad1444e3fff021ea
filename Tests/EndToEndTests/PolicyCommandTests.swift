import Foundation
import Testing

@Suite struct PolicyCommandTests {
  @Test func aNewPolicyLintsTestsAndShowsAtOnce() throws {
    let scratch = try Scratch()
    #expect(try Binary.run(["policy", "new"], folder: scratch.url).status == 0)
    let names = try FileManager.default.contentsOfDirectory(atPath: scratch.url.path).sorted()
    #expect(names == ["sayso-policy.xml", "sayso-policy.xsd"])
    for verb in ["lint", "test", "show"] {
      let result = try Binary.run(["policy", verb], folder: scratch.url)
      #expect(result.status == 0, "\(verb): \(result.output)\(result.errors)")
    }
    #expect(try Binary.run(["policy", "new"], folder: scratch.url).status == 2)
    let check = try Binary.run(["check", "--on", "x", "--text", "Morning all"], folder: scratch.url)
    #expect(check.status == 0, "\(check.output)\(check.errors)")
  }

  @Test(arguments: ["policies/larkfield.xml", "policies/starter.xml"]) func theWorkedPoliciesAreClean(_ policy: String)
    throws
  {
    #expect(try Binary.run(["policy", "lint", policy]).status == 0)
    #expect(try Binary.run(["policy", "test", policy, "--strict"]).status == 0)
  }

  @Test func everyMistakeIsToldInOneRun() throws {
    let scratch = try Scratch()
    let policy = try scratch.write(
      """
      <policy xmlns="urn:sayso:policy:1" id="p" version="1" effective="2026-13-01" zone="Europe/Lundon" lang="en">
        <title>P</title><organisation name="Acme"/>
        <tiers><tier id="a" action="hold">Wait.</tier><tier id="b" action="blok">Stop.</tier></tiers>
        <section id="s" title="S"><clause id="k" title="K"><p><must id="m">Say nothing.</must></p>
          <confidential id="r" enforces="mm" tier="red" until="2027-03-01"><find><term> </term></find></confidential>
          <confidential id="r" enforces="m" tier="a" slak="1"><find><pattern>(</pattern></find></confidential>
        </clause></section>
      </policy>
      """, "p.xml")
    let result = try Binary.run(["policy", "lint", policy])
    #expect(result.status == 2)
    for part in [
      "2026-13-01", "did you mean “Europe/London”?", "<organisation>", "“blok”", "there is no sentence “mm”",
      "there is no tier “red”", "“2027-03-01” is no value for “until”", "<term> is empty",
      "the rule “r” is already declared",
      "“slak”", "the pattern “(” is refused",
    ] {
      #expect(result.errors.contains(part), "\(part) in\n\(result.errors)")
    }
    #expect(result.errors.contains("p.xml:1:"))
    let told = try Binary.run(["policy", "lint", "--format", "json", policy])
    #expect(told.status == 2 && told.errors == result.errors)
    let document = try #require(try JSONSerialization.jsonObject(with: told.outputBytes) as? [String: Any])
    let findings = try #require(document["findings"] as? [[String: Any]])
    #expect(findings.count > 8 && findings.allSatisfy { $0["code"] as? String == "unusable" })
    #expect(findings.contains { $0["fix"] as? String == "Did you mean “Europe/London”?" })
  }

  /// A warning alone fails only a strict run, and every format says the same.
  @Test func lintInEveryFormat() throws {
    let late = ["policy", "lint", "policies/larkfield.xml", "--at", "2031-08-01T12:00"]
    #expect(try Binary.run(late).status == 0)
    #expect(try Binary.run(late + ["--strict"]).status == 1)
    let text = try Binary.run(late)
    #expect(text.output.contains("[expired]") && text.output.contains("1 finding: 1 warning."))
    for format in ["json", "sarif"] {
      let result = try Binary.run(late + ["--format", format])
      #expect(result.status == 0 && result.output.contains("\"expired\""))
      #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: result.outputBytes) }
    }
    let github = try Binary.run(late + ["--format", "github"])
    #expect(github.output.hasPrefix("::warning file=policies/larkfield.xml,line="))
    #expect(
      try Binary.run(["policy", "lint", "policies/larkfield.xml", "--at", "2026-11-02T12:00", "--strict"]).status == 0)
    #expect(try Binary.run(["policy", "lint", "--at", "soon", "policies/larkfield.xml"]).status == 2)
    #expect(try Binary.run(["policy", "lint", "--explain", "dead-term"]).output.hasPrefix("dead-term (warning)"))
  }
}
