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

  init(budget: Int) { self.budget = budget }

  /// Changes what is counted of the input that is being read.
  mutating func update(_ header: ScanHeader, _ change: (inout ScannedFile) -> Void) {
    if files.count == finished, finished < header.files.count {
      files.append(ScannedFile(name: header.files[finished]))
    }
    if files.indices.contains(finished) { change(&files[finished]) }
  }
}
