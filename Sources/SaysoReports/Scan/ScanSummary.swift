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
  /// The scan was ended before the last input was read, or an input broke off: what is not counted was not looked at.
  public var isPartial = false
  /// What a person should know of how the inputs were read, in sentences.
  public var notes: [String] = []

  public init(policy: PolicyReference, checkedAt: Date) {
    self.policy = policy
    self.checkedAt = checkedAt
  }
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
}
