import FoundationEssentials
import SaysoModel

/// The name that LinkedIn gives a thing, as its addresses carry it: `urn:li:share:7133333333333333333`.
struct LinkedInURN: Hashable {
  let text: String
  /// Its number tells when the thing was made.
  let number: Int

  /// The share, post or activity of an address, whose colons may be percent-coded.
  init?(_ address: String?) {
    guard let address else { return nil }
    let path = PercentCoding.decoded(String(address.prefix { $0 != "?" }))
    for kind in ["share", "ugcPost", "activity"] {
      for sign in [":", "-"] {
        guard let found = path.firstRange(of: kind + sign) else { continue }
        let digits = path[found.upperBound...].prefix(while: \.isASCIIDigit)
        guard (10...19).contains(digits.count), let number = Int(digits) else { continue }
        (self.text, self.number) = ("urn:li:\(kind):\(digits)", number)
        return
      }
    }
    return nil
  }

  /// The comment that `commentUrn=urn:li:comment:(activity:1,2)` names.
  init?(comment address: String?) {
    guard let address, let query = address.firstRange(of: "?") else { return nil }
    let decoded = PercentCoding.decoded(String(address[query.upperBound...]))
    guard let start = decoded.firstRange(of: "urn:li:comment:("),
      let end = decoded[start.upperBound...].firstIndex(of: ")"),
      let last = decoded[start.upperBound..<end].split(separator: ",").last, let number = Int(last), number > 0
    else { return nil }
    (text, self.number) = ("urn:li:comment:(\(decoded[start.upperBound..<end]))", number)
  }

  /// When it was made: the upper bits count milliseconds since 1970. `nil` for numbers of another make.
  static func moment(_ number: Int) -> Date? {
    let seconds = Double(number >> 22) / 1000
    // LinkedIn opened in May 2003; the year 2100 is a number of another make.
    return (1_051_747_200...4_102_444_800).contains(seconds) ? Date(timeIntervalSince1970: seconds) : nil
  }
}

extension TableRow {
  /// The time as written; where none is, the one that the id tells.
  mutating func linkedInTime(_ column: Column, id: Int?) -> Date? {
    guard isBlank(column) else { return time(column) }
    guard let moment = id.flatMap(LinkedInURN.moment) else { return nil }
    note(.timeFromID)
    return moment
  }
}
