import SaysoEngine
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
  /// The parts of the present input that were read and gave no row; a few of them.
  private var withoutRows: [String] = []
  /// Where times without an offset were taken to be meant.
  private var zone = ""

  init(budget: Int) { self.budget = budget }

  mutating func suppose(_ tally: ReadingTally, zone: String) {
    self.zone = zone
    for (note, rows) in tally.notes { supposed[note.rawValue, default: 0] += rows }
  }

  /// A scan that is taken up within a part begins it again; what it has to say of it are the last notes then.
  mutating func note(_ sentences: [String]) {
    if !notes.suffix(sentences.count).elementsEqual(sentences) { notes += sentences }
  }

  mutating func noteWithoutRows(_ part: ScannedPart) {
    guard withoutRows.count < LeftOutFiles.mostNamed else { return }
    let reading = "read as \(part.format.id.name), without a row"
    withoutRows.append(part.member.map { "\($0): \(reading)" } ?? reading)
  }

  /// Tells it in sentences, once for each input.
  mutating func settle(_ file: String) {
    tellLeftOut(file)
    for note in ReadingNote.allCases {
      guard let rows = supposed[note.rawValue] else { continue }
      notes.append("\(file): \(note.message(rows, zone: zone))")
    }
    supposed = [:]
  }

  private mutating func tellLeftOut(_ file: String) {
    guard files.indices.contains(finished) else { return }
    let groups = files[finished].leftOut.groups
    if files[finished].posts == 0 {
      let reasons = groups.map { $0.names == [file] ? $0.reason : "\($0.words): \($0.reason)" }
      let all = (withoutRows + reasons).joined(separator: "; ")
      notes.append("\(file) holds no posts\(all.isEmpty ? "" : ": ")\(all).")
    } else {
      notes += groups.map { "\(file): left out \($0.words): \($0.reason)." }
    }
    withoutRows = []
  }

  /// Changes what is counted of the input that is being read.
  mutating func update(_ header: ScanHeader, _ change: (inout ScannedFile) -> Void) {
    if files.count == finished, finished < header.files.count {
      files.append(ScannedFile(name: header.files[finished]))
    }
    if files.indices.contains(finished) { change(&files[finished]) }
  }
}
