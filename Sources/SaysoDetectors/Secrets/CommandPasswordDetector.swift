/// The password in a command: `curl -u dana:…`, `mysql -u root -p…`, `sshpass -p …`, `redis-cli -a …`.
struct CommandPasswordDetector: Detector {
  let kind = DetectedKind.secret
  let trigger = DetectorTrigger.opening(["curl ", "mysql", "mariadb", "sshpass ", "redis-cli "])

  private static let reach = 200

  func match(at offset: Int, in text: DetectorText) -> DetectorMatch? {
    if text.has("curl ", at: offset) {
      return word(after: [" -u ", " --user "], from: offset + 4, in: text).flatMap { afterColon($0, in: text) }
    }
    let flags: [StaticString]
    if text.has("mysql", at: offset) || text.has("mariadb", at: offset) {
      flags = [" -p"]
    } else if text.has("sshpass ", at: offset) {
      flags = [" -p ", " -p"]
    } else {
      guard text.has("redis-cli ", at: offset) else { return nil }
      flags = [" -a "]
    }
    guard let value = word(after: flags, from: text.endOfWord(from: offset), in: text), value.count >= 4,
      !SecretStrength.isPlaceholder(text[value])
    else { return nil }
    return DetectorMatch(value, type: "password", strength: .cue)
  }

  private func afterColon(_ value: Range<Int>, in text: DetectorText) -> DetectorMatch? {
    guard let colon = text[value].firstIndex(of: UInt8(ascii: ":")), value.upperBound - colon > 3,
      !SecretStrength.isPlaceholder(text[colon + 1..<value.upperBound])
    else { return nil }
    return DetectorMatch(colon + 1..<value.upperBound, type: "password", strength: .cue)
  }

  /// What stands behind one of these flags, without quotes. Flags tell small letters from capitals: `-P` is the port.
  private func word(after flags: [StaticString], from offset: Int, in text: DetectorText) -> Range<Int>? {
    var at = offset
    while at - offset < Self.reach, text[at] >= 0x20 {
      defer { at += 1 }
      guard text[at] == 0x20, text[at + 1] == UInt8(ascii: "-"), !DetectorText.isUppercase(text[at + 2]),
        let flag = flags.first(where: { text.has($0, at: at) })
      else { continue }
      var start = at + flag.utf8CodeUnitCount
      if text[start] == 0x22 || text[start] == 0x27 { start += 1 }
      var end = start
      while end - start < Self.reach, text[end] > 0x20, text[end] != 0x22, text[end] != 0x27 { end += 1 }
      return start < end ? start..<end : nil
    }
    return nil
  }
}
