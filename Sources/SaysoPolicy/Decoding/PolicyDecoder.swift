import SaysoCalendar
import SaysoModel
public import SaysoText

extension Policy {
  /// Makes a policy of its elements, includes and lists already read in.
  ///
  /// `sha256` covers every file the elements came from; `suffixes` tells where a registrable domain begins. Throws every problem at once; `known` are those found on the
  /// way here.
  public init(
    _ root: PolicyElement, sha256: String, suffixes: PublicSuffixList = .builtin, known: [PolicyProblem] = []
  ) throws(PolicyProblems) {
    var problems = known + VocabularyCheck.problems(in: root)
    let zone = (try? PolicyZone(root.attribute("zone")?.value ?? "")) ?? .utc
    var decoding = Decoding(root: root, zone: zone)
    problems += MomentCheck.problems(in: root, zone) + GoalCheck.problems(in: root)
    self.init(PolicyContents(root, sha256, suffixes, &decoding))
    problems += decoding.problems + PolicyMeaning.problems(in: self)
    guard problems.isEmpty else { throw PolicyProblems(problems) }
  }

  /// The same policy with other words for its readers.
  ///
  /// - Parameter root: What the policy was made of, less words that are not to be shown; nothing in it is checked again.
  package init(_ policy: Policy, saying root: PolicyElement) {
    var decoding = Decoding(root: root, zone: policy.zone)
    self.init(PolicyContents(root, policy.reference.sha256, policy.suffixes, &decoding))
  }
}

extension PolicyElement {
  func child(_ name: String) -> PolicyElement? { elements.first { $0.name == name } }
  /// The clauses of a policy's sections.
  var clauses: [PolicyElement] { children(named: "section").flatMap { $0.children(named: "clause") } }
  func children(named name: String) -> [PolicyElement] { elements.filter { $0.name == name } }
}
