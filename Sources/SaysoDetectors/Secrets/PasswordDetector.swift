/// A password, passphrase, passcode or PIN beside the word for it: `password: …`, `the Wi-Fi password is …`, `pwd=…`; an
/// app password of four groups of four even without a sign between. Words of the languages written in Latin letters;
/// ``ForeignPasswordDetector`` has the others.
///
/// After a colon or equals sign a single word that ends the line is enough; after `is` it needs a digit or sign, for a
/// password is also `forgotten`; with neither between it needs a digit and a letter, or quotes. Beside words that mean
/// other things as often (`secret`, `hasło`, `parola`) it needs a sign before it, a digit and a letter.
struct PasswordDetector: Detector {
  let kind = DetectedKind.secret
  let trigger = DetectorTrigger.word((passwords + strict).map(\.description) + ["pin"])

  private static let passwords: [StaticString] = [
    "password", "passwort", "passwd", "passphrase", "passcode", "pwd", "pw", "pass", "kennwort", "mot de passe", "mdp",
    "contrasena", "clave", "wachtwoord", "senha", "parola d'ordine", "losenord", "passord", "salasana", "jelszo",
    "heslo", "lozinka", "slaptazodis", "adgangskode", "sifre", "mat khau", "kata sandi",
  ]
  /// Words that are more often no password's.
  private static let strict: [StaticString] = ["secret", "haslo", "parola", "parole"]
  private static let fillers = CueWords(
    """
    for,the,to,of,on,our,my,your,this,wifi,wi,fi,wlan,network,guest,guests,new,current,old,temporary,temp,default,admin,
    root,login,account,vpn,router,db,database,email,zoom,meeting,app,here,now,today,again,fur,das,de,la,le,du,del,della,
    per,il,al,para,pour,voor,het,and,username,still,just,currently,office,server,staging,prod,production,test,door,number,code
    """)
  private static let verbs = CueWords("is,ist,est,es,was,lautet,e,son,are,remains,equals,becomes")
  private static let common = CueWords("common,commonest,worst,popular,leaked,example,sample,dummy")

  func match(at offset: Int, in text: DetectorText) -> DetectorMatch? {
    if text.has("pin", at: offset) { return code(after: offset + 3, from: offset, in: text) }
    guard let word = Self.passwords.first(where: { text.has($0, at: offset) }) else {
      return strictly(at: offset, in: text)
    }
    let end = offset + word.utf8CodeUnitCount
    guard !DetectorText.isWord(text[end]), !Self.common.stand(before: offset, in: text, within: 2) else { return nil }
    if let groups = groupsOfFour(from: text.skippingSpaces(from: end, limit: 2), in: text) { return groups }
    guard let connector = connector(from: end, in: text) else { return alone(from: end, word: offset, in: text) }
    if let groups = groupsOfFour(from: connector.end, in: text) { return groups }
    if text.has("passphrase", at: offset), connector.kind == .sign, let phrase = phrase(from: connector.end, in: text) {
      return DetectorMatch(phrase, type: "password", strength: .cue)
    }
    guard let value = PasswordValue(at: connector.end, in: text) else { return nil }
    let isWeakWord = word.utf8CodeUnitCount <= 4 && connector.kind == .verb
    guard !isWeakWord, value.isPlausible(after: connector.kind, in: text) else { return nil }
    return DetectorMatch(value.range, type: "password", strength: .cue)
  }

  private func strictly(at offset: Int, in text: DetectorText) -> DetectorMatch? {
    guard let word = Self.strict.first(where: { text.has($0, at: offset) }) else { return nil }
    let end = offset + word.utf8CodeUnitCount
    guard !DetectorText.isWord(text[end]), let connector = connector(from: end, in: text), connector.kind == .sign,
      let value = PasswordValue(at: connector.end, in: text), value.range.count >= 6, value.isMixed(in: text),
      value.isPlausible(after: .sign, in: text)
    else { return nil }
    return DetectorMatch(value.range, type: "password", strength: .cue)
  }

  private static let users = CueWords("user,username,login,account,id,benutzer,usuario,utilisateur,utente")

  /// `password hunter2`, `password 'Bulb-7'`; beside a short word only after a user's name: `user dana / pass Bulb77!`.
  private func alone(from end: Int, word offset: Int, in text: DetectorText) -> DetectorMatch? {
    let start = text.skippingSpaces(from: end, limit: 2)
    guard start > end, !text[end..<start].contains(0x0A), let value = PasswordValue(at: start, in: text) else {
      return nil
    }
    let isWeakWord = end - offset < 6 && !text.has("pwd", at: offset)
    guard !isWeakWord || Self.users.stand(before: offset, in: text, within: 4),
      value.isPlausible(after: .nothing, in: text)
    else { return nil }
    return DetectorMatch(value.range, type: "password", strength: .cue)
  }

