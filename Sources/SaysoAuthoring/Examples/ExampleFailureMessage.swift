import SaysoCalendar
public import SaysoModel
public import SaysoPolicy

extension ExampleFailure {
  /// The failure in one sentence, for whoever wrote the example.
  ///
  /// - Parameter post: The example's, as it may be quoted; otherwise as it is.
  public func sentence(for example: Example, quoting post: Post? = nil) -> String {
    let post = post ?? example.post
    let rule = "“\(example.rule)”"
    switch self {
    case .quiet: return "\(rule) should find something here, and is quiet."
    case .shielded(let shield): return "\(rule) should find something here, and “\(shield)” turns it into a note."
    case .undetermined(let missing):
      let wanted = if case .breaks = example.expectation { "find something" } else { "be quiet" }
      return "\(rule) should \(wanted) here, and can't be decided without knowing \(Self.list(missing))."
    case .fires: return "\(rule) should be quiet here, and finds something."
    case .otherPlaces(_, let found):
      return found.isEmpty
        ? "\(rule) should find the marked words, and finds none."
        : "\(rule) should find the marked words, and finds others."
    case .decided(let fires):
      return "\(rule) should be undecided here, and \(fires ? "finds something" : "is quiet")."
    case .otherMissing(let expected, let found):
      return
        "\(rule) should be undecided until it is known \(Self.list(expected)), and is until it is known \(Self.list(found))."
    case .otherRuleQuiet(let other, let range):
      return "“\(other)” should find “\(post.words(at: range))”, and does not."
    case .otherTier(let expected, let found):
      return "\(rule) should find something of the tier “\(expected)” here, and finds \(Self.ids(found, "no tier"))."
    case .otherContact(let expected, let found):
      return "\(rule) should name “\(expected)” here, and names \(Self.ids(found, "nobody"))."
    case .otherDeadline(let expected, let found):
      let times = found.map(MomentFormat.short)
      return "\(rule) should be answered by \(MomentFormat.short(expected)) here, and is answered by "
        + "\(times.isEmpty ? "no time" : times.joined(separator: " and "))."
    case .alsoQuiet(let other): return "“\(other)” should find something here, too, and is quiet."
    case .otherVerdict(let expected, let found):
      return "The post should come out as “\(expected.rawValue)”, and comes out as “\(found.rawValue)”."
    case .unannounced(let other, let places):
      let words = places.map { "“\(post.words(at: $0))”" }
      let what = words.isEmpty ? "something" : words.joined(separator: " and ")
      return "“\(other)” finds \(what), which nothing here announces."
    }
  }

  private static func ids<ID: CustomStringConvertible>(_ ids: [ID], _ none: String) -> String {
    ids.isEmpty ? none : ids.map { "“\($0)”" }.joined(separator: " and ")
  }

  private static func list(_ missing: Set<MissingInput>) -> String { MissingInput.list(missing) }
}

extension Post {
  /// Its own characters at a place, given in UTF-8 bytes; empty when it does not lie in the text.
  func words(at range: Range<Int>) -> String {
    let bytes = Array(text.utf8)
    return range.upperBound <= bytes.count ? String(decoding: bytes[range], as: UTF8.self) : ""
  }
}
