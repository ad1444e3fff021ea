/// Counts a text in one unit, with what a platform puts in place of links and mentions.
package struct LengthCounter {
  package let unit: PostLength.Unit
  package let rules: EntityLength
  package var weights = WeightedCount()

  package init(unit: PostLength.Unit, rules: EntityLength = .asWritten, weights: WeightedCount = WeightedCount()) {
    self.unit = unit
    self.rules = rules
    self.weights = weights
  }

  /// The length of the text in `range` of `bytes`, half-open. An entity that begins in it counts whole.
  package func length(
    of bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>, entities: [Entity]
  ) -> Int {
    var length = 0
    var start = range.lowerBound
    for entity in entities where rules.replaces(entity) {
      guard entity.range.lowerBound >= start else { continue }
      guard entity.range.lowerBound < range.upperBound, entity.range.upperBound <= bytes.count else { break }
      length += plain(bytes, start..<entity.range.lowerBound) + self.length(of: entity, in: bytes)
      start = entity.range.upperBound
    }
    return start < range.upperBound ? length + plain(bytes, start..<range.upperBound) : length
  }

  /// The first place from which on nothing fits any more: the end of the text when all does. A link, a mention or a
  /// grapheme cluster fits whole or not at all.
  package func fittingEnd(of bytes: UnsafeBufferPointer<UInt8>, entities: [Entity], limit: Int) -> Int {
    var left = limit
    var start = 0
    for entity in entities where rules.replaces(entity) {
      guard entity.range.lowerBound >= start, entity.range.upperBound <= bytes.count else { continue }
      let end = fittingEnd(of: bytes, in: start..<entity.range.lowerBound, left: &left)
      left -= end == entity.range.lowerBound ? length(of: entity, in: bytes) : 0
      if end < entity.range.lowerBound || left < 0 { return end }
      start = entity.range.upperBound
    }
    return fittingEnd(of: bytes, in: start..<bytes.count, left: &left)
  }

  private func fittingEnd(of bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>, left: inout Int) -> Int {
    var end = range.lowerBound
    for character in String(decoding: bytes[range], as: UTF8.self) {
      let next = end + character.utf8.count
      let refused = unit == .weighted && character.unicodeScalars.contains { WeightedCount.isRefused($0.value) }
      left -= plain(bytes, end..<min(next, range.upperBound))
      if left < 0 || refused { return end }
      end = next
    }
    return range.upperBound
  }

  private func length(of entity: Entity, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    if case .mention(let handle) = entity.kind {
      let name = handle.utf8.firstIndex(of: UInt8(ascii: "@")).map {
        handle.utf8.distance(from: handle.startIndex, to: $0)
      }
      return 1 + (name ?? handle.utf8.count)
    }
    return rules.linkLength ?? plain(bytes, entity.range)
  }

  private func plain(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    if range.isEmpty { return 0 }
    switch unit {
    case .weighted: return weights.weight(of: bytes, in: range)
    case .graphemes: return GraphemeCount.count(bytes, in: range)
    case .emojiBytes: return EmojiByteCount.count(bytes, in: range)
    case .utf16: return bytes[range].reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : $1 >= 0xF0 ? 2 : 1) }
    case .bytes: return range.count
    }
  }
}

/// What stands in for an entity when a platform counts.
package struct EntityLength: Hashable, Sendable {
  /// What every link counts; `nil`: as written.
  package let linkLength: Int?
  /// Whether a link without a scheme is none.
  package let needsScheme: Bool
  /// Whether of `@dana@server.example` only `@dana` counts.
  package let dropsServers: Bool

  package init(linkLength: Int? = nil, needsScheme: Bool = false, dropsServers: Bool = false) {
    self.linkLength = linkLength
    self.needsScheme = needsScheme
    self.dropsServers = dropsServers
  }

  package static let asWritten = EntityLength()
  /// X puts an address of its own, 23 characters long, in place of every link.
  package static let asOnX = EntityLength(linkLength: 23)

  func replaces(_ entity: Entity) -> Bool {
    switch entity.kind {
    case .link(let address): linkLength != nil && (!needsScheme || address.scheme != nil)
    case .mention(let handle): dropsServers && handle.utf8.contains(UInt8(ascii: "@"))
    default: false
    }
  }
}

/// Grapheme clusters, with every emoji as its UTF-8 bytes.
private enum EmojiByteCount {
  static func count(_ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>) -> Int {
    guard bytes[range].contains(where: { $0 >= 0x80 }) else { return GraphemeCount.count(bytes, in: range) }
    var count = 0
    var start = range.lowerBound
    for character in String(decoding: bytes[range], as: UTF8.self) {
      let length = character.utf8.count
      count += EmojiSequence.end(in: bytes, at: start) == nil ? 1 : length
      start += length
    }
    return count
  }
}
