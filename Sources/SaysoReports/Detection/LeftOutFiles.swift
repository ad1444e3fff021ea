/// Files that are not read as posts, by the reason; however many there are, some of each are named.
public struct LeftOutFiles: Hashable, Sendable, Codable {
  /// Of each reason, in sentences; lists of files tell more.
  public static let mostNamed = 10
  private static let mostKept = 200

  public struct Group: Hashable, Sendable, Codable {
    /// The end of “because …”.
    public let reason: String
    public fileprivate(set) var count: Int
    /// The first of them.
    public fileprivate(set) var names: [String]

    /// `a.png, b.png and 7 more`.
    public var words: String { words(atMost: LeftOutFiles.mostNamed) }

    public func words(atMost most: Int) -> String {
      let shown = names.prefix(most)
      if shown.count < count { return "\(shown.joined(separator: ", ")) and \(count - shown.count) more" }
      return shown.count < 2
        ? shown.joined() : shown.dropLast().joined(separator: ", ") + " and " + (shown.last ?? "")
    }
  }

  /// In the order in which they came up.
  public private(set) var groups: [Group] = []

  public init() {}

  public mutating func add(_ name: String, because reason: String) {
    guard let known = groups.firstIndex(where: { $0.reason == reason }) else {
      return groups.append(Group(reason: reason, count: 1, names: [name]))
    }
    groups[known].count += 1
    if groups[known].names.count < Self.mostKept { groups[known].names.append(name) }
  }
}
