import Testing

/// The counters that the other tests rely on count rightly.
@Suite struct CounterTests {
  private func lengths(_ text: String) -> [Int] {
    FunctionLength.functions(in: text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)).map(
      \.length)
  }

  @Test func countsFunctions() {
    #expect(lengths("func a() { 1 }") == [1])
    #expect(lengths("func a() {\n  1\n}") == [3])
    #expect(lengths("  func a(\n    _ b: Int\n  ) -> Int {\n    if b {\n    }\n    1\n  }\n") == [7])
    #expect(lengths("  static func a() -> Int\n  var b: Int { 1 }\n  init() {\n  }") == [2])
    #expect(lengths("  var a: Int {\n    func b() {\n    }\n  }") == [2])
  }

  @Test func readsCodeAlone() {
    let file = SourceTree.File(
      path: "a.swift", lines: ["let a = \"x!\" // b!", "let c = \"\\\"d!\" + e!", "\"\"\"", "f!", "\"\"\""])
    #expect(file.code.joined().contains("e!"))
    #expect(
      !file.code.joined().contains("b!") && !file.code.joined().contains("d!") && !file.code.joined().contains("f!"))
  }

  @Test func readsImports() {
    let file = SourceTree.File(
      path: "a.swift", lines: ["public import A", "import struct B.C", "@preconcurrency import D", "// import E"])
    #expect(file.imports.map(\.module) == ["A", "B", "D"])
  }
}
