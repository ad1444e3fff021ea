/// Whose channels an archive tells of, as its `channel.csv` has them.
struct YouTubeOwner {
  private var titles: [String: String] = [:]
  private var handles: [String: String] = [:]

  init(_ context: ReadingContext) {
    for file in context.companions where Self.isChannel(file.path) {
      for row in CompanionTable(file).rows {
        guard let id = row.values.first(where: Self.isID) else { continue }
        titles[id] = Self.value(row, Self.titleWords)
        handles[id] = Self.value(row, ["vanity"])
      }
    }
  }

  func name(_ channel: String) -> String? { titles[channel] }
  func handle(_ channel: String) -> String? { handles[channel] }

  /// `channels/channel.csv` in the language of the account.
  @Sendable static func isChannel(_ path: String) -> Bool {
    let name = MemberName.last(path)
    return ["channel.csv", "kanal.csv", "kanaal.csv", "canal.csv", "chaîne.csv", "chaine.csv"].contains(name)
  }

  private static let titleWords = ["title", "titel", "título", "titulo", "titre"]

  private static func isID(_ value: String) -> Bool { value.hasPrefix("UC") && value.utf8.count == 24 }

  /// The value in the first column, by name, that has one of these words in it.
  private static func value(_ row: [String: String], _ words: [String]) -> String? {
    let columns = row.keys.filter { key in words.contains { key.contains($0) } }.sorted()
    return columns.lazy.compactMap { row[$0] }.first { !$0.isEmpty }
  }
}
