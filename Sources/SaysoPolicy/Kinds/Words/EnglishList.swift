/// Names in a row as one says them: `A`, `A and B`, `A, B and C`.
enum EnglishList {
  static func of(_ names: [String], joinedBy conjunction: String = "and") -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " \(conjunction) " + last
  }

  /// The same, with `2 others` in place of the last ones where there are too many.
  static func of(_ names: [String], atMost limit: Int) -> String {
    guard names.count > limit + 1 else { return of(names) }
    return of(names.prefix(limit) + ["\(names.count - limit) others"])
  }
}
