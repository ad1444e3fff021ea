/// What one file turned out to be, by its first bytes.
struct FileVerdict {
  enum Kind {
    case posts(ExportFormat, Recognition)
    case noPosts(LeftOutReason)
    case failed(RecordFailure)
  }

  private(set) var kind: Kind
  let encoding: EncodingVerdict
  let alternatives: [FormatDetection.Candidate]
  /// A kind of file that is not read.
  let foreign: ForeignFile?
  /// It is in our own schema, which nobody else's files are in by accident.
  let isOurs: Bool
  /// What its format has to say of how it is read.
  private let remarks: [FileNote]
  /// Lines end with a carriage return alone, as on old Macs.
  private let endsWithReturns: Bool
  /// XML says itself what encoding it is in, and its parser goes by that.
  private let readsRaw: Bool

  /// `inContainer`: other files lie beside it, so that this one need not hold posts.
  init(file: String, member: String?, head: [UInt8], isCut: Bool, options: ReadingOptions, inContainer: Bool = false) {
    let encoding = EncodingVerdict(head, isCut: isCut, told: options.encoding)
    var text = encoding.text(of: head)
    endsWithReturns = encoding.encoding != nil && CarriageReturns.endLines(of: text, isCut: isCut)
    if endsWithReturns { CarriageReturns.replace(in: &text) }
    let sample = ExportSample(
      file: Self.uncompressedName(file), member: member.map(Self.uncompressedName), head: text, isCut: isCut,
      mapping: options.mapping)
    let formats = options.forced.map { [$0] } ?? options.formats
    let candidates = FormatDetection(sample, among: formats).candidates
    self.encoding = encoding
    readsRaw = sample.xmlRoot != nil
    alternatives = Array(candidates.dropFirst())
    let known = ForeignFile(head) ?? (sample.xmlRoot == "html" ? .webPage : nil)
    foreign = known ?? (encoding.encoding == nil ? .binary : nil)
    isOurs = OwnSchema.isSure(sample)
    let best = candidates.first { known == nil || $0.recognition.confidence > .low }
    remarks = (options.forced ?? best?.format)?.remarks(sample) ?? []
    if head.isEmpty, ArchiveKind.isName(member ?? file) {
      kind = .failed(.archive(.noBytes))
    } else if !isCut, HollowText.isOne(text) {
      kind = .noPosts(.empty)
    } else if let forced = options.forced, !inContainer {
      kind = .posts(forced, Recognition(.high, because: "you said so"))
    } else if let best {
      kind = inContainer ? Self.kind(best, sample) : .posts(best.format, best.recognition)
    } else {
      kind = foreign?.kind(inContainer: inContainer) ?? .noPosts(.unknown)
    }
  }

  /// Beside other files, tables of what is nobody's business here are left alone, unless somebody says how to read
  /// them.
  private static func kind(_ best: FormatDetection.Candidate, _ sample: ExportSample) -> Kind {
    guard best.format.isGeneric, best.recognition.confidence < .high, sample.mapping.isEmpty,
      let reason = sample.table.flatMap(PrivateTable.reason)
    else { return .posts(best.format, best.recognition) }
    return .noPosts(reason)
  }

  /// A file that can't be read at all.
  init(failed failure: RecordFailure) { self.init(.failed(failure)) }
  init(noPosts reason: LeftOutReason) { self.init(.noPosts(reason)) }

  private init(_ kind: Kind) {
    self.kind = kind
    encoding = EncodingVerdict([], isCut: false)
    alternatives = []
    foreign = nil
    (isOurs, remarks, endsWithReturns) = (false, [], false)
    readsRaw = false
  }

  mutating func withdraw(_ reason: LeftOutReason) { kind = .noPosts(reason) }
  mutating func fail(_ failure: RecordFailure) { kind = .failed(failure) }

  var recognition: (format: ExportFormat, recognition: Recognition)? {
    if case .posts(let format, let recognition) = kind { (format, recognition) } else { nil }
  }

  var notes: [FileNote] {
    guard recognition != nil else { return [] }
    return (encoding.isOrdinary || readsRaw ? [] : [.decoded(encoding)]) + remarks
  }

  /// The file's content as its reader takes it.
  func decoded(_ source: any ByteSource) -> any ByteSource {
    guard !readsRaw else { return source }
    let text = encoding.encoding?.decoder.map { DecodedSource(source, $0) } ?? source
    return endsWithReturns ? CarriageReturns(text) : text
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
    if self == .binary, !inContainer { return .noPosts(.unknown) }
    let isTable = self == .excelWorkbook || self == .openDocument
    return inContainer && !isTable ? .noPosts(.foreign(self)) : .failed(.foreign(self))
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
