/// A password behind a word for it in a script without small ASCII letters, and a colon, an equals sign or a dash:
/// `пароль: …`, `密码：…`, `パスワード：…`. It needs a digit or sign; where the value begins in ASCII it ends at the next
/// character of another script, for Chinese and Japanese have no spaces.
struct ForeignPasswordDetector: Detector {
  let kind = DetectedKind.secret
  let trigger: DetectorTrigger
  let need = DetectorNeed(having: .foreignLetters)

  static let all: [any Detector] = ":=-".utf8.map { ForeignPasswordDetector(trigger: .sign($0)) }

  private static let cues = IdentifierCues(
    """
    пароль, пароля, парол, парола, лозинка, сіздің құпиясөз, құпия сөз, hasło, hasla, κωδικός, συνθηματικό, 密码, 密碼, 口令, \
    パスワード, 暗証番号, 合言葉, 비밀번호, 비번, 암호, סיסמה, סיסמא, كلمة المرور, كلمة السر, رمز عبور, पासवर्ड, รหัสผ่าน, \
    mật khẩu, şifre, գաղտնաբառ, პაროლი
    """)
  private static let reach = 24

  func match(at offset: Int, in text: DetectorText) -> DetectorMatch? {
    if text[offset] == UInt8(ascii: "-"), text[offset - 1] != 0x20 || text[offset + 1] != 0x20 { return nil }
    guard hasLetterOutsideASCII(before: offset, in: text) else { return nil }
    var start = text.skippingSpaces(from: offset + 1, limit: 2)
    while start - offset < 6, text[start] == DetectorText.sign { start += 1 }
    guard let value = PasswordValue(at: start, in: text), !text[offset + 1..<start].contains(0x0A),
      Self.cues.stand(rightBefore: offset..<offset + 1, in: text), value.isPlausible(after: .sign, in: text)
    else { return nil }
    let range = withinScript(value.range, in: text)
    guard range.count >= 4, text[range].contains(where: DetectorText.isDigit) else { return nil }
    return DetectorMatch(range, type: "password", strength: .cue)
  }

  private func hasLetterOutsideASCII(before offset: Int, in text: DetectorText) -> Bool {
    text[max(0, offset - Self.reach)..<offset].contains(DetectorText.letter)
  }

  private func withinScript(_ range: Range<Int>, in text: DetectorText) -> Range<Int> {
    guard text[range.lowerBound] < 0x80 else { return range }
    var end = range.lowerBound
    while end < range.upperBound, text[end] < 0x80 { end += 1 }
    while end > range.lowerBound, end < range.upperBound, ".,:;!?)".utf8.contains(text[end - 1]) { end -= 1 }
    return range.lowerBound..<end
  }
}
