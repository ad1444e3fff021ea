import FoundationEssentials
import SaysoCalendar
import SaysoModel

/// Reads one file as a draft: each part of its thread is a row. A mistake in it fails as one row, at its place.
struct DraftExportReader: PostReader {
  private(set) var tally = ReadingTally()
  private let context: ReadingContext
  private var source: any ByteSource
  /// The last one first; `nil` before the file is read.
  private var waiting: [PostRecord]?

  init(_ source: any ByteSource, _ context: ReadingContext) {
    self.source = source
    self.context = context
  }

  mutating func next() -> PostRecord? {
    var records = waiting ?? read().reversed()
    let record = records.popLast()
    waiting = records
    if let record {
      tally.rows += 1
      tally.count(record)
    }
    return record
  }

  private mutating func read() -> [PostRecord] {
    var bytes: [UInt8] = []
    var isTooLong = false
    do throws(SourceFailure) {
      isTooLong = try !readAll(into: &bytes)
    } catch {
      return [.failed(error.recordFailure, Origin(file: context.file, member: context.member))]
    }
    guard !isTooLong else {
      let failure = RecordFailure.tooLong(bytes: bytes.count, limit: DraftReader.longest)
      return [.failed(failure, Origin(file: context.file, member: context.member))]
    }
    do throws(DraftProblems) {
      return try DraftReader(file: context.member ?? context.file).drafts(in: bytes).map(record)
    } catch {
      return error.problems.map { problem in
        let place = Origin(
          file: context.file, member: context.member, line: problem.line, column: problem.column)
        return .failed(.draft(problem.error), place)
      }
    }
  }

  /// `false` when the file is longer than any draft; its length is then counted and not kept.
  private mutating func readAll(into bytes: inout [UInt8]) throws(SourceFailure) -> Bool {
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= DraftReader.longest {
      let count = try chunk.withUnsafeMutableBufferPointer { (room) throws(SourceFailure) in
        try source.read(into: UnsafeMutableRawBufferPointer(room))
      }
      if count <= 0 { return true }
      bytes += chunk[..<count]
    }
    return false
  }

  private func record(_ draft: Draft) -> PostRecord {
    var post = draft.post
    post.origin?.file = context.file
    post.origin?.member = context.member
    guard let at = draft.at else { return .post(post) }
    let place = Origin(file: context.file, member: context.member, line: at.line, column: at.column)
    do throws(CalendarError) {
      post.publishAt = try context.zone.moment(parsing: at.text)
      return .post(post)
    } catch {
      let fault: TimeFault = if case .malformedMoment = error { .form } else { .range }
      return .failed(.badTime(key: "at", value: at.text, fault: fault), place)
    }
  }
}
