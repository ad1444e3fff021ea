import SaysoModel

/// The words of a message: people, channels and links stand between `<` and `>`, and these signs themselves are escaped
/// as in HTML.
enum SlackText {
  static func read(_ written: String, _ workspace: SlackWorkspace) -> LinkedText {
    var result = LinkedText()
    var rest = Substring(written)
    while let start = rest.firstIndex(of: "<") {
      result.append(EscapedSigns.read(rest[..<start]))
      let inside = rest[start...].dropFirst()
      // What opens before it closes was no beginning: nothing is searched twice.
      let bounded = inside.prefix(longest)
      guard let end = bounded.firstIndex(where: { $0 == ">" || $0 == "<" }), bounded[end] == ">" else {
        result.append("<")
        rest = inside
        continue
      }
      append(bounded[..<end], workspace, to: &result)
      rest = rest[end...].dropFirst()
    }
    result.append(EscapedSigns.read(rest))
    return result
  }

  /// In characters. Slack takes no longer address.
  private static let longest = 4000

  private static func append(_ token: Substring, _ workspace: SlackWorkspace, to result: inout LinkedText) {
    let parts = token.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
    let head = parts.first ?? ""
    let label = parts.dropFirst().first.map { EscapedSigns.read($0) }.flatMap { $0.isEmpty ? nil : $0 }
    switch head.first {
    case "@"?: result.append("@" + (label.map(bare) ?? workspace.person(String(head.dropFirst()))))
    case "#"?: result.append("#" + (label.map(bare) ?? workspace.channel(String(head.dropFirst()))))
    case "!"?:
      if head.hasPrefix("!subteam") || head.hasPrefix("!date") {
        result.append(label ?? "@" + head.dropFirst())
      } else {
        result.append("@" + (label.map(bare) ?? String(head.dropFirst())))
      }
    default:
      let target = EscapedSigns.read(head)
      result.append(label ?? shown(target), leadingTo: target)
    }
  }

  private static func bare(_ label: String) -> String {
    label.first == "@" || label.first == "#" ? String(label.dropFirst()) : label
  }

  private static func shown(_ target: String) -> String {
    for scheme in ["mailto:", "tel:"] where target.hasPrefix(scheme) { return String(target.dropFirst(scheme.count)) }
    return target
  }
}
