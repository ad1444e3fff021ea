/// A place by latitude and longitude in decimal degrees (ISO 6709, RFC 5870 for `geo:`): `48.20849, 16.37208`,
/// `48.2085° N, 16.3721° E`, `lat 48.2, lon 16.4`.
///
/// With hemispheres or degree signs one decimal is enough, after an announcing word two. A pair in brackets, behind an `@`
/// or inside a link needs four each (some ten metres), a bare pair five; both of these a degree of two digits or a minus
/// sign, too (four do for a pair with a minus sign and no space), for `3.14159, 2.71828` is no place and so near to 0, 0 there is only sea. Latitudes go to 90, longitudes to
/// 180 degrees.
struct CoordinateDetector: Detector {
  let kind = DetectedKind.coordinates
  let trigger = DetectorTrigger.digit
  let need = DetectorNeed(digits: 4)

  private static let cues = CueWords(
    """
    coordinates,coords,coordinate,gps,lat,latitude,lon,lng,long,longitude,geo,geotag,location,position,located,latlng,
    koordinaten,breite,standort,coordonnees,coordenadas,coordinate,ubicacion,posizione,coordinaten,at,ll
    """)

  func match(at offset: Int, in text: DetectorText) -> DetectorMatch? {
    guard let first = DecimalDegrees(at: offset, in: text), text[first.start - 1] != UInt8(ascii: "."),
      mayBegin(at: first.start, in: text)
    else { return nil }
    var at = separator(after: first.end, in: text)
    guard at > first.end || first.hemisphere != nil else { return nil }
    if let label = longitudeLabel(at: at, in: text) { at = label }
    if DecimalDegrees.axis(text[at]) != nil, !DetectorText.isLetter(text[at + 1]) {
      at = text.skippingSpaces(from: at + 1, limit: 1)
    }
    let sign = text[at] == UInt8(ascii: "-") || text[at] == UInt8(ascii: "+") ? 1 : 0
    guard let second = DecimalDegrees(at: at + sign, in: text, notBefore: first.end), mayEnd(at: second.end, in: text),
      isPlace(first, second)
    else { return nil }
    let isMarked = first.hemisphere != nil && second.hemisphere != nil || first.hasDegreeSign && second.hasDegreeSign
    let decimals = min(first.decimals, second.decimals)
    guard
      isSure(first, second, in: text) || isMarked && decimals >= 1 || text.has("geo:", at: first.start - 4)
        || decimals >= 2 && Self.cues.stand(before: first.start, in: text, within: 3)
    else { return nil }
    return DetectorMatch(first.start..<second.end, strength: .form)
  }

  /// Whether so many decimals are a place without a word.
  private func isSure(_ first: DecimalDegrees, _ second: DecimalDegrees, in text: DetectorText) -> Bool {
    let isFar = max(first.degrees, second.degrees) >= 10 || first.isNegative || second.isNegative
    let isTight =
      (first.isNegative || second.isNegative) && text[first.end] == UInt8(ascii: ",") && text[first.end + 1] != 0x20
    let needed = isTight || isSetOff(first.start, in: text) ? 4 : 5
    return isFar && min(first.decimals, second.decimals) >= needed
  }

  /// In brackets, after `@`, or in a link.
  private func isSetOff(_ start: Int, in text: DetectorText) -> Bool {
    let before = text[start - 1]
    return "([{@=/".utf8.contains(before) || text.has("%2c", at: start - 3)
  }

  private func mayBegin(at start: Int, in text: DetectorText) -> Bool {
    switch text[start - 1] {
    case UInt8(ascii: "$"), UInt8(ascii: "#"), UInt8(ascii: "_"): false
    case UInt8(ascii: ","): !DetectorText.isDigit(text[start - 2])
    default: !DetectorText.isWord(text[start - 1])
    }
  }

