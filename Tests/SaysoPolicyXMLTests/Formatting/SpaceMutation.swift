import SaysoTestSupport

/// Changes the white space of a policy as an untidy hand might, and strews comments over it; what it means stays.
enum SpaceMutation {
  static func mutated(_ text: String, _ generator: inout SeededGenerator) -> String {
    var result = ""
    var rest = Substring(text)
    var isInExample = false
    while let open = rest.firstIndex(of: "<") {
      result += spaced(rest[..<open], isBetweenTags: !isInExample, &generator)
      rest = rest[open...]
      let (mark, isTag) = piece(rest)
      rest = rest[mark.endIndex...]
      if mark.hasPrefix("<example") || mark.hasPrefix("<pattern") { isInExample = true }
      if mark.hasPrefix("</example") || mark.hasPrefix("</pattern") { isInExample = false }
      result += isTag ? tag(mark, &generator) : String(mark)
    }
    return result + rest
  }

  private static func piece(_ rest: Substring) -> (Substring, isTag: Bool) {
    let end = rest.hasPrefix("<!--") ? "-->" : rest.hasPrefix("<?") ? "?>" : ">"
    let close = rest.firstRange(of: end)?.upperBound ?? rest.endIndex
    return (rest[..<close], end == ">")
  }

  /// Between elements anything goes; among words only a space may become several.
  private static func spaced(_ text: Substring, isBetweenTags: Bool, _ generator: inout SeededGenerator) -> String {
    if text.allSatisfy(\.isWhitespace), text.contains("\n"), isBetweenTags {
      return generator.pick(
        ["\n", "", "\n\n\n", " \t ", text + "<!-- strewn -->", "<!-- a\n  b -->\n", "\n  \n", " "].map { "\($0)" })
    }
    var spaced = ""
    for character in text {
      spaced +=
        character == " " && generator.rarely(6) ? generator.pick(["  ", "\n      ", " \t", "\n"]) : String(character)
    }
    return spaced
  }

  private static func tag(_ tag: Substring, _ generator: inout SeededGenerator) -> String {
    var changed = ""
    var quote: Character?
    for character in tag {
      if let open = quote {
        if character == open { quote = nil }
        changed.append(character)
      } else if character == "\"" {
        quote = character
        changed.append(character)
      } else if character == " " && generator.rarely(4) {
        changed += generator.pick(["  ", "\n\t", "\n"])
      } else {
        changed.append(character)
      }
    }
    return changed.hasPrefix("</") && generator.rarely(8) ? changed.dropLast() + " >" : changed
  }
}
