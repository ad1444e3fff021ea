/// Whose archive it is, as its `Profile.csv` tells.
struct LinkedInOwner {
  let name: String?

  init(_ context: ReadingContext) {
    let profile = CompanionTable(context.companions.first { Self.isProfile($0.path) })
    let parts = [profile.first("first name"), profile.first("last name")].compactMap(\.self)
    name = parts.isEmpty ? nil : parts.joined(separator: " ")
  }

  /// `Profile.csv`, or `Profile_17529409.csv` in newer archives; not `Profile Summary.csv`.
  @Sendable static func isProfile(_ path: String) -> Bool {
    let name = MemberName.last(path)
    guard name.hasPrefix("profile"), name.hasSuffix(".csv") else { return false }
    return name.dropFirst("profile".count).dropLast(".csv".count).allSatisfy { $0 == "_" || $0.isASCIIDigit }
  }
}
