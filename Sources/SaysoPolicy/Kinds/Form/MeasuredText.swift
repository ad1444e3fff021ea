import SaysoModel
import SaysoText

/// A text of the post under the counting of a platform.
struct MeasuredText {
  private let text: TokenizedText
  private let entities: [Entity]

  /// With all that any platform links, as the text was read.
  init(_ text: TokenizedText) {
    self.text = text
    entities = text.entities
  }

  /// What counts as a link or mention depends on the platform, and on where registrable domains begin.
  init(_ text: TokenizedText, on platform: PlatformID, _ suffixes: PublicSuffixList) {
    self.text = text
    entities = EntityExtractor(dialect: EntityDialect(platform: platform), suffixes: suffixes)
      .entities(in: text.bytes)
  }

  /// In UTF-8 bytes.
  var count: Int { text.bytes.count }

  func length(_ counter: LengthCounter, in range: Range<Int>? = nil) -> Int {
    text.bytes.withUnsafeBufferPointer {
      counter.length(of: $0, in: range ?? 0..<$0.count, entities: entities)
    }
  }

  func length(on profile: PlatformProfile, from start: Int = 0) -> PostLength? {
    text.bytes.withUnsafeBufferPointer { profile.length(of: $0, in: start..<$0.count, entities: entities) }
  }

  func fittingEnd(_ counter: LengthCounter, _ limit: Int) -> Int {
    text.bytes.withUnsafeBufferPointer { counter.fittingEnd(of: $0, entities: entities, limit: limit) }
  }

  /// Whether it fits as a reply, whose first mentions X leaves out of the text.
  func fitsWithoutLeadingMentions(_ profile: PlatformProfile) -> Bool {
    var start = 0
    for entity in entities {
      guard case .mention = entity.kind, isBlank(start..<entity.range.lowerBound) else { break }
      start = entity.range.upperBound
    }
    while start > 0, start < text.bytes.count, text.bytes[start] == 0x20 { start += 1 }
    return start > 0 && length(on: profile, from: start)?.fits == true
  }

  private func isBlank(_ range: Range<Int>) -> Bool { text.bytes[range].allSatisfy { $0 == 0x20 || $0 == 0x0A } }
}

extension MeasuredText {
  /// The lines up to `end`, the last of them cut there; without their ends, which are LF, CR LF or CR.
  func lines(to end: Int) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    for offset in 0..<min(end, text.bytes.count) {
      switch text.bytes[offset] {
      case 0x0A where offset > start || offset == 0 || text.bytes[offset - 1] != 0x0D:
        lines.append(start..<offset)
        start = offset + 1
      case 0x0A: start = offset + 1
      case 0x0D:
        lines.append(start..<offset)
        start = offset + 1
      default: break
      }
    }
    return lines + [start..<max(start, end)]
  }
}
