import SaysoPolicy

/// A list with named columns: every row as attributes, with where each value stands.
struct ListTable {
  typealias Row = [PolicyElement.Attribute]

  let rows: [Row]
  let problems: [PolicyProblem]

  /// - Parameters:
  ///   - columns: All the columns the list may have.
  ///   - required: Those it must have.
  init(_ bytes: [UInt8], file: String, columns: [String], required: [String]) {
    var reading = Reading(file: file, columns: columns)
    let text = DelimitedText(bytes)
    reading.readHeader(text.rows.first ?? [], required: required)
    rows = text.rows.dropFirst().map { reading.row($0) }
    problems = reading.problems
  }

  private struct Reading {
    let file: String
    let columns: [String]
    var header: [String?] = []
    var problems: [PolicyProblem] = []

    mutating func readHeader(_ fields: DelimitedText.Row, required: [String]) {
      let start = SourceLocation(file: file, line: fields.first?.line ?? 1, column: fields.first?.column)
      var names: Set<String> = []
      header = fields.map { field in
        let name = value(of: field)?.lowercased() ?? ""
        if !columns.contains(name) {
          if field.value != nil { report(.unknownColumn(name, expected: columns), at: field) }
          return nil
        }
        if names.insert(name).inserted { return name }
        report(.malformedRow("the column “\(name)” stands there twice"), at: field)
        return nil
      }
      if names.isEmpty { return problems = [PolicyProblem(.listWithoutHeader(expected: columns), at: start)] }
      problems += required.filter { !names.contains($0) }.map { PolicyProblem(.missingColumn($0), at: start) }
    }

    mutating func row(_ fields: DelimitedText.Row) -> Row {
      if fields.count > header.count {
        report(
          .malformedRow("it has \(fields.count) values, and the list has \(header.count) columns"),
          at: fields[header.count])
      }
      var row: Row = []
      for (name, field) in zip(header, fields) {
        guard let value = value(of: field), let name, !value.isEmpty else { continue }
        row.append(.init(name: name, value: value, location: location(of: field)))
      }
      return row
    }

    private mutating func value(of field: DelimitedText.Field) -> String? {
      switch field.fault {
      case .notClosed: report(.malformedRow("its closing quotation mark is missing"), at: field)
      case .textAfterQuote: report(.malformedRow("something follows the closing quotation mark"), at: field)
      case nil: if field.value == nil { report(.notUTF8, at: field) }
      }
      return field.value
    }

    private mutating func report(_ mistake: PolicyProblem.Mistake, at field: DelimitedText.Field) {
      problems.append(PolicyProblem(mistake, at: location(of: field)))
    }

    private func location(of field: DelimitedText.Field) -> SourceLocation {
      SourceLocation(file: file, line: field.line, column: field.column)
    }
  }
}

extension ListTable.Row {
  func value(_ name: String) -> PolicyElement.Attribute? { first { $0.name == name } }
}
