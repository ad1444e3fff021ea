public import FoundationEssentials
public import SaysoCalendar
public import SaysoModel

/// A format that a scan can be told in. Each is declared beside its reporter and named once here.
public struct ScanFormat: Sendable {
  public static let all: [ScanFormat] = [
    .text, .ndjson, .json, .csv, .csvPosts, .sarif, .junit, .github, .githubSummary, .rdjson, .html, .none,
  ]

  /// As `--format` and `--output` call it.
  public let name: String
  /// What it is, in a few words without a full stop.
  public let summary: String
  /// Whether such reports are made to be passed on, and so masked unless somebody says otherwise.
  public let leavesHouse: Bool
  private let make: @Sendable (ScanReportSettings, Exposure) -> any ScanReporter

  public init(
    name: String, summary: String, leavesHouse: Bool,
    make: @escaping @Sendable (ScanReportSettings, Exposure) -> any ScanReporter
  ) {
    self.name = name
    self.summary = summary
    self.leavesHouse = leavesHouse
    self.make = make
  }

  public static func named(_ name: String) -> ScanFormat? { all.first { $0.name == name } }

  public func reporter(_ settings: ScanReportSettings) -> any ScanReporter {
    make(settings, leavesHouse ? settings.outside : settings.house)
  }
}

/// What reporters are made with. Formats take of it what they need.
public struct ScanReportSettings: Sendable {
  public var tool: Tool
  public var policy: PolicyReference
  /// The clock of the whole scan.
  public var checkedAt: Date
  /// For formats that stay in the house.
  public var house: Exposure
  /// For formats that leave it.
  public var outside: Exposure
  /// The mildest action that counts as a failure.
  public var failOn: Action
  /// The absolute folder that file names are made relative to, where a format wants that.
  public var root: String?
  public var style: TextStyle
  /// Names the scan in an auditor's table; the same scan has the same.
  public var runID: String
  /// Whether tables begin with a byte order mark, which some spreadsheets need to see UTF-8.
  public var byteOrderMark = false
  /// Whose wall clock a page shows: the policy's.
  public var zone: PolicyZone = .utc
  /// Whether a page calls authors `Author 1`, `Author 2` and so on.
  public var hidesAuthors = false

  public init(
    tool: Tool = Tool(), policy: PolicyReference, checkedAt: Date, house: Exposure = .reveal,
    outside: Exposure = .share,
    failOn: Action = .hold, root: String? = nil, style: TextStyle = TextStyle(), runID: String? = nil
  ) {
    self.tool = tool
    self.policy = policy
    self.checkedAt = checkedAt
    self.house = house
    self.outside = outside
    self.failOn = failOn
    self.root = root
    self.style = style
    self.runID = runID ?? Self.runID(policy, checkedAt)
  }
}
