/// An archive or a folder, read in two passes: what lies in it and whose it is, then the posts.
struct Container {
  enum Root {
    case archive(any SeekableInput, ArchiveKind)
    case folder(String)
  }

  let file: String
  let root: Root
  let options: ReadingOptions

  func eachPart(_ body: (ExportPart) throws -> Void) throws {
    let survey = ContainerSurvey(file: file, options: options)
    try walk { step in
      survey.look(step)
      return true
    }
    survey.settle()
    guard let last = survey.lastPosts else {
      for item in survey.items { try body(part(item)) }
      return
    }
    try withoutActuallyEscaping(body) { body in
      let pass = PostPass(container: self, survey: survey, last: last, body: body)
      try walk { try pass.take($0) }
      try pass.finish()
    }
  }

  private func walk(_ visit: @escaping ArchiveWalk.Visit) throws {
    switch root {
    case .archive(let input, let kind):
      try ArchiveWalk(ArchiveBudget(options.archives, size: input.size), visit: visit).walk(input, kind)
    case .folder(let path):
      // A folder's size says nothing about what swells in it; each archive in it is held to its own.
      let folders = ArchiveWalk(ArchiveBudget(options.archives, size: .max), visit: visit)
      folders.readElsewhere = options.readElsewhere
      try folders.walk(folder: path)
    }
  }

  /// A part that is no posts.
  func part(_ item: ContainerSurvey.Item) -> ExportPart {
    switch item {
    case .fault(let failure, let inside): return ExportPart(file: file, member: inside, content: .failed(failure))
    case .file(let path, let verdict, let isRepeated):
      return ExportPart(
        file: file, member: Self.member(path), content: Self.content(verdict), notes: isRepeated ? [.repeatedName] : [])
    }
  }

  private static func content(_ verdict: FileVerdict) -> ExportPart.Content {
    switch verdict.kind {
    case .failed(let failure): .failed(failure)
    case .noPosts(let reason): .noPosts(reason)
    // Only when the file changed between the passes.
    case .posts: .failed(.archive(.damaged))
    }
  }

  /// A compressed file is no archive: what it holds has no path of its own.
  static func member(_ path: String) -> String? { path.isEmpty ? nil : path }
}

/// The second pass.
private final class PostPass {
  private let container: Container
  private let survey: ContainerSurvey
  private let last: Int
  private let body: (ExportPart) throws -> Void
  /// The next item that has not been told.
  private var next = 0
  private var isLastBroken = false

  init(
    container: Container, survey: ContainerSurvey, last: Int, body: @escaping (ExportPart) throws -> Void
  ) {
    self.container = container
    self.survey = survey
    self.last = last
    self.body = body
  }

  /// Returns whether more posts are to come.
  func take(_ step: WalkStep) throws -> Bool {
    // Faults of the archive were told by the first pass, each at its place.
    guard case .file(let found) = step, found.position <= last else { return true }
    let place = survey.places[found.position]
    try tell(until: place)
    next = place + 1
    let item = survey.items[place]
    guard case .file(let path, let verdict, let isRepeated) = item, let (format, recognition) = verdict.recognition,
      case .file(let source) = found.content, path == found.path
    else {
      try body(container.part(item))
      return true
    }
    let watched = WatchedSource(source)
    let notes = verdict.notes + (isRepeated ? [.repeatedName] : [])
    try body(
      ExportPart(
        file: container.file, member: Container.member(path),
        content: .posts(format, recognition, source: verdict.decoded(watched), context: context(format, path)),
        notes: notes, encoding: verdict.encoding.encoding, alternatives: verdict.alternatives))
    isLastBroken = watched.isBroken
    return found.position < last
  }

  func finish() throws { try tell(until: survey.items.count) }

  /// Tells everything up to there. What broke off a file has been told by that file's reader.
  private func tell(until end: Int) throws {
    while next < end {
      let item = survey.items[next]
      next += 1
      if case .fault = item, isLastBroken { continue }
      isLastBroken = false
      try body(container.part(item))
    }
  }

  private func context(_ format: ExportFormat, _ path: String) -> ReadingContext {
    let options = container.options
    let companions = survey.companions.filter { format.companions($0.path) && $0.path != path }
    return ReadingContext(
      file: container.file, member: Container.member(path), companions: Self.nearestFirst(companions, path),
      mapping: options.mapping, zone: options.zone, dateOrder: options.dateOrder)
  }

  /// Where one archive holds several accounts, each has its own files beside its posts.
  private static func nearestFirst(_ companions: [CompanionFile], _ path: String) -> [CompanionFile] {
    let folders = path.split(separator: "/").dropLast()
    func shared(_ companion: CompanionFile) -> Int {
      zip(companion.path.split(separator: "/"), folders).prefix { $0 == $1 }.count
    }
    let ranked = companions.enumerated().map { (shared: shared($1), position: $0, companion: $1) }
    return ranked.sorted { left, right in
      (right.shared, left.position) < (left.shared, right.position)
    }.map { $0.companion }
  }
}

/// Remembers whether its source broke off.
private final class WatchedSource: ByteSource {
  private(set) var isBroken = false
  private var source: any ByteSource

  init(_ source: any ByteSource) { self.source = source }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(SourceFailure) -> Int {
    do throws(SourceFailure) { return try source.read(into: buffer) } catch {
      isBroken = true
      throw error
    }
  }
}
