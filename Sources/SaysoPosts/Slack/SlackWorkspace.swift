/// What ids of a Slack export stand for.
struct SlackWorkspace {
  /// The folder that the day's file lies in.
  let channel: String?
  private var people: [String: String] = [:]
  private var channels: [String: String] = [:]

  init(_ context: ReadingContext) {
    let folders = (context.member ?? context.file).split(separator: "/").dropLast()
    channel = folders.last.map(String.init)
    for user in context.nodes("users.json") {
      guard let id = user["id"]?.text, let name = user["name"]?.text ?? user["real_name"]?.text else { continue }
      people[id] = name
    }
    for channel in context.nodes("channels.json", "groups.json") {
      guard let id = channel["id"]?.text, let name = channel["name"]?.text else { continue }
      channels[id] = name
    }
  }

  func person(_ id: String) -> String { people[id] ?? id }
  func channel(_ id: String) -> String { channels[id] ?? id }
}
