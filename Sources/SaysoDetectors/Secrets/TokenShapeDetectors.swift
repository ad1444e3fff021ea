/// The token of a Telegram bot: its number, `:`, 35 characters from `A` on (Telegram Bot API, "Authorizing your bot").
struct TelegramTokenDetector: Detector {
  let kind = DetectedKind.secret
  let trigger: DetectorTrigger
  let need = DetectorNeed(digits: 5, stretch: 41)

  static let all: [any Detector] = [
    TelegramTokenDetector(trigger: .digit), TelegramTokenDetector(trigger: .code(["bot"])),
  ]

  func match(at offset: Int, in text: DetectorText) -> DetectorMatch? {
    let start = text.has("bot", at: offset) ? offset + 3 : offset
    var colon = start
    while colon - start < 17, DetectorText.isDigit(text[colon]) { colon += 1 }
    guard (5...16).contains(colon - start), text[colon] == UInt8(ascii: ":"), text[colon + 1] == UInt8(ascii: "A")
    else {
      return nil
    }
    var end = colon + 1
    while end - colon <= 36, ByteSet.base64URL.contains(text[end]) { end += 1 }
    guard end - colon - 1 == 35, !SecretStrength.isPlaceholder(text[colon + 1..<end]) else { return nil }
    return DetectorMatch(start..<end, type: "telegram-bot-token", strength: .form)
  }
}

/// The token of a Discord bot: its identifier in Base64 (so it begins with `M`, `N` or `O`), a time and a signature,
/// parted by dots.
struct DiscordTokenDetector: Detector {
  let kind = DetectedKind.secret
  /// The first of the two dots, six characters before the second.
  let trigger = DetectorTrigger.sign(UInt8(ascii: "."))
  let need = DetectorNeed(digits: 1, stretch: 59)

  func match(at dot: Int, in text: DetectorText) -> DetectorMatch? {
    guard text[dot + 7] == UInt8(ascii: ".") else { return nil }
    var offset = dot
    while dot - offset <= 26, ByteSet.base64URL.contains(text[offset - 1]) { offset -= 1 }
    guard "MNO".utf8.contains(text[offset]) else { return nil }
    var at = offset
    for (index, lengths) in [24...26, 6...6, 27...38].enumerated() {
      if index > 0 {
        guard text[at] == UInt8(ascii: ".") else { return nil }
        at += 1
      }
      let start = at
      while at - start <= lengths.upperBound, ByteSet.base64URL.contains(text[at]) { at += 1 }
      guard lengths.contains(at - start) else { return nil }
    }
    guard SecretStrength.mixesDigitsAndLetters(text[offset..<at]) else { return nil }
    return DetectorMatch(offset..<at, type: "discord-token", strength: .form)
  }
}

/// A Mailchimp key: 32 hexadecimal digits and the data centre, `-us12`.
struct MailchimpKeyDetector: Detector {
  let kind = DetectedKind.secret
  let trigger = DetectorTrigger.sign(UInt8(ascii: "-"))
  let need = DetectorNeed(digits: 1, stretch: 36)

  func match(at hyphen: Int, in text: DetectorText) -> DetectorMatch? {
    let start = hyphen - 32
    guard start >= 0, text.has("-us", at: hyphen), DetectorText.isDigit(text[hyphen + 3]),
      text[start..<hyphen].allSatisfy(DetectorText.isHexDigit), !DetectorText.isWord(text[start - 1])
    else { return nil }
    let end = DetectorText.isDigit(text[hyphen + 4]) ? hyphen + 5 : hyphen + 4
    return DetectorText.isWord(text[end]) ? nil : DetectorMatch(start..<end, type: "mailchimp-key", strength: .form)
  }
}

/// A client secret of Microsoft Entra ID: three characters, a digit, `Q~`, 31 to 34 characters.
struct EntraSecretDetector: Detector {
  let kind = DetectedKind.secret
  let trigger = DetectorTrigger.sign(UInt8(ascii: "~"))
  let need = DetectorNeed(digits: 1, stretch: 36)

  private static let alphabet = ByteSet("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_~.-")

  func match(at offset: Int, in text: DetectorText) -> DetectorMatch? {
    let start = offset - 5
    guard start >= 0, text[offset - 1] == UInt8(ascii: "Q"), DetectorText.isDigit(text[offset - 2]),
      text[start..<start + 3].allSatisfy(Self.alphabet.contains), !DetectorText.isWord(text[start - 1])
    else { return nil }
    var end = offset + 1
    while end - offset <= 36, Self.alphabet.contains(text[end]) { end += 1 }
    while end > offset, text[end - 1] == UInt8(ascii: ".") { end -= 1 }
    guard (31...34).contains(end - offset - 1) else { return nil }
    return DetectorMatch(start..<end, type: "azure-client-secret", strength: .form)
  }
}
