import SaysoPolicy

/// What a list beside the policy adds to the element that names it.
struct PolicyList {
  /// In bytes.
  static let sizeLimit = 32 << 20

  let elements: [PolicyElement]
  let problems: [PolicyProblem]

  /// The elements that can take their children from a list.
  enum Kind: String {
    case terms, people, grants
  }

  init(_ kind: Kind, _ bytes: [UInt8], file: String) {
    switch kind {
    case .terms where Self.isPlainText(file): self.init(plainTerms: bytes, file: file)
    case .terms:
      self.init(ListTable(bytes, file: file, columns: Self.termColumns, required: ["term"]), Self.term)
    case .people:
      let columns = ["id", "name", "roles", "platform", "handle"]
      let table = ListTable(bytes, file: file, columns: columns, required: ["id", "name"])
      self.init(elements: Self.people(table.rows), problems: table.problems)
    case .grants:
      self.init(
        ListTable(bytes, file: file, columns: Self.grantColumns, required: ["person", "topic"]),
        { PolicyElement(name: "grant", attributes: $0, location: $1) })
    }
  }

  private init(elements: [PolicyElement], problems: [PolicyProblem]) {
    self.elements = elements
    self.problems = problems
  }

  private init(_ table: ListTable, _ element: (ListTable.Row, SourceLocation) -> PolicyElement) {
    self.init(
      elements: table.rows.compactMap { row in row.first.map { element(row, $0.location) } }, problems: table.problems)
  }

  static let termColumns = ["term", "aliases", "match", "slack", "lang", "from", "until", "disguised"]

  static let grantColumns = Vocabulary.shapes["grant.listed"]?.attributes.map(\.name) ?? []

  /// A row's term is the element's text; a row without one is an element without words, which the vocabulary refuses.
  private static func term(_ row: ListTable.Row, _ location: SourceLocation) -> PolicyElement {
    PolicyElement(
      name: "term", attributes: row.filter { $0.name != "term" },
      children: row.value("term").map { [.text($0.value)] } ?? [], location: row.value("term")?.location ?? location)
  }

  /// Rows with one id are one person with several accounts.
  private static func people(_ rows: [ListTable.Row]) -> [PolicyElement] {
    var people: [PolicyElement] = []
    var indices: [String: Int] = [:]
    for row in rows {
      guard let first = row.first else { continue }
      let person = person(row, first.location)
      guard let id = row.value("id")?.value, let index = indices[id], isSame(people[index], person) else {
        if let id = row.value("id")?.value { indices[id] = people.count }
        people.append(person)
        continue
      }
      let known = people[index]
      people[index] = PolicyElement(
        name: known.name, attributes: known.attributes, children: known.children + person.children,
        location: known.location)
    }
    return people
  }

  private static func isSame(_ known: PolicyElement, _ other: PolicyElement) -> Bool {
    !other.children.isEmpty
      && ["name", "roles"].allSatisfy { name in
        other.attribute(name) == nil || other.attribute(name)?.value == known.attribute(name)?.value
      }
  }

  private static func person(_ row: ListTable.Row, _ location: SourceLocation) -> PolicyElement {
    let account = row.filter { $0.name == "platform" || $0.name == "handle" }
    let accounts = account.first.map { first in
      [PolicyElement.Node.element(PolicyElement(name: "account", attributes: account, location: first.location))]
    }
    return PolicyElement(
      name: "person", attributes: row.filter { $0.name != "platform" && $0.name != "handle" },
      children: accounts ?? [], location: location)
  }
}

// MARK: Plain text

extension PolicyList {
  private static func isPlainText(_ file: String) -> Bool {
    let name = file.lowercased()
    return !name.hasSuffix(".csv") && !name.hasSuffix(".tsv")
  }

  /// A term a line. A comment begins with `#` and white space: `#name` is a hashtag to look for.
  private init(plainTerms bytes: [UInt8], file: String) {
    var elements: [PolicyElement] = []
    var problems: [PolicyProblem] = []
    let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    for (index, line) in body.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
      let indent = line.prefix { $0 == 0x20 || $0 == 0x09 }.count
      let location = SourceLocation(file: file, line: index + 1, column: indent + 1)
      guard let text = String(validating: line, as: UTF8.self) else {
        problems.append(PolicyProblem(.notUTF8, at: location))
        continue
      }
      let term = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      if term.isEmpty || term == "#" || term.hasPrefix("# ") { continue }
      elements.append(PolicyElement(name: "term", children: [.text(term)], location: location))
    }
    self.init(elements: elements, problems: problems)
  }
}
