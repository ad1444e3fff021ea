import SaysoCalendar
public import SaysoModel

/// One line of a baseline: a finding that is known, or that somebody answers for.
public struct BaselineEntry: Hashable, Sendable {
  public let fingerprint: String
  public let waiver: Waiver?
  public let file: String
  public let line: Int
  /// What a person is told of it beside the fingerprint; nothing is matched by it.
  let description: EntryDescription

  /// The same entry, wherever it stands.
  func isAlike(_ other: Self) -> Bool { waiver == other.waiver }
}

/// For those who review a baseline: which rule of which clause, and which post.
struct EntryDescription: Hashable, Sendable {
  var rule = ""
  var clause = ""
  var platform = ""
  var post = ""

  static let names = ["rule", "clause", "platform", "post"]

  subscript(_ name: String) -> String {
    get {
      switch name {
      case "rule": rule
      case "clause": clause
      case "platform": platform
      case "post": post
      default: ""
      }
    }
    set {
      switch name {
      case "rule": rule = newValue
      case "clause": clause = newValue
      case "platform": platform = newValue
      case "post": post = newValue
      default: break
      }
    }
  }
}

/// One line as it is written: a compact JSON object.
enum BaselineLine {
  static func header(_ policy: PolicyReference) -> String {
    let header: JSONValue = ["baseline": .string(policy.id), "schemaVersion": 1]
    return JSONWriter.write(header, pretty: false) + "\n"
  }

  static func entry(_ fingerprint: String, _ description: EntryDescription, _ waiver: Waiver?) -> String {
    var members: [(String, JSONValue)] = [("fingerprint", .string(fingerprint))]
    members += EntryDescription.names.compactMap { name in
      description[name].isEmpty ? nil : (name, .string(description[name]))
    }
    if let waiver {
      members.append(
        (
          "waiver",
          ["owner": .string(waiver.owner), "reason": .string(waiver.reason), "until": .string(waiver.until)]
        ))
    }
    return JSONWriter.write(JSONValue.object([]).adding(members), pretty: false) + "\n"
  }
}
