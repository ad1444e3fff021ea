import SaysoPolicy

/// The simple type of an attribute's value.
///
/// A pattern accepts every character beyond ASCII where the loader asks for letters: XML Schema's letters and Swift's
/// are not the same.
struct SchemaValue {
  private enum Definition {
    case pattern(String)
    /// A value of words, white space around them left out; at least this many characters.
    case token(String, Int)
    case list(of: String)
    case keyword([String])
    case keywords([String])
    case integer(ClosedRange<Int>)
  }

  /// `nil`: the type has no name and stands where it is used.
  let name: String?
  private let definition: Definition

  static let words = "words-value"
  static let nothing = "nothing-value"

  init(_ type: AttributeType) {
    switch type {
    case .text: self = Self.text
    case .declares, .reference, .platform: self = Self.name
    case .references, .platforms: self = Self.names
    case .keyword(let choices): self.init(nil, .keyword(choices))
    case .keywords(let choices): self.init(nil, .keywords(choices))
    case .integer(let range): self.init(nil, .integer(range))
    case .date: self = Self.date
    case .moment: self = Self.moment
    case .dateOrMoment: self = Self.dateOrMoment
    case .clock: self = Self.clock
    case .duration: self = Self.duration
    case .zone: self = Self.zone
    case .language: self = Self.language
    case .languageOrAny: self = Self.languageOrAny
    case .days: self = Self.days
    case .percentage: self = Self.percentage
    case .domain: self = Self.domain
    case .path: self = Self.path
    case .file: self = Self.file
    case .handle: self = Self.handle
    }
  }

  private init(_ name: String?, _ definition: Definition) {
    self.name = name
    self.definition = definition
  }

  /// Every type that has a name.
  static let named: [SchemaValue] = [
    Self(nothing, .token("length", 0)), text, name, names, date, moment, dateOrMoment, clock, duration, zone, language,
    languageOrAny, day, days, percentage, domain, path, file, handle,
  ]

  // MARK: Patterns

  /// Any character but ASCII's; XML has none before the tab.
  private static let beyondASCII = "[^\\t-\u{7F}]"
  private static let datePattern = "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
  private static let clockPattern = "[0-9]{2}:[0-9]{2}(:[0-9]{2})?"
  private static let momentPattern = "\(datePattern)T\(clockPattern)([Zz]|[+\\-][0-9]{2}(:?[0-9]{2}){0,2})?"
  private static let languagePattern = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*"
  private static let dayPattern = "mon|tue|wed|thu|fri|sat|sun"
  private static let labelPattern = "([A-Za-z0-9\\-]|\(beyondASCII))+"

  private static let text = Self(words, .token("minLength", 1))
  private static let name = Self(
    "name-value", .pattern("([A-Za-z]|\(beyondASCII))([A-Za-z0-9._\\-]|\(beyondASCII))*"))
  private static let names = Self("names-value", .list(of: "name-value"))
  private static let date = Self("date-value", .pattern(datePattern))
  private static let moment = Self("moment-value", .pattern(momentPattern))
  private static let dateOrMoment = Self("date-or-moment-value", .pattern("\(datePattern)|\(momentPattern)"))
  private static let clock = Self("clock-value", .pattern(clockPattern))
  private static let duration = Self("duration-value", .pattern("P([0-9]+D|T([0-9]+H)?([0-9]+M)?)"))
  private static let zone = Self("zone-value", .pattern("\\S+"))
  private static let language = Self("language-value", .pattern(languagePattern))
  private static let languageOrAny = Self("language-or-any-value", .pattern("\\*|\(languagePattern)"))
  private static let day = Self("day-value", .pattern("(\(dayPattern))(-(\(dayPattern)))?"))
  private static let days = Self("days-value", .list(of: "day-value"))
  private static let percentage = Self("percentage-value", .pattern("[+\\-]?[0-9]+%"))
  private static let domain = Self("domain-value", .pattern("\(labelPattern)(\\.\(labelPattern))*"))
  private static let path = Self("path-value", .pattern("/\\S*"))
  private static let file = Self("file-value", .token("minLength", 1))
  private static let handle = Self("handle-value", .pattern("([^@\\s]|@\(beyondASCII))\\S*"))
}

// MARK: Printing

extension SchemaValue {
  func print(in markup: inout Markup) { print(named: name.map { [("name", $0)] } ?? [], in: &markup) }

  func printAnonymous(in markup: inout Markup) { print(named: [], in: &markup) }

  private func print(named attributes: [(String, String)], in markup: inout Markup) {
    markup.element("xs:simpleType", attributes) { markup in
      switch definition {
      case .pattern(let pattern): Self.restriction(of: "xs:string", [("pattern", pattern)], in: &markup)
      case .token(let facet, let length): Self.restriction(of: "xs:token", [(facet, String(length))], in: &markup)
      case .list(let item): Self.list(in: &markup) { $0.element("xs:list", [("itemType", item)]) }
      case .keyword(let choices): Self.keywords(choices, in: &markup)
      case .keywords(let choices):
        Self.list(in: &markup) { markup in
          markup.element("xs:list") { $0.element("xs:simpleType") { Self.keywords(choices, in: &$0) } }
        }
      case .integer(let range):
        let bounds = [("minInclusive", range.lowerBound), ("maxInclusive", range.upperBound)]
        Self.restriction(of: "xs:integer", bounds.map { ($0.0, String($0.1)) }, in: &markup)
      }
    }
  }

  private static func keywords(_ choices: [String], in markup: inout Markup) {
    restriction(of: "xs:string", choices.map { ("enumeration", $0) }, in: &markup)
  }

  /// A list of at least one.
  private static func list(in markup: inout Markup, _ list: (inout Markup) -> Void) {
    markup.element("xs:restriction") { markup in
      markup.element("xs:simpleType") { list(&$0) }
      markup.element("xs:minLength", [("value", "1")])
    }
  }

  private static func restriction(of base: String, _ facets: [(String, String)], in markup: inout Markup) {
    markup.element("xs:restriction", [("base", base)]) { markup in
      for (facet, value) in facets { markup.element("xs:\(facet)", [("value", value)]) }
    }
  }
}
