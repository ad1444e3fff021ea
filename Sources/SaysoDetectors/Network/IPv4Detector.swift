/// An IPv4 address in dotted decimal (RFC 3986 §3.2.2, `dec-octet`: no leading zeros), also with a port or the length
/// of a prefix (CIDR), which are not part of the value. Not a version (`v1.2.3.4`, `version 1.2.3.4`), not a section,
/// not behind a program's name (`Photoshop 24.1.0.166`), not a countdown (`3.2.1.0`), not part of a longer number.
struct IPv4Detector: Detector {
  let kind = DetectedKind.ipAddress
  let trigger = DetectorTrigger.digit
  let need = DetectorNeed(digits: 4)

  func match(at offset: Int, in text: DetectorText) -> DetectorMatch? {
    guard let end = Self.end(from: offset, in: text), mayBegin(at: offset, in: text), mayEnd(at: end, in: text),
      !Self.versions.stand(before: offset, in: text, within: 2), !isCountdown(offset..<end, in: text)
    else { return nil }
    return DetectorMatch(offset..<end, type: "ipv4", strength: .form)
  }

  /// Where four octets end.
  static func end(from offset: Int, in text: DetectorText) -> Int? {
    var at = offset
    for octet in 0..<4 {
      if octet > 0 {
        guard text[at] == UInt8(ascii: ".") else { return nil }
        at += 1
      }
      let start = at
      var value = 0
      while at - start < 4, DetectorText.isDigit(text[at]) {
        value = value * 10 + Int(text[at] &- 0x30)
        at += 1
      }
      guard (1...3).contains(at - start), value <= 255, at - start == 1 || text[start] != UInt8(ascii: "0") else {
        return nil
      }
    }
    return at
  }

  private static let versions = CueWords(
    """
    v,version,versions,ver,versie,versione,release,firmware,build,update,upgrade,section,chapter,clause,paragraph,kernel,
    driver,sdk,ios,android,windows,macos,chrome,firefox,java,bios,patch,article,figure,table,rev,revision,
    semver,software,app,plugin,package,library,installer,toolkit,runtime,api,beta,alpha,hotfix,changelog,
    photoshop,illustrator,indesign,lightroom,premiere,acrobat,reader,office,word,excel,outlook,powerpoint,teams,edge,
    opera,safari,chromium,brave,vivaldi,webview,zoom,slack,discord,steam,skype,whatsapp,telegram,itunes,winrar,vlc,
    obs,minecraft,unity,unreal,blender,autocad,directx,nvidia,geforce,linux,ubuntu,debian,fedora,node,python,ruby,php,
    perl,rails,dotnet,openssl,docker,kubernetes,nginx,apache,tomcat,postgres,postgresql,mysql,mariadb,mongodb,redis,
    kafka,spark,gradle,maven,electron,xcode,vscode,wordpress,drupal,joomla,magento,exchange
    """)

  /// `5.4.3.2`, `3.2.1.0`
  private func isCountdown(_ range: Range<Int>, in text: DetectorText) -> Bool {
    let octets = text[range].filter { $0 != UInt8(ascii: ".") }
    return octets.count == 4 && zip(octets, octets.dropFirst()).allSatisfy { $0 == $1 &+ 1 }
  }

  private func mayBegin(at offset: Int, in text: DetectorText) -> Bool {
    switch text[offset - 1] {
    case UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "#"), UInt8(ascii: "$"),
      UInt8(ascii: "%"),
      UInt8(ascii: "+"):
      return false
    case UInt8(ascii: ","): return !DetectorText.isDigit(text[offset - 2])
    default: return true
    }
  }

  private func mayEnd(at end: Int, in text: DetectorText) -> Bool {
    switch text[end] {
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "-"): return !DetectorText.isWord(text[end + 1])
    case UInt8(ascii: "_"), UInt8(ascii: "%"), UInt8(ascii: "$"): return false
    default: return !DetectorText.isWord(text[end])
    }
  }
}
