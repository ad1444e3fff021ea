/// The first pass over an archive or a folder: what lies in it, what each file is, and the files that are read before
/// the posts.
final class ContainerSurvey {
  enum Item {
    case file(path: String, FileVerdict, isRepeated: Bool)
    case fault(RecordFailure, inside: String?)
  }

  private(set) var items: [Item] = []
  /// Where each file stands among the items.
  private(set) var places: [Int] = []
  private(set) var companions: [CompanionFile] = []
  private let file: String
  private let options: ReadingOptions
  private var companionsSize = 0
  private var seen: Set<String> = []
  private let formats: [ExportFormat]

  init(file: String, options: ReadingOptions) {
    self.file = file
    self.options = options
    formats = options.forced.map { [$0] } ?? options.formats
  }

  func look(_ step: WalkStep) {
    switch step {
    case .fault(let failure, let inside): items.append(.fault(failure, inside: inside))
    case .file(let found):
      places.append(items.count)
      let isRepeated = !seen.insert(found.path).inserted
      items.append(.file(path: found.path, verdict(found), isRepeated: isRepeated))
    }
  }

  private func verdict(_ found: ContainedFile) -> FileVerdict {
    switch found.content {
    case .refused(let failure): return FileVerdict(failed: failure)
    case .setAside(let reason): return FileVerdict(noPosts: reason)
    case .file(let source):
      do throws(SourceFailure) {
        var peeked = try PeekedSource(source)
        var verdict = FileVerdict(
          file: file, member: found.path.isEmpty ? nil : found.path, head: peeked.head, isCut: peeked.isCut,
          options: options, inContainer: !found.path.isEmpty)
        if let failure = peeked.failure, verdict.recognition == nil { verdict.fail(failure.recordFailure) }
        if formats.contains(where: { $0.companions(found.path) }) { try keep(&peeked, found.path, &verdict) }
        return verdict
      } catch {
        return FileVerdict(failed: error.recordFailure)
      }
    }
  }

  /// Reads a companion whole.
  private func keep(
    _ source: inout PeekedSource, _ path: String, _ verdict: inout FileVerdict
  ) throws(SourceFailure) {
    let limits = options.archives
    let limit = min(limits.companionSize, limits.companionsSize - companionsSize)
    let fault: ArchiveFault =
      limit == limits.companionSize
      ? .companionTooLarge(limit: limit) : .companionsTooLarge(limit: limits.companionsSize)
    var bytes: [UInt8] = []
    do throws(SourceFailure) {
      try source.readAll(into: &bytes, limit: limit, beyond: fault)
    } catch {
      // What is missing of a file that holds posts itself, its reader will tell.
      guard verdict.recognition == nil else { return }
      throw error
    }
    companionsSize += bytes.count
    companions.append(CompanionFile(path: path, bytes: bytes))
    if verdict.recognition.map({ $0.format.isGeneric }) ?? true {
      verdict.withdraw(.companion)
    }
  }
}

// MARK: - What only the whole tells

extension ContainerSurvey {
  /// Withdraws what was taken for posts for want of anything better, and says so where nothing at all was found.
  func settle() {
    let found = items.compactMap { item in
      if case .file(_, let verdict, _) = item { verdict.recognition } else { nil }
    }
    let hasParticular = found.contains { !$0.format.isGeneric && $0.recognition.confidence > .low }
    let hasSure = found.contains { $0.recognition.confidence > .low }
    let isAlone = places.count == 1
    for place in places {
      guard case .file(let path, var verdict, let isRepeated) = items[place],
        let (format, recognition) = verdict.recognition
      else { continue }
      let isLow = recognition.confidence == .low
      let isBeside = hasParticular && format.isGeneric && recognition.confidence < .high
      guard isBeside || isLow && !isAlone && (hasSure || !Self.isTextName(path)),
        let reason = Self.reason(path, verdict, format, isLow: isLow)
      else { continue }
      verdict.withdraw(reason)
      items[place] = .file(path: path, verdict, isRepeated: isRepeated)
    }
    if !hasPosts { tellForeign() }
  }

  /// Why a file that only a general format takes is no part of an export whose posts are known; `nil` when it is read
  /// all the same, since its columns, its keys or its name tell that posts are in it.
  private static func reason(
    _ path: String, _ verdict: FileVerdict, _ format: ExportFormat, isLow: Bool
  ) -> LeftOutReason? {
    let name = (FileVerdict.uncompressedName(path).split(separator: "/").last.map(String.init) ?? "").lowercased()
    switch format.id {
    case ExportFormat.delimited.id: return isLow ? .unsureTable : nil
    case ExportFormat.ndjson.id: return isLow ? .unsure : nil
    case _ where ExplanationName.isOne(name): return .explanation
    case ExportFormat.plainText.id: return isTextName(path) && PostsName.isOne(name) ? nil : .unsure
    case ExportFormat.draft.id: return isLow ? .unsure : nil
    default: return verdict.isOurs ? nil : isLow ? .unsure : .doubtful
    }
  }

  var hasPosts: Bool { lastPosts != nil }

  /// The place of the last file with posts among the files.
  var lastPosts: Int? {
    places.lastIndex { place in
      if case .file(_, let verdict, _) = items[place] { verdict.recognition != nil } else { false }
    }
  }

  /// Nothing can be read, and something may hold posts: an export as web pages, say.
  private func tellForeign() {
    for place in places {
      guard case .file(let path, var verdict, let isRepeated) = items[place], let foreign = verdict.foreign,
        foreign.mayHoldPosts, case .noPosts = verdict.kind
      else { continue }
      verdict.fail(.foreign(foreign))
      items[place] = .file(path: path, verdict, isRepeated: isRepeated)
      return
    }
  }

  /// Plain text and tables without known columns are told by nothing else in an archive.
  private static func isTextName(_ path: String) -> Bool {
    let name = FileVerdict.uncompressedName(path).lowercased()
    return [".txt", ".text", ".md", ".markdown", ".csv", ".tsv"].contains { name.hasSuffix($0) }
  }
}
