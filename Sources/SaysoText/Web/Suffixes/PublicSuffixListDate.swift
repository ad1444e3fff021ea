import FoundationEssentials

/// The date in the remark `// VERSION: 2026-08-19_08-29-36_UTC` that publicsuffix.org writes at the head of its list.
/// A copy from the list's repository has none, and a file's own time says when it was copied.
enum PublicSuffixListDate {
  static func date(in head: Data) -> Date? {
    for line in String(decoding: head, as: UTF8.self).split(whereSeparator: \.isNewline) {
      guard let mark = line.firstRange(of: "VERSION:") else { continue }
      let stamp = line[mark.upperBound...].drop { $0 == " " }.prefix(19)
      let parts = stamp.split(whereSeparator: { $0 == "-" || $0 == "_" || $0 == ":" || $0 == "T" }).map { Int($0) }
      return date(of: parts.compactMap { $0 })
    }
    return nil
  }

  private static func date(of parts: [Int]) -> Date? {
    guard parts.count >= 3, (1970...9999).contains(parts[0]), (1...12).contains(parts[1]), (1...31).contains(parts[2])
    else { return nil }
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    let isTimed = parts.count >= 6 && (0..<24).contains(parts[3]) && (0..<60).contains(parts[4]) && parts[5] < 60
    let time = isTimed ? Array(parts[3..<6]) : [0, 0, 0]
    return calendar.date(
      from: DateComponents(
        year: parts[0], month: parts[1], day: parts[2], hour: time[0], minute: time[1], second: time[2]))
  }
}
