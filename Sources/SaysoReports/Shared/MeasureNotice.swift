import SaysoModel

/// What a goal makes of the whole, where a format has no words of its own for it.
struct MeasureNotice {
  let result: MeasureResult

  init(_ result: MeasureResult) { self.result = result }

  /// `1.2 For, and about`
  var clause: String? { result.clause.map { "\($0.number) \($0.title)" } }

  /// The policy's own words.
  var sentence: String { "The policy says\(clause.map { " (\($0))" } ?? ""): “\(result.sentence)”" }

  /// Cases that are not listed.
  var further: String? {
    let number = result.outcome.unlisted
    return number > 0 ? "And \(ScanWords.number(number)) more." : nil
  }

  static let unmeasured = "There were no posts to measure it by."
}