  private func mayEnd(at end: Int, in text: DetectorText) -> Bool {
    switch text[end] {
    case UInt8(ascii: "."): !DetectorText.isWord(text[end + 1])
    case UInt8(ascii: "%"), UInt8(ascii: "_"): false
    default: !DetectorText.isWord(text[end])
    }
  }

  /// `, `, `; `, ` / `, `,`, spaces, `%2C`
  private func separator(after offset: Int, in text: DetectorText) -> Int {
    var at = text.skippingSpaces(from: offset, limit: 2)
    switch text[at] {
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "/"), UInt8(ascii: "|"): at += 1
    case UInt8(ascii: "%") where text.has("%2c", at: at): at += 3
    default: break
    }
    return text.skippingSpaces(from: at, limit: 2)
  }

  private static let labels = CueWords("lon,lng,long,longitude,lange,laenge,longitud,longitudine,lengtegraad")

  private func longitudeLabel(at offset: Int, in text: DetectorText) -> Int? {
    guard Self.labels.isWord(at: offset, in: text) else { return nil }
    var at = text.endOfWord(from: offset)
    if text[at] == UInt8(ascii: "\"") || text[at] == UInt8(ascii: ".") { at += 1 }
    if text[at] == UInt8(ascii: ":") || text[at] == UInt8(ascii: "=") { at += 1 }
    return text.skippingSpaces(from: at, limit: 1)
  }

  private func isPlace(_ first: DecimalDegrees, _ second: DecimalDegrees) -> Bool {
    if first.hemisphere == .longitude {
      return second.hemisphere != .longitude && first.degrees <= 180 && second.degrees <= 90
    }
    return second.hemisphere != .latitude && first.degrees <= 90 && second.degrees <= 180
  }
}

/// One number of degrees, with its sign, degree sign and hemisphere if any.
struct DecimalDegrees {
  enum Axis { case latitude, longitude }

  private(set) var start: Int
  private(set) var end: Int
  let degrees: Int
  let decimals: Int
  let isNegative: Bool
  private(set) var hasDegreeSign = false
  private(set) var hemisphere: Axis?

  /// `offset` is where the digits begin. A letter before `bound` is another number's.
  init?(at offset: Int, in text: DetectorText, notBefore bound: Int = 0) {
    var at = offset
    while at - offset < 4, DetectorText.isDigit(text[at]) { at += 1 }
    guard (1...3).contains(at - offset), text[at] == UInt8(ascii: "."), DetectorText.isDigit(text[at + 1]) else {
      return nil
    }
    degrees = text[offset..<at].reduce(0) { $0 * 10 + Int($1 &- 0x30) }
    let point = at
    at += 1
    while at - point < 20, DetectorText.isDigit(text[at]) { at += 1 }
    decimals = at - point - 1
    end = at
    isNegative = text[offset - 1] == UInt8(ascii: "-")
    start = isNegative || text[offset - 1] == UInt8(ascii: "+") ? offset - 1 : offset
    readMarks(in: text, notBefore: bound)
  }

  private mutating func readMarks(in text: DetectorText, notBefore bound: Int) {
    if text[end] == DetectorText.sign {
      hasDegreeSign = true
      end += 1
    }
    let before = DetectorText.isSpace(text[start - 1]) ? start - 2 : start - 1
    if before >= bound, !DetectorText.isWord(text[before - 1]), let axis = Self.axis(text[before]) {
      (hemisphere, start) = (axis, before)
      return
    }
    let letter = text.skippingSpaces(from: end, limit: 1)
    if !DetectorText.isWord(text[letter + 1]), let axis = Self.axis(text[letter]) {
      hemisphere = axis
      end = letter + 1
    }
  }

  /// Capital letters: `O` for ouest and oeste, `E` in most languages.
  static func axis(_ letter: UInt8) -> Axis? {
    switch letter {
    case UInt8(ascii: "N"), UInt8(ascii: "S"): .latitude
    case UInt8(ascii: "E"), UInt8(ascii: "W"), UInt8(ascii: "O"): .longitude
    default: nil
    }
  }
}
