import SaysoModel
import SaysoText

/// Whether the post has no more emoji than one wants to hear read out.
struct EmojiCheck: FormCheck {
  static let shape = ElementShape(
    "emoji", summary: "The post has no more emoji than so many: screen readers read each out by its name.",
    attributes: [.required("at-most", .integer(0...1000), "How many.")])

  let leaf: LeafID
  private let atMost: Int

  init(_ element: PolicyElement, _ decoding: inout Decoding) {
    leaf = Self.leaf(element, &decoding)
    atMost = element.number("at-most") ?? .max
  }

  static func explanation(_ element: PolicyElement) -> String {
    "the post has more than \(EnglishNumber.of(element.number("at-most") ?? .max, "emoji", "emoji"))"
  }

  func need(_ scene: Scene) -> ScreenNeed { .form(.beyondASCII) }

  func outcomes(_ scene: Scene) -> [KindOutcome] {
    guard let text = scene.scan.text(of: .text) else { return [] }
    let emoji = EmojiSequence.ranges(in: text.bytes)
    guard emoji.count > atMost else { return [] }
    let allowed = EnglishNumber.of(atMost, "is", "are")
    return [
      KindOutcome(
        .yes, hits: emoji[atMost...].map { hit(.text, $0) },
        reason: "The post has \(EnglishNumber.of(emoji.count)) emoji; at most \(allowed) wanted.")
    ]
  }
}
