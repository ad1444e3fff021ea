/// The frame of a SARIF 2.1.0 log with one run, whatever its results are about.
package enum SARIFDocument {
  /// - Parameters:
  ///   - category: What tells this analysis from others of the same commit, ending with `/`.
  ///   - invocation: Members beside `executionSuccessful`.
  package static func text(
    tool: Tool, category: String, rules: [JSONValue], results: [JSONValue], invocation: [(String, JSONValue)] = []
  ) -> String {
    let driver: JSONValue = [
      "name": .string(tool.name), "version": .string(tool.version), "rules": JSONValue(rules),
    ]
    let base: JSONValue = ["executionSuccessful": true]
    let run: JSONValue = [
      "tool": ["driver": driver], "automationDetails": ["id": .string(category)],
      "invocations": [base.adding(invocation)], "columnKind": "utf16CodeUnits", "results": JSONValue(results),
    ]
    let document: JSONValue = [
      "$schema": .string(schema), "version": "2.1.0", "runs": [run],
    ]
    return JSONWriter.write(document, pretty: true) + "\n"
  }

  static let schema = "https://json.schemastore.org/sarif-2.1.0.json"

  /// Plain text in a message, whose brackets would be read as links (SARIF 2.1.0 §3.11.6).
  package static func escape(_ text: String) -> String {
    String(text.flatMap { "[]\\".contains($0) ? ["\\", $0] : [$0] })
  }
}
