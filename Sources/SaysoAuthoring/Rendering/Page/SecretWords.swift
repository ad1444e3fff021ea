import SaysoModel
import SaysoPolicy
import SaysoText

/// What must not stand on a page: whatever a confidential rule looks for, and the company's internal addresses.
///
/// Words that the policy's own prose says to its readers are not secret. Everything else that a confidential rule's
/// conditions find in a text, exceptions included, keeps the text off the page, at the price of now and then holding
/// back one that tells nothing.
struct SecretWords: Sendable {
  private let scanner: PolicyScanner
  private let secret: [LeafID]
  private let phrases: [String]
  private let said: Set<String>
  /// Of which the prose says one spelling: the others name nothing new.
  private let saidLeaves: Set<LeafID>
  private let internalNames: [String]
  /// A phrase shorter than this stands inside too many ordinary words.
  private static let shortestPart = 5

  init(_ policy: Policy) {
    scanner = PolicyScanner(policy)
    secret = Set(policy.rules.filter(\.isSecret).flatMap { $0.leaves(in: policy) }).sorted { $0.position < $1.position }
    internalNames = policy.organization.domains.filter(\.isInternal).map(\.name)
    let organization = [policy.organization.name] + policy.organization.aliases
    var said = Set(organization.map(Self.compact))
    var saidLeaves: Set<LeafID> = []
    for text in Self.prose(of: policy) {
      for (leaf, words) in Self.found(in: Post(text: text), scanner, secret) {
        said.insert(words)
        saidLeaves.insert(leaf)
      }
    }
    self.said = said
    self.saidLeaves = saidLeaves
    let spellings = secret.filter { !saidLeaves.contains($0) }.flatMap { leaf -> [String] in
      if case .terms(let terms) = policy.leaf(leaf).content { terms.map { Self.compact($0.phrase) } } else { [] }
    }
    phrases = Set(spellings).filter { $0.count >= Self.shortestPart && !said.contains($0) }.sorted()
  }

  /// Whether a text tells something that is not public. Linear in the text.
  func occur(in text: String) -> Bool { occur(in: Post(text: text)) }

  func occur(in post: Post) -> Bool {
    let texts = [post.text, post.reference?.text ?? ""] + (post.media ?? []).flatMap { [$0.alt ?? "", $0.file ?? ""] }
    if texts.contains(where: namesInternalAddress) { return true }
    return !secret.isEmpty && Self.found(in: post, scanner, secret).contains { !said.contains($0.words) }
  }

  /// For a short name, such as an id: also where a secret is part of a longer word.
  func occur(inName name: String) -> Bool {
    if namesInternalAddress(name) { return true }
    let compact = Self.compact(name)
    return phrases.contains { compact.contains($0) }
      || Self.found(in: Post(text: name), scanner, secret).contains { leaf, words in
        !said.contains(words) && !saidLeaves.contains(leaf)
      }
  }

  private func namesInternalAddress(_ text: String) -> Bool {
    let lowered = text.lowercased()
    return internalNames.contains { lowered.contains($0) }
  }

  private static func found(
    in post: Post, _ scanner: PolicyScanner, _ leaves: [LeafID]
  ) -> [(leaf: LeafID, words: String)] {
    guard !leaves.isEmpty else { return [] }
    let scan = scanner.scan(post)
    return leaves.flatMap { leaf in scan.hits(of: leaf).map { (leaf, compact(scan.characters(of: $0.span))) } }
  }

  private static func prose(of policy: Policy) -> [String] {
    let sections = policy.sections.flatMap { section in
      [section.title] + section.clauses.map(\.title) + texts(section.prose)
        + section.clauses.flatMap { texts($0.prose) }
    }
    return [policy.reference.title] + policy.purpose.paragraphs + sections + policy.sentences.map(\.text)
  }

  private static func texts(_ prose: [Prose]) -> [String] {
    prose.map { paragraph in
      paragraph.runs.map { run in if case .words(let words) = run { words } else { "" } }.joined(separator: " ")
    }
  }

  /// Letter case, blanks and signs aside: `Lumo4` is `Lumo 4`.
  private static func compact(_ text: String) -> String {
    let kept = text.lowercased().unicodeScalars.filter {
      $0.properties.isAlphabetic || $0.properties.numericType != nil
    }
    guard kept.isEmpty else { return String(String.UnicodeScalarView(kept)) }
    return text
  }
}
