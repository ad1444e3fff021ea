public import SaysoPolicy

/// What the examples of a policy show of it, and what they leave in the dark.
///
/// A listener: it runs every example, looks at the judgement with all its steps, and counts; the engine knows nothing
/// of it. Each point is counted once, whatever asks for it. The cost is three scans and two judgements an example, and
/// a look at every leaf for each.
///
/// ```swift
/// let coverage = PolicyCoverage(try PolicyDocument(contentsOf: "larkfield.xml"))
/// print(coverage.total.percent)
/// for point in coverage.points where !point.isCovered { print(point.location, point.subject, point.want) }
/// ```
public struct PolicyCoverage: Sendable {
  public let policy: Policy
  /// In order of file and line.
  public let points: [CoveragePoint]
  /// Examples that do not hold: they show nothing.
  public let failing: [SourceLocation]
  public let examples: Int
  /// The folder of the policy, which the files of lists and includes are named from; empty or with `/` at its end.
  let folder: String
  /// All that were run, suites included.
  let allExamples: [Example]

  public init(_ document: PolicyDocument) {
    policy = document.policy
    let study = PolicyStudy(document)
    let witnesses = ExampleWitness.all(of: document, study)
    let parts: [any CoveragePart.Type] = [
      SentencePart.self, RulePart.self, LeafPart.self, EntryPart.self, NamePart.self, ExceptionPart.self,
      GrantPart.self, TimePart.self, SettingPart.self,
    ]
    let points = parts.flatMap { $0.points(study, witnesses) }
    self.points = points.enumerated().sorted {
      ($0.element.location, $0.offset) < ($1.element.location, $1.offset)
    }.map(\.element)
    failing = witnesses.filter { !$0.counts && !$0.example.isKnownGap }.map(\.example.location)
    examples = witnesses.count
    let file = document.root.location.file
    folder = file.lastIndex(of: "/").map { String(file[...$0]) } ?? ""
    mainFile = file
    allExamples = document.examples
    suites = Set(document.suites.map(\.path))
  }

  private let mainFile: String
  private let suites: Set<String>

  public var total: CoverageRatio { CoverageRatio(points) }

  public func ratio(of dimension: CoverageDimension) -> CoverageRatio {
    CoverageRatio(points.lazy.filter { $0.dimension == dimension })
  }

  /// The path of a file the policy is made of, from where the policy's own path counts.
  func path(of file: String) -> String {
    file == mainFile || file.hasPrefix("/") || suites.contains(file) ? file : folder + file
  }

  /// `line 12`, or where in a suite it stands.
  func place(of example: SourceLocation) -> String {
    suites.contains(example.file) ? "\(example.file):\(example.line)" : "line \(example.line)"
  }
}

/// A part of the count: a new one is its own file and a word in ``PolicyCoverage``.
protocol CoveragePart {
  static func points(_ study: PolicyStudy, _ witnesses: [ExampleWitness]) -> [CoveragePoint]
}
