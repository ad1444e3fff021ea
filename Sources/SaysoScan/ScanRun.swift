import SaysoEngine
import SaysoModel
import SaysoPosts
import SaysoReports

/// A scan under way: puts together what the threads made, and counts.
final class ScanRun {
  private let plan: ReportPlan
  let outputs: [ScanOutput]
  private let stores: [SpillStore]
  let header: ScanHeader
  /// What a checkpoint keeps.
  var state: ScanState
  private var progress = ScanProgress()
  private var rowsOfPart = 0
  /// Read before the present part.
  private var bytesBefore = 0

  init(_ plan: ReportPlan, _ outputs: [ScanOutput], _ header: ScanHeader) {
    self.plan = plan
    self.outputs = outputs
    self.header = header
    stores = outputs.map { _ in SpillStore() }
    state = ScanState(budget: plan.limit ?? 0)
  }

  func begin() throws {
    for (index, output) in outputs.enumerated() {
      var piece = ReportPiece()
      output.reporter.begin(header, in: &piece)
      try put(piece, index)
    }
  }

  /// What there is to tell of it.
  func take(_ event: ScanEvent<ReportPieces>) throws -> ScanNotice? {
    switch event {
    case .began(let part):
      state.update(header) { $0.add(format: part.format.id.name) }
      let place = part.member.map { "\(part.file), \($0)" } ?? part.file
      state.note(part.notes.map { "\(place): \($0)" })
      rowsOfPart = 0
      bytesBefore = progress.bytes
    case .checked(let stretch): return try take(stretch)
    case .passedOver(_, let member, let reason):
      state.update(header) { $0.passOver(member, because: reason.message, isNothing: reason.isNothing) }
    case .ended(let part, let tally):
      if let tally { state.suppose(tally, zone: part.zone) }
      if rowsOfPart == 0 { state.noteWithoutRows(part) }
      return .read(
        ScannedPartNotice(
          file: part.file, member: part.member, format: part.format.id.name,
          confidence: "\(part.recognition.confidence)", rows: rowsOfPart, notes: part.notes))
    case .finished:
      // An input without any part is one, too.
      state.update(header) { _ in }
      defer { state.finished += 1 }
      let name = header.files.indices.contains(state.finished) ? header.files[state.finished] : ""
      state.settle(name)
      return .finished(file: name)
    }
    return nil
  }

  private func take(_ stretch: ScanStretch<ReportPieces>) throws -> ScanNotice {
    var made = stretch.piece
    made.settle(&state.budget)
    for (index, piece) in made.pieces.enumerated() { try put(piece, index) }
    var counts = made.counts
    counts.posts = stretch.rows
    counts.repaired = stretch.repaired
    state.counts.add(counts)
    state.measures.merge(made.measures)
    state.update(header) { $0.add(counts, isCutShort: stretch.isCutShort) }
    rowsOfPart += stretch.rows
    progress.rows += stretch.rows
    progress.bytes = bytesBefore + stretch.bytesRead
    progress.findings = state.counts.findings
    return .advanced(progress)
  }

  private func put(_ piece: ReportPiece, _ index: Int) throws {
    if !piece.bytes.isEmpty { try outputs[index].sink.write(piece.bytes) }
    try stores[index].add(piece)
  }

  func finish(isWhole: Bool) throws -> ScanSummary {
    var summary = ScanSummary(policy: header.policy, checkedAt: header.checkedAt)
    summary.counts = state.counts
    if let limit = plan.limit {
      summary.counts.unlisted = max(0, summary.counts.findings + summary.counts.undetermined - limit)
    }
    summary.files = state.files
    summary.notes = state.notes
    summary.measures = plan.measures.map(state.measures.results) ?? []
    summary.wasStopped = !isWhole
    for (output, kept) in zip(outputs, stores) {
      try output.reporter.finish(ScanEnding(header: header, summary: summary, kept: kept), to: output.sink)
    }
    return summary
  }
}
