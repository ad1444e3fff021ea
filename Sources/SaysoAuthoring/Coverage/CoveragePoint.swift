public import SaysoModel
public import SaysoPolicy

/// What a point of coverage is about.
public enum CoverageDimension: String, Sendable, CaseIterable {
  case sentence, rule, leaf, name, exception, grant, time, platform, role

  /// As a heading: “time boundaries”.
  var title: String {
    switch self {
    case .sentence: "sentences"
    case .rule: "rules"
    case .leaf: "leaves"
    case .name: "declared names"
    case .exception: "exceptions"
    case .grant: "grants"
    case .time: "time boundaries"
    case .platform: "platforms"
    case .role: "roles"
    }
  }
}

/// What an example has to show. Only examples that hold count, and known gaps never do.
///
/// A leaf *accuses* when finding it lets the rule fire, and *excuses* when finding it keeps the rule quiet: in an
/// `unless`, a `none`, a shield, a list of what is allowed, accepted or published. For one that excuses, `breaks` and
/// `keeps` change places in what follows.
public enum CoverageWant: String, Sendable, CaseIterable {
  /// The sentence has a rule, or is left to people.
  case seenTo = "seen-to"
  /// The rule has an example that breaks it.
  case breaking
  /// The rule has an example that keeps it.
  case keeping
  /// The rule has an example that keeps it although something it looks for stands in the post or comes near.
  case nearMiss = "near-miss"
  /// Asked of every spelling: in an example that breaks a rule, this spelling is among the words of the finding. Of an
  /// excusing one: it is found in an example that keeps the rule although words the rule looks for are there.
  case fired
  /// Asked once of all spellings of a leaf, since they share its options and its place: in an example that keeps a
  /// rule, the leaf is hit and does not count (too far apart, excused, out of date, allowed to this author), or comes
  /// *near*: one of its words of four letters or more (or else its longest) stands there in any form; for a pattern or a
  /// detector, some figure does, unless it looks for what has none; for an entry of a link list, a link got past it. Of
  /// an excusing one: the same in an example that breaks the rule. It shows that the leaf is no wider than it should be.
  case spared
  /// The exception keeps the rule quiet in an example, and would have to.
  case applied
  /// The exception is tried in an example that breaks the rule, and does not help.
  case notApplied = "not-applied"
  /// Somebody uses the grant in an example that keeps the rule.
  case used
  /// Somebody breaks the rule whom the grant does not help: its holder elsewhere, or anybody without it.
  case refused
  /// An example at most a day before the boundary.
  case before
  /// An example at the very moment of the boundary.
  case at
  /// An example at any later moment.
  case after
  /// Any example.
  case shown

  /// What is missing, in words.
  var lack: String {
    switch self {
    case .seenTo: "nothing enforces it, and it is not left to people"
    case .breaking: "no example breaks it"
    case .keeping: "no example keeps it"
    case .nearMiss: "no example comes close and keeps it"
    case .fired: "no example needs it"
    case .spared: "no example comes close without it"
    case .applied: "no example needs it"
    case .notApplied: "no example shows where it ends"
    case .used: "no example uses it"
    case .refused: "no example goes beyond it"
    case .before: "no example just before"
    case .at: "no example at that moment"
    case .after: "no example after"
    case .shown: "no example"
    }
  }
}

/// One thing that the examples of a policy either show or don't.
public struct CoveragePoint: Sendable {
  public let dimension: CoverageDimension
  public let want: CoverageWant
  /// What it is about, in the policy's own words. Of a confidential rule these are secrets.
  public let subject: String
  /// The line of the policy or list that the point belongs to.
  public let location: SourceLocation
  /// The clause it is counted under; `nil` for what belongs to none.
  public let clause: ClauseID?
  public let rules: [RuleID]
  public let isCovered: Bool
  /// The examples that show it, in order.
  public let witnesses: [SourceLocation]

  init(
    _ dimension: CoverageDimension, _ want: CoverageWant, of subject: String, at location: SourceLocation,
    clause: ClauseID? = nil, rules: [RuleID] = [], witnesses: [SourceLocation], isCovered: Bool? = nil
  ) {
    self.dimension = dimension
    self.want = want
    self.subject = subject
    self.location = location
    self.clause = clause
    self.rules = rules
    var seen: Set<SourceLocation> = []
    self.witnesses = witnesses.filter { seen.insert($0).inserted }
    self.isCovered = isCovered ?? !witnesses.isEmpty
  }
}
