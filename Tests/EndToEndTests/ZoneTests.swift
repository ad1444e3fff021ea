import Foundation
import Testing

/// A statically linked Foundation without its zones would pass every test of the library and fail its users: so these
/// ask the binary itself.
@Suite struct ZoneTests {
  private static func policy(zone: String, until: String = "2030-01-01T09:00") -> String {
    """
    <policy xmlns="urn:sayso:policy:1" id="p" version="1" effective="2026-01-01" zone="\(zone)" lang="en">
      <title>P</title><assume account="personal" post="post" media="none"/><organization name="Acme"/>
      <hours id="desk"><open days="mon-fri" from="09:00" to="17:00"/></hours>
      <contact id="c" name="Desk" hours="desk"/>
      <tiers><tier id="red" action="block" contact="c" within="PT2H">Stop.</tier></tiers>
      <section id="s" title="S"><clause id="k" title="K"><p><must id="m">Say nothing of it.</must></p>
        <confidential id="r" enforces="m" tier="red" until="\(until)"><find><term>Otter</term></find></confidential>
      </clause></section>
    </policy>
    """
  }

  struct Row: Sendable, CustomTestStringConvertible {
    let name: String
    let zone: String
    let now: String
    let respondBy: String
    var testDescription: String { name }
  }

  @Test(arguments: [
    // British Summer Time: 16:30 on Friday is 15:30 UTC; half an hour is left, the rest on Monday morning.
    Row(name: "London in summer", zone: "Europe/London", now: "2026-07-03T16:30", respondBy: "2026-07-06T09:30:00Z"),
    // The clocks go back on Sunday 25 October 2026: Monday is on GMT.
    Row(
      name: "London over the change", zone: "Europe/London", now: "2026-10-23T16:00", respondBy: "2026-10-26T10:00:00Z"),
    // The clocks go forward on Sunday 28 March 2027; half an hour is left on Friday.
    Row(
      name: "London over the change in March", zone: "Europe/London", now: "2027-03-26T16:30",
      respondBy: "2027-03-29T09:30:00Z"),
    Row(name: "New York", zone: "America/New_York", now: "2026-07-03T10:00", respondBy: "2026-07-03T16:00:00Z"),
  ])
  func deadline(_ row: Row) throws {
    let scratch = try Scratch()
    let policy = try scratch.write(Self.policy(zone: row.zone), "p.xml")
    let result = try Binary.run(
      ["check", "--policy", policy, "--on", "x", "--now", row.now, "--format", "json", "--text", "Otter"])
    #expect(result.output.contains("\"respondBy\": \"\(row.respondBy)\""), "\(result.output)\(result.errors)")
  }

  @Test func aTimeTheClocksSkipIsRefused() throws {
    let scratch = try Scratch()
    let policy = try scratch.write(Self.policy(zone: "Europe/London", until: "2027-03-28T01:30"), "p.xml")
    let result = try Binary.run(["check", "--policy", policy, "--text", "Otter"])
    #expect(result.status == 2)
    #expect(result.errors.contains("never show 2027-03-28T01:30"))
  }

  @Test func untilIsTheMomentOfThatZone() throws {
    let scratch = try Scratch()
    let policy = try scratch.write(Self.policy(zone: "Europe/London", until: "2026-07-01T09:00"), "p.xml")
    func status(_ at: String) throws -> Int32 {
      try Binary.run(["check", "--policy", policy, "--on", "x", "--as", "a", "--at", at, "--text", "Otter"]).status
    }
    #expect(try status("2026-07-01T07:59:59Z") == 1)
    #expect(try status("2026-07-01T08:00:00Z") == 0)
  }
}
