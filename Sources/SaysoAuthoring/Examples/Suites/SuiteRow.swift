import SaysoModel
import SaysoPolicy

/// A row of a table of examples on its way to becoming an `example` element.
struct SuiteRow {
  private let columns: [String]
  private let people: People
  private let location: SourceLocation
  private var cells: [PolicyElement.Attribute] = []

  init(columns: [String], people: People, location: SourceLocation) {
    self.columns = columns
    self.people = people
    self.location = location
  }

  /// An empty cell says as much as none.
  mutating func take(_ value: String, as column: String, at location: SourceLocation) {
    guard let first = value.firstIndex(where: { !$0.isWhitespace }),
      let last = value.lastIndex(where: { !$0.isWhitespace })
    else { return }
    cells.append(.init(name: column, value: String(value[first...last]), location: location))
  }

  /// `nil` where the row says too little to be one; the problems say what is missing.
  var example: (PolicyElement?, [PolicyProblem]) {
    var problems = SuiteColumn.required.filter { columns.contains($0) && cell($0) == nil }.map {
      PolicyProblem(.missingCell($0), at: location)
    }
    problems += expectationProblem
    let (children, unplaced) = content
    problems += unplaced
    guard let rule = cell(SuiteColumn.rule) else { return (nil, problems) }
    // Whatever is wrong so far stops the run: any expectation does to have the rest of the row checked.
    let expect = cell(SuiteColumn.expect)?.value.lowercased() ?? ""
    let name = SuiteColumn.expectations.contains(expect) ? expect : SuiteColumn.expectations[0]
    let role = PolicyElement.Attribute(name: name, value: rule.value, location: rule.location)
    // Line breaks in a cell are the post's own.
    let space = PolicyElement.Attribute(name: "xml:space", value: "preserve", location: location)
    let attributes = cells.filter { SuiteColumn.attributes.contains($0.name) }.map(resolved)
    let element = PolicyElement(
      name: "example", attributes: [role] + attributes + [space], children: children, location: location)
    return (element, problems)
  }

  private func cell(_ column: String) -> PolicyElement.Attribute? { cells.first { $0.name == column } }

  private var expectationProblem: [PolicyProblem] {
    guard let cell = cell(SuiteColumn.expect), !SuiteColumn.expectations.contains(cell.value.lowercased()) else {
      return []
    }
    let mistake = PolicyProblem.Mistake.badValue(
      attribute: cell.name, value: cell.value, expected: "one of these words", choices: SuiteColumn.expectations)
    return [PolicyProblem(mistake, at: cell.location)]
  }

  /// A person may be called by their full name, where only one has it.
  private func resolved(_ cell: PolicyElement.Attribute) -> PolicyElement.Attribute {
    guard cell.name == "author" else { return cell }
    let namesakes = people.persons.filter { $0.name.lowercased() == cell.value.lowercased() }
    guard namesakes.count == 1 else { return cell }
    return PolicyElement.Attribute(name: cell.name, value: namesakes[0].id.rawValue, location: cell.location)
  }

  /// The post with its words to be underlined marked.
  private var content: ([PolicyElement.Node], [PolicyProblem]) {
    let post = (cell(SuiteColumn.text)?.value ?? "…").split(separator: "\r\n", omittingEmptySubsequences: false)
      .joined(separator: "\n")
    guard let span = cell(SuiteColumn.span), cell(SuiteColumn.text) != nil else { return ([.text(post)], []) }
    let text = Array(post.utf8)
    var nodes: [PolicyElement.Node] = []
    var start = 0
    for words in Self.words(of: span.value) {
      guard let range = ByteSearch(words).first(in: text, from: start) else {
        return ([.text(post)], [PolicyProblem(.wordsNotInText(words), at: span.location)])
      }
      if start < range.lowerBound {
        nodes.append(.text(String(decoding: text[start..<range.lowerBound], as: UTF8.self)))
      }
      nodes.append(.element(PolicyElement(name: "hit", children: [.text(words)], location: span.location)))
      start = range.upperBound
    }
    if start < text.count { nodes.append(.text(String(decoding: text[start...], as: UTF8.self))) }
    return (nodes, [])
  }

  private static func words(of span: String) -> [String] {
    span.split(separator: "|").compactMap { part in
      guard let first = part.firstIndex(where: { !$0.isWhitespace }),
        let last = part.lastIndex(where: { !$0.isWhitespace })
      else { return nil }
      return String(part[first...last])
    }
  }
}
