/// A rule in plain English, to stand beside what the engine says of one post. Whoever knows the policy's elements makes
/// it; reporters only lay it out, and never in a report that is masked.
public struct RuleDescription: Hashable, Sendable {
  /// A heading and what stands below it: sentences first, then points.
  public struct Part: Hashable, Sendable {
    /// For programs: `fires`, `spares`, `speakers`, `time` or `outcome`.
    public let subject: String
    public let heading: String
    public let sentences: [String]
    public let points: [Point]

    public init(subject: String, heading: String, sentences: [String], points: [Point]) {
      self.subject = subject
      self.heading = heading
      self.sentences = sentences
      self.points = points
    }
  }

  public struct Point: Hashable, Sendable {
    public let text: String
    public let points: [Point]

    public init(_ text: String, _ points: [Point] = []) {
      self.text = text
      self.points = points
    }
  }

  /// An example that keeps the rule although something of it is there.
  public struct NearMiss: Hashable, Sendable {
    public let text: String
    /// What was told of the post: author, platform, kind.
    public let circumstances: [String]
    /// The post's words that the rule looks for.
    public let found: [String]
    public let reasons: [String]

    public init(text: String, circumstances: [String], found: [String], reasons: [String]) {
      self.text = text
      self.circumstances = circumstances
      self.found = found
      self.reasons = reasons
    }
  }

  /// `2.1 For, and about`
  public let clause: String
  /// What it enforces; of a shield, what protects.
  public let sentence: String
  public let parts: [Part]
  /// The closest first.
  public let nearMisses: [NearMiss]

  public init(clause: String, sentence: String, parts: [Part], nearMisses: [NearMiss]) {
    self.clause = clause
    self.sentence = sentence
    self.parts = parts
    self.nearMisses = nearMisses
  }
}
