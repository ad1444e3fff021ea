/// A value that looks drawn at random behind a name that says it is secret: `api_key = "…"`, `"clientSecret": "…"`,
/// `Authorization: Bearer …`, `my API key is …`. Sixteen characters or more (twelve in quotes) with digits and letters,
/// and 3.5 bits of Shannon entropy a character (3 for hexadecimal). Not hashes, identifiers (RFC 9562) or addresses on
/// a block chain, which are public.
struct SecretAssignmentDetector: Detector {
  let kind = DetectedKind.secret
  let trigger: DetectorTrigger
  let need: DetectorNeed

  static let all: [any Detector] = [
    SecretAssignmentDetector(trigger: .sign(UInt8(ascii: "=")), need: DetectorNeed(digits: 1, stretch: 8)),
    SecretAssignmentDetector(trigger: .sign(UInt8(ascii: ":")), need: DetectorNeed(digits: 1, stretch: 12)),
    SecretAssignmentDetector(trigger: .word(["is"]), need: DetectorNeed(digits: 1, stretch: 12)),
  ]

  private static let longest = 200
  private static let spoken = CueWords(
    """
    api key,secret key,access token,auth token,secret,token,api token,private key,client secret,access key,bearer token,
    key,app secret,api secret,signing key,encryption key,access code,deploy key
    """)
  /// Keys that may be identifiers.
  private static let namedKeys = CueWords("api key,secret key,client secret,access key,heroku key,app secret,api token")
  private static let schemes = CueWords("bearer,basic,token")

  func match(at offset: Int, in text: DetectorText) -> DetectorMatch? {
    guard let start = startOfValue(at: offset, in: text) else { return nil }
    let isQuoted = "\"'`".utf8.contains(text[start - 1])
    let parameter = isParameter(before: offset, in: text)
    var end = start
    while end - start <= Self.longest, ByteSet.assigned.contains(text[end]) { end += 1 }
    while end > start, text[end - 1] == UInt8(ascii: ".") { end -= 1 }
    guard end - start >= (parameter ? 8 : isQuoted ? 12 : 16), end - start <= Self.longest, isEnd(end, in: text),
      let name = name(before: offset, in: text)
    else { return nil }
    let value = start..<end
    let isShort = parameter && value.count < 16 && SecretStrength.mixesDigitsAndLetters(text[value])
    return isShort || Self.isSecret(text[value], name: name)
      ? DetectorMatch(value, type: "assigned-secret", strength: .cue) : nil
  }

  private static let parameters = CueWords("access token,auth token,api key,apikey,token,secret,client secret")

  /// `?access_token=`, `&api_key=`: in a query the name is enough for eight characters.
  private func isParameter(before offset: Int, in text: DetectorText) -> Bool {
    guard text[offset] == UInt8(ascii: "=") else { return false }
    var start = offset
    while offset - start < 32, SecretName.isPart(text[start - 1]) { start -= 1 }
    return "?&#".utf8.contains(text[start - 1]) && Self.parameters.stand(before: offset, in: text, within: 1)
  }

  private func isEnd(_ end: Int, in text: DetectorText) -> Bool {
    text[end] != UInt8(ascii: "(") && text[end] != UInt8(ascii: ":") && text[end] != UInt8(ascii: "@")
      && !DetectorText.isWord(text[end])
  }

  private func startOfValue(at offset: Int, in text: DetectorText) -> Int? {
    var at = offset + 1
    if case .word = trigger {
      guard DetectorText.isSpace(text[offset + 2]) || text[offset + 2] == UInt8(ascii: ":") else { return nil }
      at += 1
    } else if text[offset - 1] == text[offset] {
      return nil
    }
    while at - offset < 4, ":=>".utf8.contains(text[at]) { at += 1 }
    at = text.skippingSpaces(from: at, limit: 2)
    if Self.schemes.isWord(at: at, in: text), text[text.endOfWord(from: at)] == 0x20 {
      at = text.endOfWord(from: at) + 1
    }
    while "\"'`".utf8.contains(text[at]), at - offset < 16 { at += 1 }
    return ByteSet.alphanumeric.contains(text[at]) || text[at] == UInt8(ascii: "_") ? at : nil
  }

  /// The name before the sign, in small letters and without signs; `nil` unless it says that the value is secret.
  private func name(before offset: Int, in text: DetectorText) -> [UInt8]? {
    if case .word = trigger {
      return Self.spoken.stand(before: offset, in: text, within: 1) ? Array("secret".utf8) : nil
    }
    var end = offset
    while offset - end < 4, end > 0, " \"'`]:".utf8.contains(text[end - 1]) { end -= 1 }
    var start = end
    while start > 0, end - start < 50, SecretName.isPart(text[start - 1]) { start -= 1 }
    if Self.namedKeys.stand(before: end, in: text, within: 1) { return Array("secret".utf8) }
    let name = text[start..<end].filter(DetectorText.isWord).map(DetectorText.lowercased)
    return SecretName.saysSecret(name) || Self.spoken.stand(before: end, in: text, within: 1) ? name : nil
  }

  static func isSecret(_ value: ArraySlice<UInt8>, name: [UInt8]) -> Bool {
    guard SecretStrength.mixesDigitsAndLetters(value), !SecretStrength.isPlaceholder(value) else { return false }
    if SecretStrength.isUUID(value) { return SecretName.mayHoldUUID(name) }
    let body = value.starts(with: "0x".utf8) ? value.dropFirst(2) : value
    if body.allSatisfy(DetectorText.isHexDigit) {
      return (body.count != 40 || value.count == 40) && SecretStrength.entropy(body) >= 3
    }
    return SecretStrength.entropy(value) >= 3.5 || value.count < 14 && SecretStrength.entropy(value) >= 3.2
  }
}
