/// The characters after a word such as `password`, and whether they are one.
struct PasswordValue {
  /// How the value is set off: `password: …` or `the password is …`.
  enum Connector { case sign, verb }

  let range: Range<Int>
  private let isQuoted: Bool

  private static let longest = 72

  /// `offset` is past the connector and spaces.
  init?(at offset: Int, in text: DetectorText) {
    let quote = text[offset]
    if quote == 0x22 || quote == 0x27 || quote == 0x60 {
      var end = offset + 1
      while end - offset < Self.longest, text[end] != quote, text[end] >= 0x20 { end += 1 }
      guard text[end] == quote else { return nil }
      (range, isQuoted) = (offset + 1..<end, true)
    } else {
      var end = offset
      while end - offset < Self.longest, text[end] > 0x20, !"\"&;<".utf8.contains(text[end]) || end == offset {
        end += 1
      }
      // What ends the sentence is not the password's, unless a sign of a connection string or query ends it.
      if text[end] <= 0x20 {
        while end > offset, ".,:!?)'`]}".utf8.contains(text[end - 1]) || text[end - 1] == DetectorText.sign { end -= 1 }
      }
      (range, isQuoted) = (offset..<end, false)
    }
    guard range.count >= 4, range.count < Self.longest else { return nil }
  }

  func isPlausible(after connector: Connector, in text: DetectorText) -> Bool {
    let value = text[range]
    if SecretStrength.isPlaceholder(value) || isSentence(value) || isReference(value) { return false }
    if isQuoted { return !value.contains(0x20) || value.contains(where: DetectorText.isDigit) }
    if isAmount(value) || value.suffix(2).elementsEqual("'s".utf8) { return false }
    let hasDigit = value.contains(where: DetectorText.isDigit)
    let hasSign = value.contains { "!@#$%^&*_+=~".utf8.contains($0) }
    if hasDigit || hasSign { return true }
    let isMixed = SecretStrength.mixesCases(value.dropFirst())
    return connector == .sign ? isMixed || isAlone(in: text) : isMixed && value.count >= 8
  }

  private static let words = CueWords(
    """
    see,ask,none,null,nil,true,false,required,optional,reset,change,changed,forgotten,forgot,unknown,string,text,secret,
    password,protected,expired,incorrect,wrong,invalid,missing,empty,same,here,there,this,that,what,when,where,with,your,
    same,login,enter,check,never,must,should,needed,hidden,below,above,available,sent,done,okay,link,http,https,undefined,
    hunter,self,input,type,value,field,user,username,strong,weak,default,email,please,first,last,last,next,part,more
    """)

  private func isSentence(_ value: ArraySlice<UInt8>) -> Bool {
    let start = value.startIndex
    let end = value.firstIndex { !DetectorText.isLetter($0) } ?? value.endIndex
    guard end == value.endIndex else { return false }
    return Self.words.isWord(at: 0, in: DetectorText(Array(value[start..<end])))
  }

  /// A path, a call, an address.
  private func isReference(_ value: ArraySlice<UInt8>) -> Bool {
    if value.first == UInt8(ascii: "/") || value.first == UInt8(ascii: "@") { return true }
    return value.contains(UInt8(ascii: "(")) || value.starts(with: "http".utf8) || value.starts(with: "os.".utf8)
  }

  /// `12-character`, `8+chars`: what a password must have.
  private func isAmount(_ value: ArraySlice<UInt8>) -> Bool {
    let rest = value.drop(while: DetectorText.isDigit)
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
