import SaysoModel

/// Turns one text and its entities into tokens.
struct Tokenizer {
  private(set) var tokens: [Token] = []
  private(set) var folded: [UInt8] = []
  private var hasEastAsian = false
  private var hasFullWidth = false
  private let source: UnsafeBufferPointer<UInt8>
  private let field: PostField
  /// The zone of everything in a field that is a zone of its own.
  private let fieldZone: Zone?

  init(_ source: UnsafeBufferPointer<UInt8>, field: PostField) {
    // Offsets are kept in 32 bits, and the longest folded form is about twelve times its source.
    let readable = min(source.count, Int(Int32.max) / 16)
    self.source = UnsafeBufferPointer(rebasing: source[..<readable])
    self.field = field
    fieldZone =
      switch field {
      case .text: nil
      case .alt: .alt
      case .file: .file
      case .quoted: .quoted
      }
    tokens.reserveCapacity(readable / 5 + 1)
    folded.reserveCapacity(readable)
  }

  mutating func read(_ entities: [Entity]) {
    let style: WordSegmenter.Style = fieldZone == .file ? .name : .prose
    var cursor = 0
    for entity in entities {
      let range = entity.range.clamped(to: 0..<source.count)
      guard range.lowerBound >= cursor, !range.isEmpty else { continue }
      appendWords(of: source, in: cursor..<range.lowerBound, zone: fieldZone ?? .text, style: style)
      read(entity, in: range)
      cursor = range.upperBound
    }
    appendWords(of: source, in: cursor..<source.count, zone: fieldZone ?? .text, style: style)
    if hasFullWidth, !hasEastAsian { markFullWidth() }
  }

  /// Where no East Asian text is about, full-width letters are a style.
  private mutating func markFullWidth() {
    for index in tokens.indices where tokens[index].traits.contains(.hasNonASCII) {
      let isWide = source[tokens[index].range].indices.contains { at in
        source[at] == 0xEF && (0xFF01...0xFF5E).contains(UTF8Decoder.scalar(in: source, at: at).scalar)
      }
      if isWide { tokens[index].traits.insert(.isStyled) }
    }
  }

  private mutating func read(_ entity: Entity, in range: Range<Int>) {
    switch entity.kind {
    case .email: break
    case .cashtag: appendName(range, zone: .text)
    case .hashtag: appendName(range, zone: .hashtag)
    case .mention: appendName(range, zone: .handle, stoppingAt: 0x40)
    case .link(let address):
      // A path that is read farther than it is linked ends where the entity does (``DisguisedTags``).
      var path = address.pathAndQueryRange.clamped(to: range)
      if !path.isEmpty, range.upperBound > path.upperBound { path = path.lowerBound..<range.upperBound }
      let decoded = PercentDecoded(source, path)
      decoded.bytes.withUnsafeBufferPointer { buffer in
        appendWords(of: buffer, in: 0..<buffer.count, zone: fieldZone ?? .link, style: .name, map: decoded)
      }
    }
  }

  /// The name after a sign as one token, up to a second sign (the server of a federated handle).
  private mutating func appendName(_ range: Range<Int>, zone: Zone, stoppingAt sign: UInt8? = nil) {
    let start = range.lowerBound + UTF8Decoder.scalar(in: source, at: range.lowerBound).length
    guard start < range.upperBound else { return }
    var end = range.upperBound
    if let sign { end = source[start..<end].firstIndex(of: sign) ?? end }
    append(start..<end, of: source, zone: fieldZone ?? zone, isName: true)
  }

  private mutating func appendWords(
    of buffer: UnsafeBufferPointer<UInt8>, in range: Range<Int>, zone: Zone, style: WordSegmenter.Style,
    map: PercentDecoded? = nil
  ) {
    var segments = WordSegmenter(buffer, in: range, style: style)
    while let segment = segments.nextWord() {
      if segment.isPlain {
        appendPlain(segment.range, of: buffer, zone: zone, map: map)
      } else {
        append(segment.range, of: buffer, zone: zone, map: map)
      }
    }
  }

  /// ASCII letters and digits: the fold is the lower case.
  private mutating func appendPlain(
    _ range: Range<Int>, of buffer: UnsafeBufferPointer<UInt8>, zone: Zone, map: PercentDecoded?
  ) {
    let start = folded.count
    var hash = TokenHash.seed
    var traits: Token.Traits = []
    folded.append(contentsOf: UnsafeBufferPointer(rebasing: buffer[range]))
    folded.withUnsafeMutableBufferPointer { arena in
      for index in start..<arena.count {
        let byte = arena[index]
        let lower = ScalarTable.asciiLowercased(byte)
        if byte < 0x3A { traits = .hasDigit }
        hash = TokenHash.adding(lower, to: hash)
        arena[index] = lower
      }
    }
    append(map?.source(of: range) ?? range, foldedFrom: start, hash: hash, zone: zone, traits: traits)
  }

  private mutating func append(
    _ range: Range<Int>, of buffer: UnsafeBufferPointer<UInt8>, zone: Zone, isName: Bool = false,
    map: PercentDecoded? = nil
  ) {
    let extent = isName ? range : TokenExtent.trimmed(range, of: buffer)
    let start = folded.count
    var form = FoldedForm(start: start)
    var reader = TraitReader()
    var at = extent.lowerBound
    while at < extent.upperBound {
      let (scalar, length) = UTF8Decoder.scalar(in: buffer, at: at)
      at += max(length, 1)
      reader.read(scalar)
      if isName, scalar == 0x5F || scalar == 0xFF3F { continue }
      form.append(scalar, to: &folded)
    }
    form.finish(&folded)
    hasEastAsian = hasEastAsian || reader.hasEastAsian
    hasFullWidth = hasFullWidth || reader.hasFullWidth
    guard folded.count > start else { return }
    append(
      map?.source(of: extent) ?? extent, foldedFrom: start, hash: TokenHash.of(folded[start...]), zone: zone,
      traits: reader.traits)
  }

  private mutating func append(
    _ range: Range<Int>, foldedFrom start: Int, hash: UInt64, zone: Zone, traits: Token.Traits
  ) {
    tokens.append(
      Token(
        start: Int32(clamping: range.lowerBound), end: Int32(clamping: range.upperBound),
        foldedStart: Int32(clamping: start), foldedEnd: Int32(clamping: folded.count), hash: hash, zone: zone,
        traits: traits))
  }
}