  /// Four to ten words in small letters up to the end of the sentence or line.
  private func phrase(from start: Int, in text: DetectorText) -> Range<Int>? {
    var (at, words) = (start, 0)
    while words < 10, at - start < 120 {
      let end = text.endOfWord(from: at)
      guard end - at >= 2, text[at..<end].allSatisfy({ $0 &- 0x61 < 26 }) else { return nil }
      words += 1
      guard text[end] == 0x20 || text[end] == UInt8(ascii: "-"), DetectorText.isWord(text[end + 1]) else {
        return words >= 4 && !PasswordValue.isSentence(start, in: text) ? start..<end : nil
      }
      at = end + 1
    }
    return nil
  }

  /// Past a sign or verb, with a few words between at most: `password for the guest Wi-Fi is`.
  private func connector(from offset: Int, in text: DetectorText) -> (end: Int, kind: PasswordValue.Connector)? {
    var at = offset
    for _ in 0..<7 {
      if "\"'])".utf8.contains(text[at]) { at += 1 }
      at = text.skippingSpaces(from: at, limit: 2)
      if text[at] == UInt8(ascii: ":") || text[at] == UInt8(ascii: "=") { return (afterSigns(at, in: text), .sign) }
      if text[at] == UInt8(ascii: "-"), text[at + 1] == UInt8(ascii: ">") { return (afterSigns(at, in: text), .sign) }
      if Self.verbs.isWord(at: at, in: text) {
        at = text.endOfWord(from: at)
        return text[at] == UInt8(ascii: ":")
          ? (afterSigns(at, in: text), .sign) : (text.skippingSpaces(from: at), .verb)
      }
      if let close = remark(at: at, in: text) {
        at = close
        continue
      }
      if text[at] == UInt8(ascii: "-") { at += 1 }
      guard Self.fillers.isWord(at: at, in: text) else { return nil }
      at = text.endOfWord(from: at)
    }
    return nil
  }

  /// Past what stands in parentheses: `(for the demo)`.
  private func remark(at offset: Int, in text: DetectorText) -> Int? {
    guard text[offset] == UInt8(ascii: "(") else { return nil }
    var at = offset + 1
    while at - offset < 48, text[at] >= 0x20, text[at] != UInt8(ascii: ")") { at += 1 }
    return text[at] == UInt8(ascii: ")") ? at + 1 : nil
  }

  private func afterSigns(_ offset: Int, in text: DetectorText) -> Int {
    var at = offset
    while at - offset < 3, ":=->".utf8.contains(text[at]) { at += 1 }
    return text.skippingSpaces(from: at)
  }

  /// `PIN: 4821`, `PIN is 4821`
  private func code(after end: Int, from offset: Int, in text: DetectorText) -> DetectorMatch? {
    guard !DetectorText.isWord(text[end]), text[offset - 1] != UInt8(ascii: "#"),
      let connector = connector(from: end, in: text) ?? directly(end, in: text)
    else { return nil }
    let digits = connector.end..<text.endOfWord(from: connector.end)
    guard (4...8).contains(digits.count), text[digits].allSatisfy(DetectorText.isDigit),
      !DetectorText.isWord(text[digits.upperBound + 1]) || DetectorText.isSpace(text[digits.upperBound])
    else { return nil }
    // `pin 1234 boards`
    if connector.kind == .nothing {
      let next = text.skippingSpaces(from: digits.upperBound, limit: 1)
      if DetectorText.isLetter(text[next]), !Self.afterCodes.isWord(at: next, in: text) { return nil }
    }
    return DetectorMatch(digits, type: "pin", strength: .cue)
  }

  private func directly(_ end: Int, in text: DetectorText) -> (end: Int, kind: PasswordValue.Connector)? {
    let at = text.skippingSpaces(from: end, limit: 1)
    return at > end && DetectorText.isDigit(text[at]) ? (at, .nothing) : nil
  }

  private static let afterCodes = CueWords("and,or,for,is,to,please,at,on,in,with,if,works,thanks,und,et,y,e")

  /// `abcd-efgh-ijkl-mnop`, as Bluesky gives them out; Google's have spaces.
  private func groupsOfFour(from offset: Int, in text: DetectorText) -> DetectorMatch? {
    guard text[offset + 4] == UInt8(ascii: "-"), text[offset + 9] == UInt8(ascii: "-"),
      text[offset + 14] == UInt8(ascii: "-")
    else { return nil }
    let end = offset + 19
    let isGroups = [0, 5, 10, 15].allSatisfy { start in
      text[offset + start..<offset + start + 4].allSatisfy { DetectorText.isDigit($0) || $0 &- 0x61 < 26 }
    }
    guard isGroups, end <= text.count, !DetectorText.isWord(text[end]) else { return nil }
    return DetectorMatch(offset..<end, type: "app-password", strength: .form)
  }
}
