public import SaysoModel

/// Lays reports out in one format. A reporter knows only the model: it judges nothing and reads no policy.
public protocol Reporter: Sendable {
  /// The whole output, ending with a line break unless it is empty.
  func output(_ reports: [Report]) -> String
}

/// The program that made a report.
public struct Tool: Hashable, Sendable {
  public var name: String
  public var version: String

  public init(name: String = "sayso", version: String = "0.1.0") {
    self.name = name
    self.version = version
  }
}

/// Whether a report may leave the house.
public enum Exposure: Hashable, Sendable {
  /// The author's words and the policy's ids are shown.
  case reveal
  /// They are masked: see ``Masking``.
  case share(Masking)

  public static let share = Exposure.share(Masking())

  func apply(_ report: Report) -> Report {
    switch self {
    case .reveal: report
    case .share(let masking): masking.masked(report)
    }
  }

  func apply(_ record: UncheckedRecord) -> UncheckedRecord {
    switch self {
    case .reveal: record
    case .share(let masking): masking.masked(record)
    }
  }

  func apply(_ result: MeasureResult) -> MeasureResult {
    switch self {
    case .reveal: result
    case .share(let masking): masking.masked(result)
    }
  }

  func apply(_ results: [MeasureResult]) -> [MeasureResult] { results.map { apply($0) } }

  package func apply(_ platform: PlatformID?) -> PlatformID? {
    switch self {
    case .reveal: platform
    case .share(let masking): platform.map(masking.masked)
    }
  }

  /// A sentence that quotes what somebody wrote.
  package func apply(_ sentence: QuotingText) -> QuotingText {
    switch self {
    case .reveal: sentence
    case .share(let masking): masking.mask(sentence)
    }
  }
}
