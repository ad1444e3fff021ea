import SaysoModel
import SaysoPolicy

/// Why no post can tell a mutant from the original. What can't be proved counts as different.
public enum EquivalenceProof: String, Sendable, CaseIterable {
  /// `any` and `all` of one thing are that thing.
  case onlyChild = "only-child"
  /// Another leaf beside it, any of which suffices, finds the same words in the same way.
  case sameLeafBeside = "same-leaf-beside"
  /// A refused statement only gives a reason its words; no finding, place, tier or contact depends on it.
  case wordsOfAReason = "words-of-a-reason"
  /// No rule, topic or shield in use refers to it.
  case unused = "unused"
  /// Whoever holds the grant holds another that allows as much.
  case anotherGrant = "another-grant"
  /// A shield covers a sentence as soon as it finds the shorter words that the lost ones begin with.
  case shorterWordsShield = "shorter-words-shield"
  /// With what must stand beside them, the words are more than the window holds: they never counted.
  case neverFits = "never-fits"
  /// The rule finds no words, and shields only cover the sentences in which words were found.
  case nothingToShield = "nothing-to-shield"
  /// The tier asks nobody, or asks nothing: no answer names it.
  case silentTier = "silent-tier"

  /// One sentence for the author of the policy.
  public var sentence: String {
    switch self {
    case .onlyChild: "There is only one thing in it, so any of it is all of it."
    case .sameLeafBeside: "Another leaf beside it finds the same words."
    case .wordsOfAReason: "What is refused only helps to word the reason."
    case .unused: "Nothing that is in use refers to it."
    case .anotherGrant: "Another grant allows whoever holds it as much."
    case .shorterWordsShield: "Shorter words that these begin with shield the same sentence."
    case .neverFits: "The words are too many for the window they must stand in, so they never counted."
    case .nothingToShield: "The rule underlines no words, and a shield covers only sentences with such words."
    case .silentTier: "No answer names it."
    }
  }

  static func proof(for mutant: Mutant, _ ground: MutationGround) -> EquivalenceProof? {
    let proofs: [(Mutant, MutationGround) -> EquivalenceProof?] = [
      onlyChild, sameLeafBeside, wordsOfAReason, unused, anotherGrant, silentTier, shorterWordsShield,
      neverFits, nothingToShield,
    ]
    return proofs.lazy.compactMap { $0(mutant, ground) }.first
  }

  private static func onlyChild(_ mutant: Mutant, _ ground: MutationGround) -> EquivalenceProof? {
    guard mutant.operation == .swapAnyAll, mutant.site.element.elements.count == 1 else { return nil }
    return .onlyChild
  }

  private static func wordsOfAReason(_ mutant: Mutant, _ ground: MutationGround) -> EquivalenceProof? {
    mutant.operation == .removeLabel && mutant.site.element.name == "refuse" ? .wordsOfAReason : nil
  }

  private static func unused(_ mutant: Mutant, _ ground: MutationGround) -> EquivalenceProof? {
    guard mutant.site.rule == nil, case .rules(let rules) = mutant.site.reach, rules.isEmpty else { return nil }
    return .unused
  }

  /// A contact is named only where a tier asks for something, and a tier only where a rule or an entry is of it.
  private static func silentTier(_ mutant: Mutant, _ ground: MutationGround) -> EquivalenceProof? {
    guard mutant.site.element.name == "tier", mutant.replacement != nil else { return nil }
    let id = mutant.site.element.attribute("id")?.value
    let used = ground.root.family.contains { element in
      ["tier", "evasion-tier"].contains { element.attribute($0)?.value == id }
    }
    return used ? nil : .silentTier
  }
}
