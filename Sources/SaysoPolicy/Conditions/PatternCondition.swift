import SaysoText

/// A regular expression in RE2's syntax, which runs in linear time whatever the text.
public struct PatternCondition: Condition {
  public static let shape = ElementShape(
    "pattern",
    summary:
      "A regular expression in RE2's syntax. What it finds begins and ends at the ends of words; write (?i) to ignore letter case.",
    attributes: [
      .optional("within-words", .yesOrNo, "yes: it may begin or end inside a word."),
      TermCondition.zones,
    ], content: .words)

  private let leaf: LeafID
  private let reading: LeafReading

  public init(_ element: PolicyElement, _ decoding: inout Decoding) {
    reading = LeafReading(element, decoding)
    let pattern = ExpressionPattern(
      source: element.text.trimmed, withinWords: element.attribute("within-words")?.value == "yes")
    if let problem = Self.problem(pattern) {
      decoding.report(.patternRefused(pattern.source, problem), at: element.location)
    }
    leaf = decoding.leaf(.expression(pattern), describing: "pattern “\(pattern.source)”", element)
  }

  private static func problem(_ pattern: ExpressionPattern) -> ExpressionProblem? {
    do throws(ExpressionProblems) {
      _ = try PatternScanner([pattern])
      return nil
    } catch {
      return error.problems.first
    }
  }

  public static func explanation(_ element: PolicyElement, _ words: PolicyWords) -> ExplainedItem {
    let within = element.attribute("within-words")?.value == "yes" ? "also inside a word" : nil
    return ExplainedItem(
      "what the pattern “\(element.text.trimmed)” describes" + words.qualified([within, words.zones(element)]))
  }

  public func evaluate(_ scene: Scene) -> Evaluation { scene.evaluate(leaf, reading) }
  public var ownLeaf: LeafID? { leaf }
  public var ownReading: LeafReading? { reading }
}
