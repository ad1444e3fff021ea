import CSQLite
import FoundationEssentials

/// Rows that a report needs at its end, in a temporary SQLite database: a few megabytes of memory, however many there
/// are. The file has no name from the moment it is made (SQLite, “Temporary Databases”), so nothing is left behind even
/// when the program is killed. `$SQLITE_TMPDIR` or `$TMPDIR` says on which disk.
///
/// For one thread at a time.
public final class SpillStore {
  /// The report's counts, added up.
  public private(set) var counts: [[String]: Int] = [:]
  private var database: OpaquePointer?
  private var insertion: OpaquePointer?

  /// Opens no file before there is a row.
  public init() {}

  deinit {
    sqlite3_finalize(insertion)
    sqlite3_close_v2(database)
  }

  /// Takes over what a piece keeps.
  public func add(_ piece: ReportPiece) throws(SpillError) {
    counts.merge(piece.counts) { $0 + $1 }
    for row in piece.rows { try insert(row) }
  }

  /// Calls `body` with the rows of a list, at most `limit` of them.
  public func eachRow(
    of list: Int = 0, in order: SpillOrder = .asRead, limit: Int? = nil, _ body: (SpillRow) throws -> Void
  ) throws {
    guard database != nil else { return }
    let query = try prepare(
      "SELECT division, rank, moment, payload FROM kept WHERE list = ? ORDER BY \(order.columns) LIMIT ?")
    defer { sqlite3_finalize(query) }
    sqlite3_bind_int64(query, 1, Int64(list))
    sqlite3_bind_int64(query, 2, limit.map(Int64.init) ?? -1)
    while true {
      let status = sqlite3_step(query)
      if status == SQLITE_DONE { return }
      guard status == SQLITE_ROW else { throw SpillError(code: status) }
      try body(Self.row(list, query))
    }
  }

  public func count(of list: Int = 0) throws(SpillError) -> Int {
    guard database != nil else { return 0 }
    let query = try prepare("SELECT count(*) FROM kept WHERE list = ?")
    defer { sqlite3_finalize(query) }
    sqlite3_bind_int64(query, 1, Int64(list))
    guard sqlite3_step(query) == SQLITE_ROW else { throw SpillError(code: sqlite3_extended_errcode(database)) }
    return Int(sqlite3_column_int64(query, 0))
  }

  private func insert(_ row: SpillRow) throws(SpillError) {
    if insertion == nil { insertion = try open() }
    let statement = insertion
    sqlite3_bind_int64(statement, 1, Int64(row.list))
    sqlite3_bind_int64(statement, 2, Int64(row.group))
    sqlite3_bind_int64(statement, 3, Int64(row.rank))
    if let moment = row.moment {
      sqlite3_bind_double(statement, 4, moment.timeIntervalSince1970)
    } else {
      sqlite3_bind_null(statement, 4)
    }
    // Bound without a copy: the bytes stay where they are until the step is done.
    let status = row.payload.withUnsafeBytes { bytes in
      sqlite3_bind_blob64(statement, 5, bytes.baseAddress, UInt64(bytes.count), nil)
      return sqlite3_step(statement)
    }
    sqlite3_reset(statement)
    guard status == SQLITE_DONE else { throw SpillError(code: status) }
  }

  /// Nobody but this report ever sees the file, so nothing of it has to survive a crash.
  private func open() throws(SpillError) -> OpaquePointer? {
    let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX
    let status = sqlite3_open_v2("", &database, flags, nil)
    guard status == SQLITE_OK else { throw SpillError(code: status) }
    for statement in [
      "PRAGMA journal_mode = OFF", "PRAGMA synchronous = OFF", "PRAGMA cache_size = -4096", "PRAGMA temp_store = FILE",
      "CREATE TABLE kept (list INTEGER, division INTEGER, rank INTEGER, moment REAL, payload BLOB)", "BEGIN",
    ] {
      let status = sqlite3_exec(database, statement, nil, nil, nil)
      guard status == SQLITE_OK else { throw SpillError(code: status) }
    }
    return try prepare("INSERT INTO kept VALUES (?, ?, ?, ?, ?)")
  }

  private func prepare(_ text: String) throws(SpillError) -> OpaquePointer? {
    var statement: OpaquePointer?
    let status = sqlite3_prepare_v2(database, text, -1, &statement, nil)
    guard status == SQLITE_OK else { throw SpillError(code: status) }
    return statement
  }

  private static func row(_ list: Int, _ query: OpaquePointer?) -> SpillRow {
    let length = Int(sqlite3_column_bytes(query, 3))
    let bytes = UnsafeRawBufferPointer(start: sqlite3_column_blob(query, 3), count: length)
    let moment =
      sqlite3_column_type(query, 2) == SQLITE_NULL
      ? nil : Date(timeIntervalSince1970: sqlite3_column_double(query, 2))
    return SpillRow(
      list: list, group: Int(sqlite3_column_int64(query, 0)), rank: Int(sqlite3_column_int64(query, 1)),
      moment: moment, payload: Array(bytes))
  }
}

/// The temporary file could not be written or read: as a rule the disk is full. `code` is SQLite's.
public struct SpillError: Error, Hashable, Sendable, CustomStringConvertible {
  public let code: Int32

  public var description: String {
    "What the report needs at its end could not be kept: \(String(cString: sqlite3_errstr(code))). "
      + "TMPDIR names another disk."
  }
}
