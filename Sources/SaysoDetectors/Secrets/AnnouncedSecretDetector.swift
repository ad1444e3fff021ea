/// A value that looks drawn at random right behind the words for it, without a sign between: `API key c7ed…`,
/// `apikey '…'`, `bearer …`. The same characters, lengths and entropy as ``SecretAssignmentDetector`` asks for.
struct AnnouncedSecretDetector: Detector {
  let kind = DetectedKind.secret
  let trigger = DetectorTrigger.word(names.map(\.description))
  let need = DetectorNeed(digits: 1, stretch: 12)

  private static let names: [StaticString] = [
    "api key", "apikey", "api-key", "api_key", "api token", "api secret", "access token", "access_token", "access key",
    "auth token", "auth key", "bearer token", "bearer", "client secret", "secret key", "secret token", "secret",
    "private key", "signing key", "deploy key", "encryption key", "token", "passphrase",
  ]
  private static let longest = 200

  func match(at offset: Int, in text: DetectorText) -> DetectorMatch? {
    guard let name = Self.names.first(where: { text.has($0, at: offset) }) else { return nil }
    let nameEnd = offset + name.utf8CodeUnitCount
    var start = text.skippingSpaces(from: nameEnd, limit: 2)
    guard start > nameEnd else { return nil }
    let isQuoted = "\"'`(".utf8.contains(text[start])
    if isQuoted { start += 1 }
    guard ByteSet.alphanumeric.contains(text[start]) else { return nil }
    var end = start
    while end - start <= Self.longest, ByteSet.assigned.contains(text[end]) { end += 1 }
    while end > start, text[end - 1] == UInt8(ascii: ".") { end -= 1 }
    let value = start..<end
    guard value.count >= (isQuoted ? 12 : 16), value.count <= Self.longest, !DetectorText.isWord(text[end]),
      !"(:@".utf8.contains(text[end]), SecretAssignmentDetector.isSecret(text[value], name: [])
    else { return nil }
    return DetectorMatch(value, type: "assigned-secret", strength: .cue)
  }
}
