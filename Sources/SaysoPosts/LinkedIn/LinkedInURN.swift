import FoundationEssentials
import SaysoCalendar
import SaysoModel

/// The name that LinkedIn gives a thing, as its addresses carry it: `urn:li:share:7133333333333333333`.
struct LinkedInURN: Hashable {
  let text: String
  /// Its number tells when the thing was made.
  let number: Int

  /// The share, post or activity of an address, whose colons may be percent-coded.
  init?(_ address: String?) {
    guard let address else { return nil }
    let path = PercentCoding.decodedBytes(address.utf8.prefix { $0 != UInt8(ascii: "?") })
    for (kind, marks) in Self.marks {
      for mark in marks {
        guard let start = ByteSearch.offset(of: mark, in: path) else { continue }
        let digits = path[(start + mark.utf8CodeUnitCount)...].prefix { (0x30...0x39).contains($0) }
        guard (10...19).contains(digits.count), let number = Int(String(decoding: digits, as: UTF8.self)) else {
          continue
        }
        (text, self.number) = ("urn:li:\(kind):\(number)", number)
        return
      }
    }
    return nil
  }

  private static let marks: [(kind: String, marks: [StaticString])] = [
    ("share", ["share:", "share-"]), ("ugcPost", ["ugcPost:", "ugcPost-"]), ("activity", ["activity:", "activity-"]),
  ]

  /// The comment that `commentUrn=urn:li:comment:(activity:1,2)` names.
  init?(comment address: String?) {
    guard let address, let query = address.utf8.firstIndex(of: UInt8(ascii: "?")) else { return nil }
    let decoded = PercentCoding.decodedBytes(address.utf8[query...])
    let mark: StaticString = "urn:li:comment:("
    guard let start = ByteSearch.offset(of: mark, in: decoded),
      let end = decoded[start...].firstIndex(of: UInt8(ascii: ")"))
    else { return nil }
    let name = String(decoding: decoded[start...end], as: UTF8.self)
    let digits = decoded[start..<end].split(separator: UInt8(ascii: ",")).last ?? []
    guard let number = Int(String(decoding: digits, as: UTF8.self)), number > 0 else { return nil }
    (text, self.number) = (name, number)
  }

  /// When it was made: the upper bits count milliseconds since 1970. `nil` for numbers of another make.
  static func moment(_ number: Int) -> Date? {
    let seconds = Double(number >> 22) / 1000
    // LinkedIn opened in May 2003; the year 2100 is a number of another make.
    return (1_051_747_200...4_102_444_800).contains(seconds) ? Date(timeIntervalSince1970: seconds) : nil
  }
}

extension TableRow {
  /// The time as written, in UTC, whatever the zone of those who read it: ids, which tell the moment of posting, agree.
  /// Where none is written, the one that the id tells.
  mutating func linkedInTime(_ column: Column, id: Int?) -> Date? {
    if let text = self[column] { return utcTime(text) }
    guard let moment = id.flatMap(LinkedInURN.moment) else { return nil }
    note(.timeFromID)
    return moment
  }

  private mutating func utcTime(_ text: String) -> Date? {
    guard let time = try? ExportTime(text, in: .utc, order: order) else {
      note(.unreadableTime)
      return nil
    }
    for entry in time.notes { note(entry == .timeWithoutZone ? .timeTakenAsUTC : entry) }
    return time.moment
  }
}
