import SaysoModel

/// What a scan came to, in words.
struct ScanWords {
  let summary: ScanSummary
  private var counts: ScanCounts { summary.counts }

  init(_ summary: ScanSummary) { self.summary = summary }

  /// Without the policy and the clock.
  var sentences: [String] {
    [records, verdicts, baseline, unlisted, older, Self.protected(counts), partial].compactMap(\.self) + summary.notes
  }

  private var records: String {
    let files = summary.files.count > 1 ? " in \(summary.files.count) files" : ""
    let head = "\(Self.number(counts.posts)) \(counts.posts == 1 ? "record" : "records")\(files): "
    var parts = ["\(Self.number(counts.checked)) checked"]
    if counts.skipped > 0 { parts.append("\(Self.number(counts.skipped)) left out") }
    if counts.failed > 0 { parts.append("\(Self.number(counts.failed)) unreadable") }
    return head + parts.joined(separator: ", ") + "."
  }

  private var verdicts: String? {
    let parts = Verdict.allCases.sorted(by: >).compactMap { verdict -> String? in
      let count = counts.count(of: verdict)
      return count == 0 ? nil : "\(Self.number(count)) \(Wording.counted(verdict))"
    }
    return parts.isEmpty ? nil : "Of those checked: \(parts.joined(separator: ", "))."
  }

  private var baseline: String? {
    guard counts.known + counts.waived + counts.new > 0 else { return nil }
    var parts = ["\(Self.number(counts.new)) new"]
    if counts.known > 0 { parts.append("\(Self.number(counts.known)) known before") }
    if counts.waived > 0 { parts.append("\(Self.number(counts.waived)) waived") }
    return "Findings and open questions against the baseline: \(parts.joined(separator: ", "))."
  }

  private var unlisted: String? {
    guard counts.unlisted > 0 else { return nil }
    return "Of findings and open questions, \(Self.number(counts.unlisted)) "
      + "\(counts.unlisted == 1 ? "is" : "are") not listed, being too many."
  }

  private var older: String? {
    guard counts.precedingPolicy > 0 else { return nil }
    let posts = counts.precedingPolicy == 1 ? "1 post is" : "\(Self.number(counts.precedingPolicy)) posts are"
    return "\(posts) older than the policy."
  }

  static func protected(_ counts: ScanCounts) -> String? {
    let number = counts.protected
    guard number > 0 else { return nil }
    let posts =
      number == 1
      ? "1 post on pay and working conditions is" : "\(self.number(number)) posts on pay and working conditions are"
    return "\(posts) protected speech and not listed."
  }

  private var partial: String? {
    summary.isPartial ? "The scan ended before the last post; what is not counted was not looked at." : nil
  }

  /// `1,204`.
  static func number(_ number: Int) -> String {
    let digits = String(number)
    var grouped = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { grouped += "," }
      grouped.append(digit)
    }
    return grouped
  }
}
