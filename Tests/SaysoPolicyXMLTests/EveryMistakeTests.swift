import SaysoPolicy
import SaysoPolicyXML
import Testing

@Suite("All mistakes in one run")
struct EveryMistakeTests {
  private static let path = WorkedPolicyTests.folder + "/every-mistake.xml"

  static let expected = [
    "2:59 “2026-11-31” is no value for “effective”",
    "2:82 there is no time zone “Europe/Londn”",
    "4:34 there is no element <domian> in <organization>",
    "6:35 <person> has no attribute “rols”",
    "7:13 the person “amir” is already declared in every-mistake.xml, line 6",
    "7:43 the grant ends before it starts",
    "9:60 “1 hour” is no value for “within”",
    "10:5 tiers stand worst first, and “red” asks for more than “yellow” before it",
    "10:35 there is no contact “nobody”",
    "12:21 <term> is empty and needs words",
    "12:35 “...” can never match: it holds no word; match=\"exact\" finds signs",
    "13:12 “../outside.xml” does not lie below the policy's folder",
    "17:52 “2027-03-01” is no value for “until”",
    "18:15 the pattern “(” is refused: missing ): (, at character 1",
    "20:7 <confidential> needs the attribute “tier”",
    "20:47 <near> needs at least 2 conditions",
    "wrong.csv 1:6 there is no column “macth” in this list",
  ]

  @Test func everyOneIsTold() {
    #expect(throws: PolicyErrors.self) { try PolicyLoader.load(contentsOf: Self.path) }
    #expect(Self.told == Self.expected)
  }

  private static var told: [String] {
    do {
      _ = try PolicyLoader.load(contentsOf: path)
      return []
    } catch {
      return error.problems.map { problem in
        let place = problem.location
        let file = place.file == path ? "" : "\(place.file) "
        let sentence = problem.sentence.replacing(WorkedPolicyTests.folder + "/", with: "")
        return "\(file)\(place.line):\(place.column ?? 0) \(sentence)"
      }
    }
  }
}
