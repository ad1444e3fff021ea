import SaysoModel

/// Reads the posts of a Bluesky account from its repository export.
struct CARReader: PostReader {
  private(set) var tally = ReadingTally()
  private let context: ReadingContext
  private let source: any ByteSource
  private var conversion: RecordConversion
  private var owner: String?
  /// What is still to be given, the next last.
  private var waiting: [Repository.Record] = []
  private var faults: [RecordFailure] = []
  private var isRead = false

  init(_ source: any ByteSource, _ context: ReadingContext) {
    self.source = source
    self.context = context
    conversion = RecordConversion(context)
  }

  mutating func next() -> PostRecord? {
    if !isRead { read() }
    let next: PostRecord
    if let record = waiting.popLast() {
      next = self.record(record)
    } else if let fault = faults.popLast() {
      next = .failed(fault, Origin(file: context.file, member: context.member))
    } else {
      return nil
    }
    tally.rows += 1
    tally.count(next)
    tally.note(conversion.takeNotes())
    return next
  }

  private mutating func read() {
    isRead = true
    var repository = Repository(source)
    waiting = repository.records().reversed()
    faults = repository.faults.reversed()
    owner = repository.owner
  }

  /// As lists of records show them: the record beside its address.
  private func view(_ record: JSONNode, key: String?) -> JSONNode {
    let place = owner.map { owner -> JSONNode.Member in
      guard let key else { return JSONNode.Member(key: "did", value: .string(owner)) }
      return JSONNode.Member(key: "uri", value: .string("at://\(owner)/\(key)"))
    }
    return .object([JSONNode.Member(key: "value", value: record)] + (place.map { [$0] } ?? []))
  }

  private mutating func record(_ record: Repository.Record) -> PostRecord {
    let place = Origin(file: context.file, member: context.member, pointer: record.key.map { "/" + $0 })
    guard let block = record.block else { return .failed(.repository(.missingRecord), place) }
    guard let node = CBORReader.value(block[...]) else { return .failed(.repository(.badRecord), place) }
    do throws(RecordFailure) {
      return try BlueskyPost.outcome(view(node, key: record.key), &conversion).record(at: place)
    } catch {
      return .failed(error, place)
    }
  }
}
