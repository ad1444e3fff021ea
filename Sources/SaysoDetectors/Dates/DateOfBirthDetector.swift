/// A date of birth: a day (``WrittenDate``) beside a word that says so. A year or a day of a year alone is none, and
/// beside `birthday` only a year long ago, for that is also when the party is. What a firm or a shop was `born` on is its
/// anniversary, unless a person is named, too.
struct DateOfBirthDetector: Detector {
  let kind = DetectedKind.dateOfBirth
  let trigger = DetectorTrigger.word(cues.map(\.description))
  let need = DetectorNeed(digits: 3)

  private static let cues: [StaticString] = [
    "date of birth", "birth date", "birthdate", "date de naissance", "data di nascita", "data de nascimento",
    "fecha de nacimiento", "geburtsdatum", "geboortedatum", "geburtstag", "d.o.b.", "d.o.b", "dob", "born", "geboren",
    "geb.",
    "data urodzenia", "urodzony", "urodzona", "dogum tarihi", "fodelsedatum", "syntymaaika", "data nasterii",
    "datum narozeni", "nacido", "nacida", "nee", "ne", "nato", "nata", "nascido", "nascida", "nasceu", "nacio", "naci",
    "birthday", "b.",
  ]
  /// What may stand between the word and the day.
  private static let between = CueWords(
    "on,is,was,as,the,in,le,el,il,am,a,op,em,dia,ist,war,es,est,the patient,her,his,my,date")
  private static let lastBirthdayYear = 2015

  func match(at offset: Int, in text: DetectorText) -> DetectorMatch? {
    guard let cue = Self.cues.first(where: { text.has($0, at: offset) && !isLonger($0, at: offset, in: text) }) else {
      return nil
    }
    var at = offset + cue.utf8CodeUnitCount
    for _ in 0..<4 {
      at = skippingSigns(from: at, in: text)
      if let date = WrittenDate(at: at, in: text) {
        let mayBeParty = text.has("birthday", at: offset) && date.year > Self.lastBirthdayYear
        return mayBeParty || isFoundation(offset, in: text) ? nil : DetectorMatch(date.range, strength: .cue)
      }
      guard Self.between.isWord(at: at, in: text) else { return nil }
      at = text.endOfWord(from: at)
    }
    return nil
  }

  private static let firms = CueWords(
    """
    company,firm,shop,store,brand,business,startup,agency,studio,label,restaurant,cafe,bakery,bar,hotel,club,band,team,
    project,product,platform,website,site,blog,podcast,app,charity,foundation,organisation,organization,association,
    movement,idea,channel,community,newsletter,magazine,newspaper,bank,brewery,union,party,nation,country,city
    """)
  private static let persons = CueWords(
    """
    he,she,who,founder,owner,manager,director,boss,colleague,employee,customer,patient,member,assistant,engineer,
    son,daughter,child,baby,mother,father,wife,husband,man,woman,mr,mrs,ms,dr,ceo,chef,head,lead,leader,singer,player
    """)

  private func isFoundation(_ offset: Int, in text: DetectorText) -> Bool {
    guard text.has("born", at: offset), Self.firms.stand(before: offset, in: text, within: 6) else {
      return false
    }
    return !Self.persons.stand(before: offset, in: text, within: 6)
  }

  private func isLonger(_ cue: StaticString, at offset: Int, in text: DetectorText) -> Bool {
    DetectorText.isLetter(text[offset + cue.utf8CodeUnitCount])
  }

  private func skippingSigns(from offset: Int, in text: DetectorText) -> Int {
    var at = offset
    while at - offset < 5, !DetectorText.isWord(text[at]), at < text.count,
      text[at] != UInt8(ascii: "!"), text[at] != UInt8(ascii: "?")
    {
      at += 1
    }
    return at
  }
}
