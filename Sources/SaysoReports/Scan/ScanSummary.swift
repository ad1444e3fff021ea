public import FoundationEssentials
public import SaysoModel

/// What a scan came to.
public struct ScanSummary: Hashable, Sendable {
  public var policy: PolicyReference
  public var checkedAt: Date
  /// Of all files together.
  public var counts = ScanCounts()
  /// In the order in which they were scanned.
  public var files: [ScannedFile] = []
  /// What the policy's goals make of the whole, in order of the document.
  public var measures: [MeasureResult] = []
  /// Somebody ended the scan before everything was read.
  public var wasStopped = false
  /// What a person should know of how the inputs were read, in sentences.
  public var notes: [String] = []

  public init(policy: PolicyReference, checkedAt: Date) {
    self.policy = policy
    self.checkedAt = checkedAt
  }

  /// The scan was ended early, or an input broke off: what is not counted was not looked at.
  public var isPartial: Bool { wasStopped || files.contains(where: \.isCutShort) }
}

/// One input of a scan.
public struct ScannedFile: Hashable, Sendable, Codable {
  public var name: String
  /// The formats that its parts were read as, each once, in order.
  public var formats: [String] = []
  public var posts = 0
  public var checked = 0
  public var skipped = 0
  public var failed = 0
  /// Members of an archive that hold no posts.
  public var passedOver = 0
  /// It broke off before its end.
  public var isCutShort = false

  public init(name: String) { self.name = name }

  public mutating func add(format: String) {
    if !formats.contains(format) { formats.append(format) }
  }

  public mutating func add(_ counts: ScanCounts, isCutShort: Bool) {
    posts += counts.posts
    checked += counts.checked
    skipped += counts.skipped
    failed += counts.failed
    if isCutShort { self.isCutShort = true }
  }
}
