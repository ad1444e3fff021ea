import SaysoAuthoring
import SaysoPolicy
import SaysoTestSupport
import Testing

@Suite struct TraceabilityMatrixTests {
  @Test func wholeTable() throws {
    let text = SmallPolicy.adding(
      "<p><must id=\"open\">Be kind.</must> <should id=\"calm\" by=\"people\">Sleep on it.</should></p>"
    ).replacing(
      "<example keeps=\"magnet\"",
      with: "<example keeps=\"magnet\" known=\"gap\" author=\"kim\">Magnets.</example>\n<example keeps=\"magnet\"")
    try expectSnapshot(TraceabilityMatrix(try SmallPolicy.document(text)).table, "matrix.csv", file: Self.place)
  }

  private static let place = #filePath.replacing("Rendering/", with: "")

  @Test(arguments: WorkedPolicy.allCases) func everySentenceHasARow(_ worked: WorkedPolicy) throws {
    let document = try worked.document()
    let matrix = TraceabilityMatrix(document)
    let page = matrix.page
    for sentence in document.policy.sentences {
      #expect(page.count(of: " id=\"\(sentence.id)\"") == 1, "\(sentence.id)")
      #expect(matrix.table.contains(",\(sentence.id),\(sentence.force),"))
    }
    #expect(TagBalance.faults(in: page).isEmpty)
  }

  @Test(arguments: ["=1+1", "+1", "-1", "@SUM(A1)", "\u{FF1D}1", " =1", "=cmd|' /C calc'!A0"])
  func noCellIsAFormula(_ text: String) throws {
    let escaped = text.replacing("'", with: "&apos;")
    let policy = SmallPolicy.replacing("title=\"For the company\"", with: "title=\"\(escaped)\"")
    let table = TraceabilityMatrix(try SmallPolicy.document(policy)).table
    #expect(table.contains("'\(text)"))
    #expect(!table.contains(",\(text)") && !table.contains(",\"\(text)"))
  }
}
