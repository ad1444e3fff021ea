/// A day as people write it: `12/03/1985`, `12.3.85`, `1985-03-12`, `12 March 1985`, `March 12, 1985`, `12. März 1985`,
/// `12 de marzo de 1985`.
struct WrittenDate {
  let range: Range<Int>
  let year: Int

  /// Years in which somebody who is spoken of may have been born.
  private static let plausibleYears = 1900...2030

  /// `nil` unless a day that there is, of a plausible year, stands at `offset`.
  init?(at offset: Int, in text: DetectorText) {
    guard
      let read = Self.month(at: offset, in: text).flatMap({ Self.afterMonth($0, in: text) })
        ?? Self.numbers(at: offset, in: text) ?? Self.named(at: offset, in: text)
    else { return nil }
    guard !DetectorText.isWord(text[read.end]), Self.plausibleYears.contains(read.year) else { return nil }
    (range, year) = (offset..<read.end, read.year)
  }

  private typealias Reading = (year: Int, end: Int)

  private static func number(at offset: Int, in text: DetectorText) -> (value: Int, end: Int, length: Int)? {
    var at = offset
    while at - offset < 5, DetectorText.isDigit(text[at]) { at += 1 }
    guard at > offset else { return nil }
    return (text[offset..<at].reduce(0) { $0 * 10 + Int($1 &- 0x30) }, at, at - offset)
  }

  /// `12/03/1985`, `1985-03-12`, with one separator throughout.
  private static func numbers(at offset: Int, in text: DetectorText) -> Reading? {
    guard let one = number(at: offset, in: text), [0x2D, 0x2E, 0x2F, 0x20].contains(text[one.end]) else { return nil }
    let separator = text[one.end]
    let spaces = separator == 0x2E ? 1 : 0
    guard let two = number(at: text.skippingSpaces(from: one.end + 1, limit: spaces), in: text), two.length <= 2,
      text[two.end] == separator,
      let three = number(at: text.skippingSpaces(from: two.end + 1, limit: spaces), in: text)
    else { return nil }
    if one.length == 4 {
      let isDay = CalendarDay.exists(year: one.value, month: two.value, day: three.value)
      return isDay && three.length <= 2 ? (one.value, three.end) : nil
    }
    guard one.length <= 2, three.length == 4 || three.length == 2, separator != 0x20 || three.length == 4 else {
      return nil
    }
    // Two digits mean the last century, to whoever writes of a birth; its leap years are those of any other.
    let year = three.length == 4 ? three.value : 1900 + three.value
    let isDay =
      CalendarDay.exists(year: three.value, month: two.value, day: one.value)
      || CalendarDay.exists(year: three.value, month: one.value, day: two.value)
    return isDay ? (year, three.end) : nil
  }

  /// `12 March 1985`, `12th of March, 1985`, `12. März 1985`, `12-Mar-1985`, `12 de marzo de 1985`
  private static func named(at offset: Int, in text: DetectorText) -> Reading? {
    guard let day = number(at: offset, in: text), day.length <= 2 else { return nil }
    var at = day.end
    if ordinals.isWord(at: at, in: text) { at = text.endOfWord(from: at) }
    if text[at] == UInt8(ascii: ".") { at += 1 }
    at = skippingParticle(from: separated(at, in: text), in: text)
    guard let month = month(at: at, in: text) else { return nil }
    at = month.end
    if text[at] == UInt8(ascii: ".") || text[at] == UInt8(ascii: ",") { at += 1 }
    at = skippingParticle(from: separated(at, in: text), in: text)
    return year(at: at, of: day.value, month.number, in: text)
  }

  /// `March 12, 1985`
  private static func afterMonth(_ month: (number: Int, end: Int), in text: DetectorText) -> Reading? {
    var at = month.end
    if text[at] == UInt8(ascii: ".") { at += 1 }
    guard let day = number(at: text.skippingSpaces(from: at, limit: 1), in: text), day.length <= 2 else { return nil }
    at = day.end
    if ordinals.isWord(at: at, in: text) { at = text.endOfWord(from: at) }
    if text[at] == UInt8(ascii: ",") { at += 1 }
    return year(at: text.skippingSpaces(from: at, limit: 1), of: day.value, month.number, in: text)
  }

  /// The year, if it has that day.
  private static func year(at offset: Int, of day: Int, _ month: Int, in text: DetectorText) -> Reading? {
    guard let year = number(at: offset, in: text), year.length == 4,
      CalendarDay.exists(year: year.value, month: month, day: day)
    else { return nil }
    return (year.value, year.end)
  }

  private static func separated(_ offset: Int, in text: DetectorText) -> Int {
    let at = text.skippingSpaces(from: offset, limit: 1)
    return text[at] == UInt8(ascii: "-") || text[at] == UInt8(ascii: "/") ? at + 1 : at
  }

  private static let ordinals = CueWords("st,nd,rd,th,er,o,a,e")
  private static let particles = CueWords("of,de,del,do,di")

  private static func skippingParticle(from offset: Int, in text: DetectorText) -> Int {
    particles.isWord(at: offset, in: text)
      ? text.skippingSpaces(from: text.endOfWord(from: offset), limit: 1) : offset
  }

  private static func month(at offset: Int, in text: DetectorText) -> (number: Int, end: Int)? {
    let end = text.endOfWord(from: offset)
    guard end - offset >= 3, let month = months[HashedWords.hash(text[offset..<end])] else { return nil }
    return (month, end)
  }

  /// English, German, French, Spanish, Italian, Dutch and Portuguese, without accents.
  private static let months = HashedWords(
    [
      "january jan januar janner janvier enero gennaio januari janeiro",
      "february feb februar fevrier febrero febbraio fevereiro",
      "march mar marz mars marzo maart marco maerz", "april apr avril abril aprile", "may mai mayo maggio mei maio",
      "june jun juni juin junio giugno junho", "july jul juli juillet julio luglio julho",
      "august aug aout agosto augustus", "september sep sept septembre septiembre settembre setembro",
      "october oct oktober okt octobre octubre ottobre outubro", "november nov novembre noviembre novembro",
      "december dec dezember dez decembre diciembre dicembre dezembro",
    ].enumerated().flatMap { index, names in names.split(separator: " ").map { (HashedWords.hash($0.utf8), index + 1) }
    })
}
