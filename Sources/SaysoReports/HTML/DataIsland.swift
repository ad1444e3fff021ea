/// JSON in a page, for programs that read it. Browsers run nothing of it: a `script` of this type is a data block
/// (HTML Living Standard, 4.12.1).
package struct DataIsland: Sendable {
  let id: String
  /// Nothing in it ends the block or a line of a script.
  let text: String

  /// - Parameter json: a JSON text. `<`, `>`, `&`, U+2028 and U+2029 can only stand in its strings, where an escape says
  ///   the same.
  package init(id: String, json: String) {
    self.id = id
    var text = ""
    for scalar in json.unicodeScalars {
      switch scalar {
      case "<": text += "\\u003C"
      case ">": text += "\\u003E"
      case "&": text += "\\u0026"
      case "\u{2028}": text += "\\u2028"
      case "\u{2029}": text += "\\u2029"
      default: text.unicodeScalars.append(scalar)
      }
    }
    self.text = text
  }
}
