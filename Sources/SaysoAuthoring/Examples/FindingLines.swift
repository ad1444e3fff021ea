import SaysoModel

/// Which lines of the policy find which words of a post, words first: `Lines 101 and 104 find “Larkfield”.`
///
/// Terms are not quoted, since the output of a test run ends up in places where a secret should not.
enum FindingLines {
  private struct Place: Hashable {
    let text: String
    let field: String
    let views: [String]
    let file: String
  }

  static func sentences(_ explanation: RuleExplanation) -> [String] {
    var order: [Place] = []
    var lines: [Place: [Int]] = [:]
    for leaf in explanation.leaves {
      let span = leaf.span
      let place = Place(
        text: span.text, field: span.span.field == .text ? "" : span.span.field.name,
        views: span.views.views.map(\.rawValue), file: leaf.file)
      if lines[place] == nil { order.append(place) }
      if lines[place]?.contains(leaf.line) != true { lines[place, default: []].append(leaf.line) }
    }
    return order.map { sentence($0, lines[$0] ?? [], in: explanation.file) }
  }

  private static func sentence(_ place: Place, _ lines: [Int], in file: String) -> String {
    let numbers = lines.map(String.init)
    let listed = numbers.count == 1 ? "Line \(numbers[0])" : "Lines \(joined(numbers))"
    let other = place.file == file ? "" : " of \(place.file)"
    let field = place.field.isEmpty ? "" : " in \(place.field)"
    let through = place.views.isEmpty ? "" : ", read through \(place.views.joined(separator: ", "))"
    return "\(listed)\(other) \(numbers.count == 1 ? "finds" : "find") “\(place.text)”\(field)\(through)."
  }

  private static func joined(_ numbers: [String]) -> String {
    guard let last = numbers.last else { return "" }
    return numbers.dropLast().joined(separator: ", ") + " and " + last
  }
}
