import FoundationEssentials
import SaysoModel

/// Long posts. The archive's list of posts holds only how they begin, and another file the whole; nothing but the moment
/// and the words themselves connects the two, for a note's id is not the post's.
struct XNotes {
  struct Note {
    let text: String
    let links: XText.Links
  }

  /// By whole seconds since 1970.
  private var bySecond: [Int: [Note]] = [:]

  init(_ context: ReadingContext) {
    var conversion = RecordConversion(context)
    for node in context.nodes("note-tweet.js") {
      guard let note = node["noteTweet"], let text = note.at("core", "text")?.text,
        let moment = conversion.time(note["createdAt"])
      else { continue }
      var links: XText.Links = [:]
      for entity in note.at("core", "urls")?.elements ?? [] { XText.add(entity, to: &links) }
      bySecond[Self.second(moment), default: []].append(Note(text: text, links: links))
    }
  }

  /// The note of that second whose words begin as the post does.
  func note(of tweet: JSONNode, at moment: Date?, text: String) -> Note? {
    guard let moment, let notes = bySecond[Self.second(moment)] else { return nil }
    let beginning = Self.beginning(of: text)
    return notes.first { EscapedSigns.read($0.text).hasPrefix(beginning) }
  }

  /// A few words, without what X puts in place of the rest.
  private static func beginning(of text: String) -> String {
    let words = text.firstRange(of: "\u{2026}").map { text[..<$0.lowerBound] } ?? text[...]
    let own = words.firstRange(of: "https://t.co/").map { words[..<$0.lowerBound] } ?? words
    var beginning = EscapedSigns.read(own.prefix(80))
    while beginning.last?.isWhitespace == true { beginning.removeLast() }
    return beginning
  }

  private static func second(_ moment: Date) -> Int {
    Int(max(-1e12, min(1e12, moment.timeIntervalSince1970.rounded(.down))))
  }
}
