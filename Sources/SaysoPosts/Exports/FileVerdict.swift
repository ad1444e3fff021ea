/// What one file turned out to be, by its first bytes.
struct FileVerdict {
  enum Kind {
    case posts(ExportFormat, Recognition)
    case noPosts(reason: String)
    case failed(RecordFailure)
  }

  private(set) var kind: Kind
  let encoding: EncodingVerdict
  let alternatives: [FormatDetection.Candidate]
  /// A kind of file that is not read.
  let foreign: ForeignFile?
  /// XML says itself what encoding it is in, and its parser goes by that.
  private let readsRaw: Bool

  /// `inContainer`: other files lie beside it, so that this one need not hold posts.
  init(file: String, member: String?, head: [UInt8], isCut: Bool, options: ReadingOptions, inContainer: Bool = false) {
    let encoding = EncodingVerdict(head, isCut: isCut, told: options.encoding)
    let sample = ExportSample(
      file: Self.uncompressedName(file), member: member.map(Self.uncompressedName),
      head: encoding.text(of: head), isCut: isCut)
    let forced = options.forced
    let candidates = FormatDetection(sample, among: forced.map { [$0] } ?? options.formats).candidates
    self.encoding = encoding
    readsRaw = sample.xmlRoot != nil
    alternatives = Array(candidates.dropFirst())
    let foreign = ForeignFile(head) ?? (sample.xmlRoot == "html" ? .webPage : nil)
    self.foreign = foreign ?? (encoding.encoding == nil ? .binary : nil)
    if let forced, !inContainer {
      kind = .posts(forced, Recognition(.high, because: "you said so"))
    } else if let best = candidates.first, foreign == nil || best.recognition.confidence > .low {
      kind = head.isEmpty && inContainer ? .noPosts(reason: "it is empty") : .posts(best.format, best.recognition)
    } else if let foreign = self.foreign {
      kind = foreign.kind(inContainer: inContainer)
    } else {
      kind = .noPosts(reason: "it is of no format that is known here")
    }
  }

  /// A file that can't be read at all.
  init(failed failure: RecordFailure) { self.init(.failed(failure)) }
  init(noPosts reason: String) { self.init(.noPosts(reason: reason)) }

  private init(_ kind: Kind) {
    self.kind = kind
    encoding = EncodingVerdict([], isCut: false)
    alternatives = []
    foreign = nil
    readsRaw = false
  }

  mutating func withdraw(_ reason: String) { kind = .noPosts(reason: reason) }
  mutating func fail(_ failure: RecordFailure) { kind = .failed(failure) }

  var recognition: (format: ExportFormat, recognition: Recognition)? {
    if case .posts(let format, let recognition) = kind { (format, recognition) } else { nil }
  }

  var notes: [FileNote] {
    guard recognition != nil, !encoding.isOrdinary, !readsRaw else { return [] }
    return [.decoded(encoding)]
  }

  /// The file's content as its reader takes it.
  func decoded(_ source: any ByteSource) -> any ByteSource {
    guard !readsRaw, let decoder = encoding.encoding?.decoder else { return source }
    return DecodedSource(source, decoder)
  }

  /// `posts.ndjson.gz` is told by `posts.ndjson`.
  static func uncompressedName(_ path: String) -> String {
    let endings = ArchiveKind.Compression.allCases.flatMap(\.endings)
    guard let dot = path.lastIndex(of: "."), endings.contains(path[path.index(after: dot)...].lowercased()) else {
      return path
    }
    return String(path[..<dot])
  }
}

extension ForeignFile {
  /// Beside other files, only a table is missed: pictures, pages and papers go with many exports.
  fileprivate func kind(inContainer: Bool) -> FileVerdict.Kind {
    if self == .binary, !inContainer { return .noPosts(reason: "it is of no format that is known here") }
    let isTable = self == .excelWorkbook || self == .openDocument
    return inContainer && !isTable ? .noPosts(reason: "it is \(title)") : .failed(.foreign(self))
  }
}

extension EncodingVerdict {
  /// The beginning of a file in UTF-8, without a byte order mark; as it is when it is no text.
  func text(of head: [UInt8]) -> [UInt8] {
    var text = head
    if let decoder = encoding?.decoder {
      text = []
      _ = decoder.decode(head[...], isLast: false, into: &text)
    }
    return text.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(text.dropFirst(3)) : text
  }
}
