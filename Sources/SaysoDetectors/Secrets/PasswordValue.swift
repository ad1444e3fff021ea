/// The characters after a word such as `password`, and whether they are one.
struct PasswordValue {
  /// How the value is set off: `password: …`, `the password is …`, `password …`.
  enum Connector { case sign, verb, nothing }

  let range: Range<Int>
  private let isQuoted: Bool

  private static let longest = 72

  /// `offset` is past the connector and spaces.
  init?(at offset: Int, in text: DetectorText) {
    let quote = text[offset]
    if quote == 0x22 || quote == 0x27 || quote == 0x60 {
      var end = offset + 1
      while end - offset < Self.longest, text[end] != quote, text[end] >= 0x20 { end += 1 }
      // An apostrophe closes nothing.
      guard text[end] == quote, !DetectorText.isWord(text[end + 1]) else { return nil }
      (range, isQuoted) = (offset + 1..<end, true)
    } else {
      var end = offset
      while end - offset < Self.longest, text[end] > 0x20, end == offset || !Self.ends(at: end, in: text) { end += 1 }
      // What ends the sentence is not the password's, unless a sign of a connection string or query ends it.
      if text[end] <= 0x20 || text[end] == 0x22 {
        while end > offset, Self.isClosing(text[end - 1]) { end -= 1 }
      } else if end > offset, text[end] == UInt8(ascii: ";"), text[end - 1] == 0x27 {
        end -= 1
      }
      (range, isQuoted) = (offset..<end, false)
    }
    guard range.count >= 4, range.count < Self.longest else { return nil }
  }

  /// Punctuation belongs to a password, save where it plainly begins something else: the next parameter of a query
  /// (`&x=1`) or connection string (`;Port=1`), an element (`<br>`), what follows a quoted value (`",`).
  private static func ends(at offset: Int, in text: DetectorText) -> Bool {
    switch text[offset] {
    case UInt8(ascii: "&"): return nameEnds(from: offset + 1, with: "=", spaced: false, in: text)
    case UInt8(ascii: ";"): return nameEnds(from: offset + 1, with: "=", spaced: true, in: text)
    case UInt8(ascii: "<"):
      let name = text[offset + 1] == UInt8(ascii: "/") ? offset + 2 : offset + 1
      return nameEnds(from: name, with: "> /", spaced: false, in: text)
    case 0x22: return !DetectorText.isWord(text[offset + 1])
    default: return false
    }
  }

  /// Whether a short name stands here, and then one of these signs.
  private static func nameEnds(
    from start: Int, with signs: StaticString, spaced: Bool, in text: DetectorText
  ) -> Bool {
    var end = start
    while end - start < 24, SecretName.isPart(text[end]) || spaced && text[end] == 0x20 { end += 1 }
    return end > start && signs.withUTF8Buffer { $0.contains(text[end]) }
  }

  private static func isClosing(_ byte: UInt8) -> Bool {
    ".,:;!?)'\"`]}>".utf8.contains(byte) || byte == DetectorText.sign
  }

  /// Whether nobody takes it for a word: a digit or sign, besides letters.
  func isMixed(in text: DetectorText) -> Bool {
    let value = text[range]
    return value.contains(where: DetectorText.isDigit) && value.contains(where: DetectorText.isLetter)
  }

  func isPlausible(after connector: Connector, in text: DetectorText) -> Bool {
    let value = text[range]
    if SecretStrength.isPlaceholder(value) || isSentence(in: text) || isReference(value) { return false }
    if connector == .nothing, !isQuoted { return isPlausibleAlone(in: text) }
    if isQuoted { return !value.contains(0x20) || value.contains(where: DetectorText.isDigit) }
    if isAmount(value) || value.suffix(2).elementsEqual("'s".utf8) { return false }
    let hasDigit = value.contains(where: DetectorText.isDigit)
    let hasSign = value.contains { "!@#$%^&*_+=~".utf8.contains($0) }
    if hasDigit || hasSign { return true }
    let isMixed = SecretStrength.mixesCases(value.dropFirst())
    return connector == .sign ? isMixed || isAlone(in: text) : isMixed && value.count >= 8
  }

  /// Without a sign or verb: six characters or more with a digit and a letter, a letter first (`2nd`, `24hours`,
  /// `8-character`), and not a name of technology.
  private func isPlausibleAlone(in text: DetectorText) -> Bool {
    guard range.count >= 6, isMixed(in: text), DetectorText.isLetter(text[range.lowerBound]) else { return false }
    return !Self.technologies.isWord(at: range.lowerBound, in: text)
  }

  private static let technologies = CueWords(
    """
    oauth2,saml2,sha1,sha128,sha256,sha384,sha512,md5,base64,argon2,argon2i,argon2id,pbkdf2,bcrypt,scrypt,windows10,
    windows11,office365,microsoft365,auth0,log4j,utf8,ascii,covid19,ps5,web3,fido2,chapter1,chapter2
    """)

  private static let words = CueWords(
    """
    see,ask,none,null,nil,true,false,required,optional,reset,change,changed,forgotten,forgot,unknown,string,text,secret,
    password,protected,expired,incorrect,wrong,invalid,missing,empty,same,here,there,this,that,what,when,where,with,your,
    same,login,enter,check,never,must,should,needed,hidden,below,above,available,sent,done,okay,link,http,https,undefined,
    hunter,self,input,type,value,field,user,username,strong,weak,default,email,please,first,last,next,part,more,manager,strength,policy,hint,expires,expiry,generator,recovery,settings,page
    """)

  /// Whether the word here goes on with a sentence: `password: see desk`.
  static func isSentence(_ start: Int, in text: DetectorText) -> Bool { words.isWord(at: start, in: text) }

  private func isSentence(in text: DetectorText) -> Bool {
    text[range].allSatisfy(DetectorText.isLetter) && Self.isSentence(range.lowerBound, in: text)
  }

  /// A path, a call, an address.
  private func isReference(_ value: ArraySlice<UInt8>) -> Bool {
    if value.first == UInt8(ascii: "/") || value.first == UInt8(ascii: "@") { return true }
    let name = value.prefix { DetectorText.isLetter($0) || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: ".") }
    let isCall = name.count > 1 && value.dropFirst(name.count).first == UInt8(ascii: "(")
    return isCall || value.starts(with: "http".utf8) || value.starts(with: "os.".utf8)
  }

  /// `12-character`, `8+chars`, `8-16`: what a password must have.
  private func isAmount(_ value: ArraySlice<UInt8>) -> Bool {
    let rest = value.drop(while: DetectorText.isDigit)
    let isRange = value.count - rest.count <= 2 && rest.first == UInt8(ascii: "-") && rest.count <= 3
    if isRange, rest.dropFirst().allSatisfy(DetectorText.isDigit) { return true }
    return rest.count < value.count && rest.count > 1
      && (rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+"))
      && rest.dropFirst().allSatisfy { $0 &- 0x61 < 26 }
  }

  /// Whether nothing of the sentence follows.
  private func isAlone(in text: DetectorText) -> Bool {
    let next = text.skippingSpaces(from: range.upperBound, limit: 2)
    return next >= text.count || text[next - 1] == 0x0A || !DetectorText.isWord(text[next])
  }
}
