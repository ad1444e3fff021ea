/// Hashtags, handles and paths that something breaks off in the middle: platforms end `#Lark\u{200B}field` and
/// `@Larkfiеld` (with a Cyrillic letter) early, but people read on.
enum DisguisedTags {
  /// The same entities, with such names reaching as far as they are read. Linear.
  static func joined(_ entities: [Entity], in bytes: UnsafeBufferPointer<UInt8>) -> [Entity] {
    guard entities.contains(where: { isBrokenOff($0, bytes) }) else { return entities }
    return entities.indices.map { index in
      guard isBrokenOff(entities[index], bytes) else { return entities[index] }
      let limit = index + 1 < entities.count ? entities[index + 1].range.lowerBound : bytes.count
      let (range, kind) = (entities[index].range, entities[index].kind)
      var isLink = false
      if case .link = kind { isLink = true }
      return Entity(kind: kind, range: range.lowerBound..<end(range.upperBound, limit, bytes, isLink: isLink))
    }
  }

  private static func isBrokenOff(_ entity: Entity, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    switch entity.kind {
    case .hashtag, .mention: break
    case .link(let address):
      let path = address.pathAndQueryRange
      if path.isEmpty || path.upperBound != entity.range.upperBound { return false }
    case .cashtag, .email: return false
    }
    let end = entity.range.upperBound
    guard end < bytes.count, bytes[end] >= 0x80 || ScalarTable.isHiddenControl(UInt32(bytes[end])) else { return false }
    return mayContinue(UTF8Decoder.scalar(in: bytes, at: end).scalar)
  }

  private static func end(
    _ start: Int, _ limit: Int, _ bytes: UnsafeBufferPointer<UInt8>, isLink: Bool
  ) -> Int {
    var end = start
    var scalars = ScalarSequence(bytes, start..<max(start, limit))
    while let scalar = scalars.next() {
      let isSign = isLink && isPathSign(scalar)
      guard isSign || mayContinue(scalar) else { break }
      if !isSign, !ScalarTable.isDefaultIgnorable(scalar) { end = scalars.offset }
    }
    return end
  }

  /// `% & + - . / =`: a path goes on after them, but does not end in them.
  private static func isPathSign(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x25, 0x26, 0x2B, 0x2D...0x2F, 0x3D: true
    default: false
    }
  }

  /// Invisible characters, accents, `_`, and letters that look Latin; no emoji and no sign.
  private static func mayContinue(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 {
      return ASCIIWordBytes.isAlphanumeric(UInt8(scalar)) || scalar == 0x5F || ScalarTable.isHiddenControl(scalar)
    }
    let properties = ScalarProperties(of: scalar)
    if properties.isDefaultIgnorable || properties.isMark { return true }
    guard properties.isLetter || properties.isStyled else { return false }
    var read: [UInt8] = []
    ScalarTable.appendSkeleton(of: scalar, to: &read)
    return read.first.map(ASCIIWordBytes.isAlphanumeric) ?? false
  }
}
