import SaysoModel

/// Reads answers of the X API. What a page includes (authors, media, quoted posts) stands behind its posts, so the
/// posts of a page wait for its end.
struct XPagesReader: PostReader {
  private(set) var tally = ReadingTally()
  private let context: ReadingContext
  private let source: any ByteSource
  private var cutter: JSONElementCutter?
  private let parser = JSONNodeParser()
  /// In order: what is decided already, and posts that wait for what their page includes.
  private var page: [Waiting] = []
  private var includes = XIncludes()
  private var document = 0
  private var ready: [PostRecord] = []
  private var isAtEnd = false

  private enum Waiting {
    case record(PostRecord)
    case post(JSONNode, Origin)
  }

  /// Pages hold at most 500 posts. What holds more is no page, and is read without what it includes.
  private static let longestPage = 20_000
  private static let lists = [
    ["data"], ["includes", "users"], ["includes", "media"], ["includes", "tweets"], ["errors"],
  ]

  init(_ source: any ByteSource, _ context: ReadingContext) {
    self.source = source
    self.context = context
  }

  mutating func next() -> PostRecord? {
    while ready.isEmpty {
      guard !isAtEnd else { return nil }
      readOn()
    }
    guard let record = ready.popLast() else { return nil }
    tally.rows += 1
    tally.count(record)
    return record
  }

  private mutating func readOn() {
    do throws(SourceFailure) {
      let cutter = try opened()
      guard let element = try cutter.next() else {
        isAtEnd = true
        return finishPage()
      }
      if cutter.documents != document || page.count >= Self.longestPage {
        finishPage()
        if cutter.documents != document { includes = XIncludes() }
        document = cutter.documents
      }
      take(element)
    } catch {
      isAtEnd = true
      let origin = Origin(file: context.file, member: context.member, line: cutter?.line ?? 1)
      page.append(.record(.failed(error.recordFailure, origin)))
      finishPage()
    }
  }

  private mutating func opened() throws(SourceFailure) -> JSONElementCutter {
    if let cutter { return cutter }
    let peeked = try PeekedSource(source)
    let json = JSONGlimpse(peeked.head)
    let isPage = json?.keys.contains { $0 == "data" || $0 == "meta" || $0 == "includes" } == true
    let opened = JSONElementCutter(peeked, lists: isPage ? Self.lists : [[]], isOptional: isPage)
    cutter = opened
    return opened
  }

  private mutating func take(_ element: JSONElement) {
    var origin = Origin(file: context.file, member: context.member, line: element.line, column: element.column)
    do throws(RecordFailure) {
      switch element.content {
      case .fault(let failure): throw failure
      case .tooLong(let bytes): throw .tooLong(bytes: bytes, limit: LineCutter.standardLimit)
      case .bytes(let bytes):
        origin.pointer = element.pointer
        let (node, wasRepaired) = try parser.node(in: bytes, column: element.column)
        if element.pointer.hasPrefix("/includes/") { return includes.add(node, element.pointer) }
        // What could not be fetched: deleted, or not to be seen. It is no post.
        if element.pointer.hasPrefix("/errors/") { return }
        if wasRepaired { tally.repaired += 1 }
        page.append(.post(node, origin))
      }
    } catch {
      page.append(.record(.failed(error, origin)))
    }
  }

  private mutating func finishPage() {
    var conversion = RecordConversion(context)
    ready = page.map { waiting in
      switch waiting {
      case .record(let record): return record
      case .post(let node, let origin):
        defer { tally.note(conversion.takeNotes()) }
        do throws(RecordFailure) {
          return try XAPIPost.outcome(node, includes, &conversion).record(at: origin)
        } catch {
          return .failed(error, origin)
        }
      }
    }.reversed()
    page = []
  }
}
