import SaysoModel
import SaysoPolicy

/// What a policy says differently from an older edition of it: not its text, but what it means.
///
/// Things are matched by their ids, and where an id is new but the content is not, by their content. The order of
/// things that have none, moving a rule to another clause and the numbers of clauses are no change. The cost is linear
/// in the documents but for sorting, and for pairing changed conditions within one list.
public struct PolicyDifference: Sendable {
  /// In order of the new document; what is gone stands where it stood.
  public let changes: [PolicyChange]
  let renames: IDRenames
  /// The older document, with its ids as the newer one has them.
  let old: PolicyElement
  let new: PolicyElement

  /// Whatever is wrong with a policy, a ``PolicyDocument`` can't be had of it, so this can't fail.
  public init(from old: PolicyDocument, to new: PolicyDocument) { self.init(from: old.root, to: new.root) }

  init(from old: PolicyElement, to new: PolicyElement) {
    let renames = IDRenames(from: old, to: new)
    let aligned = renames.applied(to: old)
    var recorder = DifferenceRecorder(old: DocumentSide(aligned), new: DocumentSide(new))
    renames.record(in: &recorder)
    EditionDifference.record(in: &recorder)
    OrganizationDifference.record(in: &recorder)
    PeopleDifference.record(in: &recorder)
    ContactDifference.record(in: &recorder)
    TopicDifference.record(in: &recorder)
    ProseDifference.record(in: &recorder)
    RuleDifference.record(in: &recorder)
    ExampleDifference.record(in: &recorder)
    changes = recorder.changes.enumerated().sorted { ($0.element.place, $0.offset) < ($1.element.place, $1.offset) }
      .map(\.element)
    self.renames = renames
    self.old = aligned
    self.new = new
  }

  public var isEmpty: Bool { changes.isEmpty }
  public func count(_ action: PolicyChange.Action) -> Int { changes.count { $0.action == action } }
}

/// One of the two documents, with what is looked up in it.
struct DocumentSide {
  let root: PolicyElement
  let words: PolicyWords
  let places: DocumentPlaces

  init(_ root: PolicyElement) {
    self.root = root
    words = PolicyWords(root)
    places = DocumentPlaces(root)
  }
}

/// Gathers changes.
struct DifferenceRecorder {
  let old: DocumentSide
  let new: DocumentSide
  private(set) var changes: [PolicyChange] = []

  init(old: DocumentSide, new: DocumentSide) {
    self.old = old
    self.new = new
  }

  mutating func record(
    _ action: PolicyChange.Action, _ subject: PolicyChange.Subject, in place: PolicyChange.Place, _ text: QuotingText,
    old: PolicyElement? = nil, new: PolicyElement? = nil, touches: Set<Dependency> = [], isLeaf: Bool = false
  ) {
    changes.append(
      PolicyChange(
        action: action, subject: subject, place: place, text: text, old: old?.location, new: new?.location,
        touches: touches, isLeaf: isLeaf))
  }
}
