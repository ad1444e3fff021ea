import SaysoModel
import SaysoText

/// What makes a host resemble a name, in words. The name is the policy's own, but a public one.
enum LookAlikeReason {
  static func of(_ likeness: LookAlike, _ link: ShownLink) -> QuotingText {
    let name = likeness.resembled ?? "an internal address"
    switch likeness.trick {
    case .confusable, .digits, .edit, .hyphens:
      return "\(link.leading) not \(name) but looks like it: \(difference(likeness.trick))."
    case .affixes(let words):
      return "\(link.leading) not \(name): \(quotedList(words)) \(words.count == 1 ? "is" : "are") added to the name."
    case .otherEnding(let ending):
      return "\(link.leading) not \(name): the name is the same, the ending \(quoting: ending) is not."
    case .subdomain(let domain):
      return "\(link.leading) not \(name): the name stands in front, but the domain is \(quoting: domain)."
    case .userinfo:
      return "\(link.alone) begins like \(name), but what stands before the @ is no address: it leads to \(link.host)."
    }
  }

  private static func difference(_ trick: LookAlike.Trick) -> QuotingText {
    switch trick {
    case .confusable(let foreign):
      guard let first = foreign.first else { return "letters stand for others that look the same" }
      let others = foreign.count > 1 ? " and other letters like it" : ""
      return "it is written with \(ScalarNames.phrase(for: first.value))\(others)"
    case .digits: return "digits stand for letters"
    case .edit(.inserted): return "one letter is put in"
    case .edit(.omitted): return "one letter is left out"
    case .edit(.replaced): return "one letter is another"
    case .edit(.swapped): return "two letters have changed places"
    default: return "the hyphens are others"
    }
  }

  private static func quotedList(_ words: [String]) -> QuotingText {
    guard let first = words.first else { return "a word" }
    return words.dropFirst().reduce("\(quoting: first)") { "\($0) and \(quoting: $1)" }
  }
}
