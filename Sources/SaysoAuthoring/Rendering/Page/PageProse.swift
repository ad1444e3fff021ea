import SaysoModel
import SaysoPolicy
import SaysoReports

/// The policy's prose with its emphasis, each sentence that counts marked, told apart by a word and by its line, and
/// with a place of its own to link to.
struct PageProse {
  let matter: PageMatter

  /// The paragraphs and lists of a section or a clause.
  func blocks(of element: PolicyElement) -> [HTML] {
    element.elements.compactMap { child in
      switch child.name {
      case "p": .element(.p, inline(child))
      case "ul": .element(.ul, child.elements.map { .element(.li, inline($0)) })
      default: nil
      }
    }
  }

  private func inline(_ element: PolicyElement) -> [HTML] {
    element.children.enumerated().map { position, node in
      switch node {
      case .text(let words):
        let isFirst = position == 0
        let isLast = position == element.children.count - 1
        return .text(Self.collapsed(words, trimsStart: isFirst, trimsEnd: isLast))
      case .element(let child): return inlineElement(child)
      }
    }
  }

  private func inlineElement(_ element: PolicyElement) -> HTML {
    switch element.name {
    case "em": .element(.em, element.words)
    case "strong": .element(.strong, element.words)
    default: sentence(element) ?? .text(element.words)
    }
  }

  private func sentence(_ element: PolicyElement) -> HTML? {
    guard Sentence.Force(rawValue: element.name) != nil, let id = element.attribute("id")?.value,
      let sentence = matter.policy.sentence(SentenceID(id))
    else { return nil }
    let anchor = matter.anchors.id(of: sentence)
    let link = HTML.element(
      .a, [.class("anchor"), .href(.fragment(anchor)), HTMLAttribute(.ariaLabel, "Link to this sentence")], "#")
    let marked = HTML.element(
      .span, [.class("s \(sentence.force.rawValue)"), .id(anchor)], [badge(sentence), " "] + inline(element) + [link])
    return .group([marked] + translations(sentence))
  }

  private func badge(_ sentence: Sentence) -> HTML {
    let people =
      switch sentence.judge {
      case .machine: ""
      case .people: " · people"
      case .both: " · also people"
      }
    return matter.own(.b, [.class("force")], sentence.force.rawValue + people)
  }

  private func translations(_ sentence: Sentence) -> [HTML] {
    sentence.translations.sorted { $0.key < $1.key }.map { tag, words in
      let direction = WritingDirection.isRightToLeft(tag) ? "rtl" : "ltr"
      return .element(
        .span, [.class("in"), .lang(tag), HTMLAttribute(.dir, direction), HTMLAttribute(.dataKey, tag)], words)
    }
  }

  /// Runs of white space as one; none at a block's ends.
  private static func collapsed(_ text: String, trimsStart: Bool, trimsEnd: Bool) -> String {
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !words.isEmpty else { return trimsStart || trimsEnd ? "" : " " }
    let start = !trimsStart && text.first?.isWhitespace == true ? " " : ""
    let end = !trimsEnd && text.last?.isWhitespace == true ? " " : ""
    return start + words + end
  }
}
