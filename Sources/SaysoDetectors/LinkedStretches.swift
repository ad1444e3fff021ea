import SaysoText

/// Where a text is a link, a mention or a tag, so that its digits mean something else.
struct LinkedStretches {
  private let entities: [Entity]
  private let text: DetectorText

  /// `entities` in order of appearance, with offsets of the author's text.
  init(_ entities: [Entity], in text: DetectorText) {
    self.entities = entities
    self.text = text
  }

  /// Whether the finding is only a part of a link, mention or tag.
  func hide(_ finding: DetectorFinding) -> Bool {
    let range = finding.match.range
    switch finding.kind {
    case .secret, .coordinates: return false
    case .email: return entity(around: finding).map { isMention($0) } ?? false
    case .paymentCard, .iban, .nationalID:
      if isNamedParameter(range.lowerBound) || isTag(finding) { return false }
      return entity(around: finding) != nil || isInsideAddress(range.lowerBound)
    case .ipAddress where isHost(range): return false
    default: return entity(around: finding) != nil || isInsideAddress(range.lowerBound)
    }
  }

  /// The entity that holds the finding and more.
  private func entity(around finding: DetectorFinding) -> Entity? {
    let range = text.sourceRange(finding.match.range)
    var (low, high) = (0, entities.count)
    while low < high {
      let middle = (low + high) / 2
      if entities[middle].range.upperBound <= range.lowerBound { low = middle + 1 } else { high = middle }
    }
    guard low < entities.count else { return nil }
    let entity = entities[low]
    if case .email = entity.kind { return nil }
    return entity.range != range && entity.range.lowerBound <= range.lowerBound
      && entity.range.upperBound >= range.upperBound ? entity : nil
  }

  private static let parameters = CueWords(
    """
    card,cardnumber,card number,cardno,card no,creditcard,credit card,cc,ccn,ccnum,ccnumber,pan,iban,account,ssn,nino,nin,
    nationalid,national id,sin,tfn,dni,nif,nir,pesel,aadhaar,cpf,idnumber,id number
    """)

  /// `?card=…`: a query's parameter that says what it holds.
  private func isNamedParameter(_ offset: Int) -> Bool {
    guard text[offset - 1] == UInt8(ascii: "="),
      let start = Self.parameters.start(before: offset - 1, in: text, within: 1)
    else { return false }
    return "?&;#_-".utf8.contains(text[start - 1])
  }

  /// The whole of a tag: no tag is a number with a check digit.
  private func isTag(_ finding: DetectorFinding) -> Bool {
    guard case .checksum = finding.match.strength, let entity = entity(around: finding),
      case .hashtag = entity.kind
    else { return false }
    return text.sourceRange(finding.match.range).upperBound == entity.range.upperBound
  }

  private func isMention(_ entity: Entity) -> Bool {
    if case .mention = entity.kind { true } else { false }
  }

  /// `http://192.0.2.7/`, `http://[2001:db8::7]/`
  private func isHost(_ range: Range<Int>) -> Bool {
    let start = text[range.lowerBound - 1] == UInt8(ascii: "[") ? range.lowerBound - 1 : range.lowerBound
    return text[start - 1] == UInt8(ascii: "@")
      || text[start - 1] == UInt8(ascii: "/") && text[start - 2] == UInt8(ascii: "/")
  }

  /// Longer addresses than this are rare, and a bound keeps the scan linear.
  private static let longest = 512

  /// Whether `://` stands before the offset with no space between.
  private func isInsideAddress(_ offset: Int) -> Bool {
    var at = offset - 1
    while at >= 2, offset - at < Self.longest, text[at] > 0x20, text[at] != UInt8(ascii: "<") {
      if text[at] == UInt8(ascii: "/"), text[at - 1] == UInt8(ascii: "/"), text[at - 2] == UInt8(ascii: ":") {
        return true
      }
      at -= 1
    }
    return false
  }
}
