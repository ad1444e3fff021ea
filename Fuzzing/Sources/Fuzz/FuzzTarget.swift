/// One parser, or one family of them, and what has to hold whatever it reads.
///
/// A new target is one file that declares it, and one line in ``all``.
struct FuzzTarget: Sendable {
  let name: String
  /// What is read, for the table of results.
  let reads: String
  var dictionary: FuzzDictionary?
  /// Of an input, in bytes.
  var longest = 4096
  /// Where mutation begins: the bytes that are read, behind them the choices that ``FuzzInput`` takes from the end.
  var seeds: @Sendable () -> [[UInt8]] = { [] }
  let run: @Sendable (FuzzInput) -> Void

  static func named(_ name: String) -> FuzzTarget? { all.first { $0.name == name } }
}

/// A file of `Fuzzing/dictionaries`.
enum FuzzDictionary: String { case csv, json, xml, html, markdown, text }

extension FuzzTarget {
  static let all: [FuzzTarget] = [
    .policyXML,
    .policyLayout,
    .policyLists,
    .policySuites,
    .rows,
    .drafts,
    .jsonDocuments,
    .xExports,
    .metaExports,
    .slack,
    .activityStreams,
    .blueskyJSON,
    .repositories,
    .tables,
    .socialTables,
    .plannerTables,
    .feeds,
    .xmlRecords,
    .archives,
    .detection,
    .encodings,
    .fieldMaps,
    .html,
    .markdown,
    .entities,
    .words,
    .addresses,
    .detectors,
    .times,
    .expressions,
    .terms,
    .baselines,
    .checkpoints,
    .checks,
    .screens,
  ]
}
