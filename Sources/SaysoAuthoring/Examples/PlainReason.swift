/// The engine's notes for authors of rules, as those read them who only wrote an example.
enum PlainReason {
  static func of(_ notes: [String]) -> [String] {
    // Where words were freed, that is why nothing is left to stand together.
    let isFreed = notes.contains { $0.contains(" frees “") }
    return notes.filter { !isRepeated($0) && !(isFreed && $0 == apart) }.map { plain($0) }
  }

  private static let apart = "What it looks for does not stand together as <find> asks."

  /// What is missing stands in the failure itself.
  private static func isRepeated(_ note: String) -> Bool { note.hasPrefix("It can't be decided without") }

  private static func plain(_ note: String) -> String {
    if note == apart { return "Some of the words it looks for are there, but not together as it asks." }
    for (element, what) in circumstances where note == "The circumstance <\(element)> in <when> does not hold." {
      return "It concerns other posts: \(what)."
    }
    return note
  }

  /// The elements that say of which posts a rule speaks.
  private static let circumstances = [
    ("account", "it asks from which account a post goes out"), ("author", "it asks who posts"),
    ("platform", "it asks where a post goes out"), ("post", "it asks what kind of post it is"),
    ("during", "it asks when a post goes out"), ("language", "it asks in which language a post is"),
    ("media", "it asks what goes with a post"), ("paid", "it asks whether a post is marked as paid for"),
  ]
}
