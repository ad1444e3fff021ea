import SaysoCalendar

/// Checks the value of an attribute by its type.
enum AttributeValue {
  static func mistake(in value: String, of shape: AttributeShape) -> PolicyProblem.Mistake? {
    switch shape.type {
    case .keyword(let choices): return choices.contains(value) ? nil : bad(value, shape, "one of these words", choices)
    case .keywords(let choices):
      let words = value.listed
      let wrong = words.first { !choices.contains($0) }
      return words.isEmpty || wrong != nil ? bad(wrong ?? value, shape, "some of these words", choices) : nil
    case .zone: return zoneMistake(value)
    default: return isWellFormed(value, shape.type) ? nil : bad(value, shape, shape.type.expectation, [])
    }
  }

  private static func bad(
    _ value: String, _ shape: AttributeShape, _ expected: String, _ choices: [String]
  ) -> PolicyProblem.Mistake {
    .badValue(attribute: shape.name, value: value, expected: expected, choices: choices)
  }

  private static func zoneMistake(_ value: String) -> PolicyProblem.Mistake? {
    do {
      _ = try PolicyZone(value)
      return nil
    } catch {
      if case .unknownZone(_, let nearest) = error { return .unknownZone(value, nearest: nearest) }
      return .unknownZone(value, nearest: [])
    }
  }

  private static func isWellFormed(_ value: String, _ type: AttributeType) -> Bool {
    switch type {
    case .text: !value.isBlank
    case .declares, .reference, .platform: isName(value)
    case .references, .platforms: isListOf(value, isName)
    case .integer(let range): Int(value).map(range.contains) ?? false && value.allSatisfy(\.isASCII)
    case .date: (try? LocalDate(parsing: value)) != nil
    case .moment: (try? LocalMoment(parsing: value)) != nil
    case .dateOrMoment: (try? LocalDate(parsing: value)) != nil || (try? LocalMoment(parsing: value)) != nil
    case .clock: (try? LocalTime(parsingEnd: value)) != nil
    case .duration: (try? PolicyDuration(parsing: value)) != nil
    case .days: (try? Set<Weekday>(parsing: value)) != nil
    case .language: isLanguageTag(value)
    case .languageOrAny: value == "*" || isLanguageTag(value)
    case .percentage: value.hasSuffix("%") && Int(value.dropLast()).map((0...100).contains) ?? false
    case .domain: isDomain(value)
    case .path: value.hasPrefix("/") && !value.contains(where: \.isWhitespace)
    case .file: !value.isEmpty && !value.contains("\0")
    case .handle: !value.isEmpty && !value.hasPrefix("@") && !value.contains(where: \.isWhitespace)
    case .keyword, .keywords, .zone: true
    }
  }

  /// A letter, then letters, digits, hyphens, dots and underscores.
  private static func isName(_ value: String) -> Bool {
    if value.utf8.allSatisfy({ (0x61...0x7A).contains($0) || $0 == 0x2D }) {
      return !value.isEmpty && !value.hasPrefix("-")
    }
    return value.first?.isLetter == true && value.allSatisfy { $0.isLetter || $0.isNumber || "-._".contains($0) }
  }

  private static func isListOf(_ value: String, _ isItem: (String) -> Bool) -> Bool {
    let items = value.listed
    return !items.isEmpty && items.allSatisfy(isItem)
  }

  /// The outward form of BCP 47: subtags of one to eight letters or digits, the first of two letters or more.
  private static func isLanguageTag(_ value: String) -> Bool {
    let subtags = value.split(separator: "-", omittingEmptySubsequences: false)
    guard let first = subtags.first, (2...8).contains(first.count), first.allSatisfy({ $0.isASCII && $0.isLetter })
    else { return false }
    return subtags.allSatisfy {
      (1...8).contains($0.count) && $0.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
    }
  }

  private static func isDomain(_ value: String) -> Bool {
    let labels = value.split(separator: ".", omittingEmptySubsequences: false)
    return value.utf8.count <= 253
      && labels.allSatisfy { label in
        (1...63).contains(label.utf8.count) && label.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" }
          && label.first != "-" && label.last != "-"
      }
  }
}

extension AttributeType {
  /// What a value should look like.
  var expectation: String {
    switch self {
    case .text: "some words"
    case .declares, .reference, .platform: "a name: a letter, then letters, digits, hyphens, dots and underscores"
    case .references, .platforms: "names with spaces between them"
    case .integer(let range): "a whole number from \(range.lowerBound) to \(range.upperBound)"
    case .date: "a date such as 2027-03-01"
    case .moment: "a date and a time such as 2027-03-01T09:00; a date alone would not say whether that day still counts"
    case .dateOrMoment: "a date such as 2027-03-01, or with a time: 2027-03-01T09:00"
    case .clock: "a time such as 08:00"
    case .duration: "PT15M or PT1H30M for open minutes, P2D for open days"
    case .zone: "an IANA time zone such as Europe/London"
    case .language: "a language tag such as en or de-AT"
    case .languageOrAny: "a language tag such as en, or * for any"
    case .days: "days such as mon-fri or sat sun"
    case .percentage: "a share such as 90%"
    case .domain: "a domain such as example.com, without scheme or path"
    case .path: "a path that begins with /"
    case .file: "a file beside the policy"
    case .handle: "a handle without @"
    case .keyword, .keywords: "one of the words listed"
    }
  }
}
