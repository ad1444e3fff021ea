/// Where a table without a known schema names its columns.
///
/// One of its columns must be known to hold posts, and since words like “Update” or “Comment” begin posts, too, what
/// follows has to bear it out: rows that are as wide.
struct DelimitedHeader {
  /// Among those of the glimpse.
  let row: Int
  let positions: [DelimitedColumn: Int]

  /// No name of a column is longer, in characters.
  private static let longest = 60

  /// `isNamed`: something else says that the file is a table, and less evidence will do.
  init?(_ table: TableGlimpse, _ mapping: FieldMapping, isNamed: Bool) {
    let rows = table.names.indices.compactMap { row -> Self? in
      guard table.names[row].allSatisfy({ $0.count <= Self.longest }) else { return nil }
      return DelimitedLayout.positions(table.names[row], mapping).map { Self(row: row, positions: $0) }
    }
    if mapping.namesColumns {
      guard let first = rows.first else { return nil }
      self = first
    } else {
      let found = rows.first { $0.isBorneOut(by: table) } ?? (isNamed ? rows.first { $0.mayStand(in: table) } : nil)
      guard let found else { return nil }
      self = found
    }
  }

  private init(row: Int, positions: [DelimitedColumn: Int]) {
    self.row = row
    self.positions = positions
  }

  // MARK: - Evidence

  private func width(_ table: TableGlimpse) -> Int { table.names[row].count }

  private func following(_ table: TableGlimpse) -> [[String]] {
    table.rows[(row + 1)...].filter { $0.contains { !$0.isEmpty } }
  }

  /// Names that are known, and rows of that width.
  private func isBorneOut(by table: TableGlimpse) -> Bool {
    let (width, rows) = (width(table), following(table))
    guard width > 1 else { return false }
    if rows.isEmpty { return positions.count == width && width >= 3 }
    let even = rows.count { $0.count == width }
    // “Comment, like, share” above lines with commas of their own.
    if table.isSpaced, positions.count < 3 { return false }
    if positions.count > 1 { return even * 2 > rows.count }
    return even >= 2 && even * 5 >= rows.count * 4
  }

  /// Enough where the file's own name says that it is a table.
  private func mayStand(in table: TableGlimpse) -> Bool {
    let (width, rows) = (width(table), following(table))
    guard width > 1 else { return table.rows[..<row].allSatisfy { $0.allSatisfy(\.isEmpty) } }
    return rows.isEmpty || rows.count { $0.count == width } * 2 > rows.count
  }

  /// Whether most of what stands where the posts should is longer than a word or a figure.
  func holdsWords(_ table: TableGlimpse) -> Bool {
    guard let position = positions[.text] else { return false }
    return Self.holdsWords(table, position, below: row)
  }

  static func holdsWords(_ table: TableGlimpse, _ position: Int, below row: Int) -> Bool {
    let cells = table.rows[(row + 1)...].compactMap { $0.indices.contains(position) ? $0[position] : nil }
      .filter { !$0.isEmpty }
    return cells.count { $0.contains(" ") || $0.utf8.contains { $0 >= 0x80 } } * 2 >= cells.count
  }
}

extension FieldMapping {
  /// It says where in the file something stands.
  var namesColumns: Bool { sources.values.contains { if case .constant = $0 { false } else { true } } }
}

/// Tables that hold words, and none that were posted.
enum PrivateTable {
  /// `nil` when its columns tell nothing of that kind.
  static func reason(_ table: TableGlimpse) -> LeftOutReason? {
    for names in table.names {
      func has(_ wanted: String...) -> Bool { wanted.contains(where: names.contains) }
      if has("from", "sender", "sender name"), has("to", "recipient", "recipients") { return .letters }
      if has("conversation id", "conversation_id", "channel_url", "chat id", "chat_id") { return .letters }
      if has("first name"), has("last name") { return .aboutPeople }
    }
    return nil
  }
}
