/// Whether `… at … dot …` is an e-mail address without a word that says so.
enum SpokenMailbox {
  /// They give mailboxes to everybody, and one hardly buys or searches anything "at" them.
  private static let providers = CueWords(
    "gmail,googlemail,hotmail,icloud,protonmail,proton,gmx,fastmail,tutanota,tuta,ymail,rocketmail,posteo,mailbox")
  /// They do other things, too.
  private static let portals = CueWords("yahoo,outlook,live,msn,aol,yandex,qq,zoho,mail,web,me,hey,orange,free,libero")
  /// Generic domains, and the countries with the most domains (IANA Root Zone Database).
  private static let topLevels = CueWords(
    """
    com,net,org,info,biz,io,co,edu,gov,app,dev,me,uk,de,fr,es,it,nl,be,ch,at,se,no,dk,fi,pl,pt,ie,cz,ru,ua,tr,gr,eu,us,
    ca,au,nz,in,jp,cn,kr,br,mx,ar,za,example
    """)
  /// What one does "at" a provider.
  private static let verbs = CueWords(
    """
    look,looks,looking,am,is,are,was,were,be,work,works,worked,working,login,log,sign,in,up,out,register,people,team,
    engineers,engineer,job,jobs,staff,account,everyone,folks,us,me,him,her,them,it,back,now,or,and,only,available,find
    """)

  static func isOne(_ local: Range<Int>, domain: (Range<Int>, Range<Int>), in text: DetectorText) -> Bool {
    guard topLevels.isWord(at: domain.1.lowerBound, in: text), local.count >= 2 else { return false }
    if hasTwoParts(text[local]) { return true }
    if text[local].contains(where: DetectorText.isDigit), portals.isWord(at: domain.0.lowerBound, in: text) {
      return true
    }
    return providers.isWord(at: domain.0.lowerBound, in: text) && !verbs.isWord(at: local.lowerBound, in: text)
  }

  /// `dana.smith`, `d_smith`; not `Node.js`, `v2.0`.
  private static func hasTwoParts(_ local: ArraySlice<UInt8>) -> Bool {
    let parts = local.split { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "_") }
    guard parts.count >= 2, let last = parts.last, last.count >= 3 else { return false }
    return last.contains(where: DetectorText.isLetter) && parts[0].contains(where: DetectorText.isLetter)
  }
}
