import SaysoPosts
import SaysoReports

/// Everything that a scan has counted so far.
struct ScanState: Codable {
  var counts = ScanCounts()
  private(set) var files: [ScannedFile] = []
  var measures = ExportMeasures()
  var notes: [String] = []
  /// How many inputs have been read to their end.
  var finished = 0
  /// How many results may still be listed.
  var budget: Int

  /// What the readers of the present input's parts had to suppose, in how many rows.
  private var supposed: [String: Int] = [:]
  /// Where times without an offset were taken to be meant.
  private var zone = ""

  init(budget: Int) { self.budget = budget }

  mutating func suppose(_ tally: ReadingTally, zone: String) {
    self.zone = zone
    for (note, rows) in tally.notes { supposed[note.rawValue, default: 0] += rows }
  }

  /// Tells it in sentences, once for each input.
  mutating func settle(_ file: String) {
    for note in ReadingNote.allCases {
      guard let rows = supposed[note.rawValue] else { continue }
      notes.append("\(file): \(note.message(rows, zone: zone))")
    }
    supposed = [:]
  }

  /// Changes what is counted of the input that is being read.
  mutating func update(_ header: ScanHeader, _ change: (inout ScannedFile) -> Void) {
    if files.count == finished, finished < header.files.count {
      files.append(ScannedFile(name: header.files[finished]))
    }
    if files.indices.contains(finished) { change(&files[finished]) }
  }
}
