import SaysoModel

/// One finding, open question or record as a test case of JUnit's XML.
struct JUnitCase {
  enum Outcome: String, CaseIterable {
    case failure, error, skipped, pass
  }

  let outcome: Outcome
  let xml: String

  /// What is at or above `failOn` fails; an open question that would be is an error, since nobody can say it passed;
  /// milder ones pass with a note. What a baseline settles is skipped.
  init(_ result: ListedResult, failOn: Action, address: RelativeAddress) {
    outcome = Self.outcome(result, failOn)
    let file = address.path(result.post.origin)
    let line = result.post.origin?.line ?? 1
    let id = result.post.id.map { [result.post.platform?.rawValue, $0].compactMap(\.self).joined(separator: "/") }
    let attributes = [
      ("classname", "\(result.clause.number) \(result.clause.title)"),
      ("name", "\(result.rule.rawValue), \(id ?? "\(file):\(line)")"), ("file", file), ("line", String(line)),
      ("time", "0"),
    ]
    xml = Self.element(attributes, Self.content(result, outcome, place: address.place(result.post.origin)))
  }

  /// A record that could not be read.
  init(unreadable record: UncheckedRecord, address: RelativeAddress) {
    outcome = .error
    let file = address.path(record.origin)
    let place = [record.origin.member, record.origin.pointer ?? "line \(record.origin.line)"].compactMap(\.self)
    let reason = XMLText.escaped(record.reason.plain)
    xml = Self.element(
      [
        ("classname", "Reading"), ("name", "\(file), \(place.joined(separator: ", "))"), ("file", file),
        ("line", String(record.origin.line)), ("time", "0"),
      ],
      "      <error message=\"\(reason)\" type=\"unreadable\">\(XMLText.content(record.reason.plain))</error>\n")
  }

  /// Not everything was read: an error, or a suite without one would speak for posts that nobody looked at.
  static func partial(_ notice: PartialNotice) -> String {
    element(
      [("classname", "Reading"), ("name", PartialNotice.title), ("file", notice.file), ("time", "0")],
      "      <error message=\"\(XMLText.escaped(notice.sentence))\" type=\"partial\">"
        + "\(XMLText.content(notice.sentence))</error>\n")
  }

  private static func outcome(_ result: ListedResult, _ failOn: Action) -> Outcome {
    if result.standing.isSettled { return .skipped }
    if result.action < failOn { return result.verdict == .undetermined ? .skipped : .pass }
    return result.verdict == .undetermined ? .error : .failure
  }

  /// GitLab shows the body and not the message, others the message, so each tells all.
  private static func content(_ result: ListedResult, _ outcome: Outcome, place: String) -> String {
    let body = [
      result.message, result.advice,
      "The policy says (\(result.clause.number) \(result.clause.title)): "
        + "“\(result.sentence.text)”", place,
    ].compactMap(\.self).joined(separator: "\n")
    let message = XMLText.escaped(result.message)
    switch outcome {
    case .failure:
      return
        "      <failure message=\"\(message)\" type=\"\(result.action.rawValue)\">\(XMLText.content(body))</failure>\n"
    case .error:
      return "      <error message=\"\(message)\" type=\"undetermined\">\(XMLText.content(body))</error>\n"
    case .skipped: return "      <skipped message=\"\(XMLText.escaped(skipped(result)))\"/>\n"
    case .pass: return "      <system-out>\(XMLText.content(body))</system-out>\n"
    }
  }

  private static func skipped(_ result: ListedResult) -> String {
    switch result.standing {
    case .known: "Known since the baseline. \(result.message)"
    case .waived(let waiver): "Waived by \(waiver.owner) until \(waiver.until): \(waiver.reason)"
    case .uncompared, .new, .expired: result.message
    }
  }

  static func element(_ attributes: [(String, String)], _ content: String = "") -> String {
    let head = attributes.map { " \($0)=\"\(XMLText.escaped($1))\"" }.joined()
    return content.isEmpty ? "    <testcase\(head)/>\n" : "    <testcase\(head)>\n\(content)    </testcase>\n"
  }
}
