import SaysoModel

extension Situation {
  static let tooEarly: Situation = {
    var report = Self.report(post("Morning all"), .clear)
    report.precedesPolicy = true
    return Situation(name: "a draft before the policy", report: report)
  }()

  /// More sentences than a reader can take in, the gravest last.
  static let manyQuestions: Situation = {
    let text = "On behalf of Larkfield: look."
    var report = Self.report(post(text), .undetermined)
    report.undetermined = (1...5).map { index in
      var entry = unsure(voice("On behalf of Larkfield", in: text), missing: [.altText, .author, .media, .reference])
      entry.sentence.id = SentenceID("s\(index)")
      entry.sentence.text = "Sentence \(index)."
      entry.action = index == 5 ? .block : .hold
      return entry
    }
    return Situation(name: "many questions", report: report)
  }()

  /// Spans of one finding that overlap, and one that stands apart.
  static let nested: Situation = {
    let text = "Project Falcon and again Falcon, on behalf of Larkfield."
    var finding = falcon("Project Falcon", in: text, [])
    let again = 25..<31
    finding.spans += [
      span("Falcon", in: text), FindingSpan(span: TextSpan(.text, again), text: "Falcon"),
      FindingSpan(span: TextSpan(.text, again), text: "Falcon"),
    ]
    let corrected = (1...3).map {
      Suggestion(span: TextSpan(.text, 0..<0), replacement: "", correctedText: "Way \($0).")
    }
    finding.suggestions = corrected
    return Situation(
      name: "nested spans", report: report(post(text), .block, [finding, voice("on behalf of Larkfield", in: text)]))
  }()

  static let anonymous: Situation = {
    var report = Self.report(post("Morning all"), .clear)
    report.author = nil
    report.post.author = nil
    report.post.platform = nil
    report.post.account = nil
    report.assumed += [
      Assumption(input: "lang", value: "de-AT"), Assumption(input: "paid", value: "no"),
    ]
    return Situation(name: "nobody said", report: report)
  }()
}
