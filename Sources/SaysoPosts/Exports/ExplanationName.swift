/// Names of files that say what an export is: `README.txt`, `LICENSE`.
enum ExplanationName {
  /// `name` is in lower case, without folders.
  static func isOne(_ name: String) -> Bool {
    names.contains(String(name.prefix { $0.isLetter || $0 == "-" || $0 == "_" }))
  }

  private static let names: Set<String> = [
    "readme", "read_me", "read-me", "license", "licence", "copying", "notice", "changelog", "instructions", "no-data",
    "no_data", "start_here",
  ]
}
