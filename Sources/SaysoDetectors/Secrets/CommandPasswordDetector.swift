/// The password in a command for curl: `curl -u dana:…`, `--user dana:…`.
struct CommandPasswordDetector: Detector {
  let kind = DetectedKind.secret
  let trigger = DetectorTrigger.opening(["curl "])

  private static let reach = 200

  func match(at offset: Int, in text: DetectorText) -> DetectorMatch? {
    guard text.has("curl ", at: offset), let user = startOfUser(from: offset + 4, in: text) else { return nil }
    let quote = text[user]
    let start = quote == 0x22 || quote == 0x27 ? user + 1 : user
    var (end, colon): (Int, Int?) = (start, nil)
    while end - start < Self.reach, text[end] > 0x20, text[end] != 0x22, text[end] != 0x27 {
      if text[end] == UInt8(ascii: ":"), colon == nil { colon = end }
      end += 1
    }
    guard let colon, end - colon > 3, !SecretStrength.isPlaceholder(text[colon + 1..<end]) else { return nil }
    return DetectorMatch(colon + 1..<end, type: "password", strength: .cue)
  }

  private func startOfUser(from offset: Int, in text: DetectorText) -> Int? {
    var at = offset
    while at - offset < Self.reach, text[at] >= 0x20 {
      if text.has(" -u ", at: at) { return at + 4 }
      if text.has(" --user ", at: at) { return at + 8 }
      at += 1
    }
    return nil
  }
}
