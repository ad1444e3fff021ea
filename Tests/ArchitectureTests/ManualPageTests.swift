import Testing

/// Every rule kind is documented where it is written, under the same headings.
@Suite struct ManualPageTests {
  private static let kinds = SourceTree.sources.filter { file in
    file.lines.contains { $0.hasPrefix("public struct") && $0.contains(": RuleKind") }
  }

  @Test func thereAreKinds() { #expect(Self.kinds.map(\.name).contains("Confidential.swift") && Self.kinds.count >= 4) }

  @Test(arguments: [
    "## What it checks", "## Why", "## An example that breaks it", "## One that keeps it", "## Limits",
  ])
  func everyKindHas(_ heading: String) {
    for file in Self.kinds { #expect(file.lines.contains("/// \(heading)"), "\(file.path)") }
  }

  @Test func theShieldHasItsOwn() {
    let shield = SourceTree.sources.first { $0.name == "Protected.swift" }
    for heading in ["## What it does", "## Why", "## An example", "## Limits"] {
      #expect(shield?.lines.contains("/// \(heading)") == true)
    }
  }
}
