import SaysoModel
import SaysoPolicy

/// Every sentence that binds or advises: enforced by a rule, or left to people, or seen to by nothing.
enum SentencePart: CoveragePart {
  static func points(_ study: PolicyStudy, _ witnesses: [ExampleWitness]) -> [CoveragePoint] {
    study.policy.sentences.filter { $0.force != .may }.map { sentence in
      let rules = study.policy.rules.filter { $0.enforces == sentence.id }
      return CoveragePoint(
        .sentence, .seenTo, of: sentence.text, at: sentence.location, clause: sentence.clause,
        rules: rules.map(\.id), witnesses: [], isCovered: SentenceState(sentence, study.policy) != .unseen)
    }
  }
}

/// Who sees to a sentence.
public enum SentenceState: String, Sendable, CaseIterable {
  case enforced
  case people = "left to people"
  case allowed
  case unseen = "nothing"

  init(_ sentence: Sentence, _ policy: Policy) {
    if sentence.force == .may {
      self = .allowed
    } else if policy.enforcedSentences.contains(sentence.id) {
      self = .enforced
    } else {
      self = sentence.judge == .people ? .people : .unseen
    }
  }
}
