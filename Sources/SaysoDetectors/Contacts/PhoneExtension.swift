/// The extension after a telephone number: `ext. 12`, `x12`, `#12`, `Durchwahl 12`, `poste 12` (E.123 §3.6 leaves the
/// word to the language).
enum PhoneExtension {
  private static let words = CueWords("ext,extn,extension,x,durchwahl,dw,apparat,poste,interno,anexo,toestel")
  private static let glued: [StaticString] = ["extension", "extn", "ext", "x"]

  /// Where it ends; `nil` without one.
  static func end(from offset: Int, in text: DetectorText) -> Int? {
    var at = text.skippingSpaces(from: offset, limit: 1)
    if text[at] == UInt8(ascii: ",") || text[at] == UInt8(ascii: ";") {
      at = text.skippingSpaces(from: at + 1, limit: 1)
    }
    if text[at] == UInt8(ascii: "#") {
      at += 1
    } else if let word = glued.first(where: { text.has($0, at: at) }),
      DetectorText.isDigit(text[at + word.utf8CodeUnitCount])
    {
      at += word.utf8CodeUnitCount
    } else if words.isWord(at: at, in: text) {
      at = text.endOfWord(from: at)
      while text[at] == UInt8(ascii: ".") || text[at] == UInt8(ascii: ":") { at += 1 }
      at = text.skippingSpaces(from: at, limit: 1)
    } else {
      return nil
    }
    let end = text.endOfWord(from: at)
    return (1...6).contains(end - at) && text[at..<end].allSatisfy(DetectorText.isDigit) ? end : nil
  }
}
