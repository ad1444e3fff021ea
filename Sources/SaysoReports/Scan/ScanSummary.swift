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
  /// How many of them are there without a word: empty, or left behind by a system.
  public private(set) var hollow = 0
  /// What is not read of it, with the reasons; the input itself where it is empty.
  public private(set) var leftOut = LeftOutFiles()
  /// It broke off before its end.
  public var isCutShort = false

  public init(name: String) { self.name = name }

  public mutating func add(format: String) {
    if !formats.contains(format) { formats.append(format) }
  }

  /// `member` is `nil` for the input itself.
  public mutating func passOver(_ member: String?, because reason: String, isNothing: Bool) {
    leftOut.add(member ?? name, because: reason)
    guard member != nil else { return }
    passedOver += 1
    if isNothing { hollow += 1 }
  }

  /// It was read, or there was nothing to read, and no record came of it.
  public var isEmpty: Bool { posts == 0 && !isUnread }

  /// Something is there, and nothing of it could be read.
  public var isUnread: Bool { posts == 0 ? formats.isEmpty && passedOver > hollow : failed == posts }

  public mutating func add(_ counts: ScanCounts, isCutShort: Bool) {
    posts += counts.posts
    checked += counts.checked
    skipped += counts.skipped
    failed += counts.failed
    if isCutShort { self.isCutShort = true }
  }
}
