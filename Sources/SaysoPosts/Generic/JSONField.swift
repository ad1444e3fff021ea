/// What the keys of records without a known schema mean, by the names that columns of tables have, too.
enum JSONField {
  /// `createdAt` and `created_at` are the same name.
  static func named(_ key: String) -> DelimitedColumn? { names[compared(key)] }

  static func compared(_ key: String) -> String {
    var words = ""
    var wasLower = false
    for sign in key {
      if sign.isUppercase, wasLower { words.append(" ") }
      wasLower = sign.isLowercase || sign.isNumber
      words.append(sign)
    }
    return DelimitedColumn.compared(words)
  }

  /// How much a name says: the first of a field's names says most.
  static func rank(_ key: String, as field: DelimitedColumn) -> Int? {
    field.names.firstIndex(of: compared(key))
  }

  private static let names: [String: DelimitedColumn] = {
    var names: [String: DelimitedColumn] = [:]
    for field in DelimitedColumn.allCases {
      for name in field.names where names[name] == nil { names[name] = field }
    }
    return names
  }()
}

/// Where the records of a document without a known schema stand.
struct JSONRecordPlace: Hashable {
  /// The keys that lead to the list; none when the document is the list, or the record.
  let list: [String]
  /// How keys of the records begin in a ``JSONGlimpse``.
  let start: String
  let fields: Set<DelimitedColumn>

  /// The place nearest to the top whose objects have a text; a mapping says what counts as one.
  init?(_ json: JSONGlimpse, _ mapping: FieldMapping = FieldMapping()) {
    let leaves = json.keys.compactMap { path -> (start: String, key: String)? in
      let parts = path.split(separator: ".")
      guard let key = parts.last, !key.hasSuffix("]") else { return nil }
      let start = String(path.dropLast(key.count))
      // One list on the way, and the records are its elements.
      guard start.isEmpty || start.hasSuffix("[]."), start.split(separator: "[").count <= 2 else { return nil }
      return (start, String(key))
    }
    let texts = leaves.filter { Self.isText($0.key, mapping) }
    let best = texts.min {
      (Self.depth($0.start), Self.rank($0.key), $0.start) < (Self.depth($1.start), Self.rank($1.key), $1.start)
    }
    guard let best else { return nil }
    start = best.start
    list = start.isEmpty ? [] : String(start.dropLast(3)).split(separator: ".").map(String.init)
    fields = Set(leaves.filter { $0.start == best.start }.compactMap { JSONField.named($0.key) })
  }

  private static func isText(_ key: String, _ mapping: FieldMapping) -> Bool {
    switch mapping[FieldMapping.Field.text] {
    case .name(let name)?: key == name || JSONField.compared(key) == JSONField.compared(name)
    case .pointer(let pointer)?: pointer.dropFirst().split(separator: "/").first.map { $0 == key } ?? false
    case .constant?, nil: JSONField.named(key) == .text
    }
  }

  private static func depth(_ start: String) -> Int { start.split(separator: ".").count }
  private static func rank(_ key: String) -> Int { JSONField.rank(key, as: .text) ?? 0 }
}
