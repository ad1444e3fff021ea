import SaysoModel
import SaysoPolicy
import SaysoReports

/// The ids of places on the page.
///
/// A sentence's and a clause's are their own, so that whatever cites a finding can link to them; one whose id would tell
/// a secret has the id that a masked report gives it. The page's own hold a colon, which no id of a policy does.
struct PageAnchors: Sendable {
  private let masked: Set<String>
  private let sentenceNames: Set<String>
  private let clauseNames: Set<String>

  init(_ policy: Policy, _ secrets: SecretWords) {
    let clauses = policy.sections.flatMap(\.clauses)
    sentenceNames = Set(policy.sentences.map(\.id.rawValue))
    clauseNames = Set(clauses.map(\.id.rawValue))
    let names = sentenceNames.union(clauseNames).union(policy.sections.map(\.id.rawValue))
    masked = names.filter(secrets.occur(inName:))
  }

  func id(of sentence: Sentence) -> String {
    masked.contains(sentence.id.rawValue) ? "sentence-\(sentence.location.line)" : sentence.id.rawValue
  }

  func id(of clause: Clause) -> String {
    let name = clause.id.rawValue
    if masked.contains(name) { return "clause-\(clause.number)" }
    return sentenceNames.contains(name) ? "clause:\(clause.number)" : name
  }

  func id(of section: PolicySection, number: Int) -> String {
    let name = section.id.rawValue
    let isTaken = sentenceNames.contains(name) || clauseNames.contains(name)
    return isTaken || masked.contains(name) ? "section:\(number)" : name
  }

  func id(of contact: ContactID) -> String { "contact:\(contact)" }

  /// What a confidential rule is called where rules are named.
  func name(of rule: Rule, in policy: Policy) -> String {
    guard rule.isSecret else { return rule.id.rawValue }
    return "confidential-\(policy.sentence(rule.enforces)?.location.line ?? rule.location.line)"
  }
}
