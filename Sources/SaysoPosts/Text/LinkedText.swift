import SaysoModel

/// A text that is put together piece by piece, with the links that its source marks.
struct LinkedText {
  private(set) var text = ""
  private(set) var links: [PostLink] = []

  init() {}

  /// `links` are ranges of `text`.
  init(_ text: String, links: [PostLink] = []) {
    self.text = text
    self.links = links
  }

  mutating func append(_ words: some StringProtocol) { text += words }

  mutating func append(_ shown: String, leadingTo target: String) {
    let start = text.utf8.count
    text += shown
    links.append(PostLink(range: start..<text.utf8.count, target: target))
  }

  /// A link that is shown below the words, as a card: it covers none of them. One that stands in the words already is
  /// the same link.
  mutating func attach(_ target: String) {
    guard !target.isEmpty, !links.contains(where: { $0.target == target }), !text.contains(target) else { return }
    links.append(PostLink(range: text.utf8.count..<text.utf8.count, target: target))
  }

  mutating func trimEnd() {
    while let last = text.unicodeScalars.last, last.properties.isWhitespace { text.unicodeScalars.removeLast() }
    let length = text.utf8.count
    links = links.map { link in
      let start = min(link.range.lowerBound, length)
      return PostLink(range: start..<max(start, min(link.range.upperBound, length)), target: link.target)
    }
  }
}

extension Post {
  /// Takes over the words and their links.
  mutating func show(_ linked: LinkedText) {
    text = linked.text
    links = linked.links.isEmpty ? nil : linked.links
  }
}
