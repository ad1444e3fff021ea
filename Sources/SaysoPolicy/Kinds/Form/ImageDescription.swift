/// An image's alternative text, and what makes it none.
///
/// The faults are those that the Web Content Accessibility Guidelines list as failures (technique F30: file names and
/// fillers in place of a description) and the W3C's alternative-text tutorial advises against (“image of”).
struct ImageDescription {
  enum Fault: Hashable {
    case missing
    /// Ranges are in UTF-8 bytes of the description.
    case fileName(Range<Int>)
    case generic(Range<Int>)
    case opening(Range<Int>)
  }

  private let text: String
  private let file: String?
  private let range: Range<Int>

  init(_ text: String, file: String?) {
    let lead = text.utf8.count - text.drop(while: \.isWhitespace).utf8.count
    let trimmed = text.trimmed
    self.text = trimmed
    self.file = file
    range = lead..<lead + trimmed.utf8.count
  }

  func fault(refusingOpenings: Bool) -> Fault? {
    if text.isEmpty { return .missing }
    if isFileName { return .fileName(range) }
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "'" && $0 != "’" }.map(String.init)
    if words.isEmpty || isGeneric(words) { return .generic(range) }
    guard refusingOpenings, let opening = openingLength(words) else { return nil }
    return .opening(range.lowerBound..<range.lowerBound + opening)
  }

  /// The file's own name, or one word that looks like one.
  private var isFileName: Bool {
    let lower = text.lowercased()
    if let file = file?.lowercased(), lower == file || lower == Self.withoutExtension(file) { return true }
    if lower.contains(where: \.isWhitespace) {
      // “Screenshot 2026-11-22 at 10.03.15” and “WhatsApp Image 2026-11-22 at 10.03.15”.
      let words = lower.split(whereSeparator: \.isWhitespace)
      let isDated = words.contains { $0.count >= 8 && $0.allSatisfy { $0.isNumber || "-._".contains($0) } }
      return isDated && words.allSatisfy { Self.machineWords.contains(String($0)) || Self.isNumeric($0) }
    }
    return Self.hasImageExtension(lower) || Self.isCameraName(lower)
  }

  private static func withoutExtension(_ file: String) -> String {
    hasImageExtension(file) ? String(file[..<(file.lastIndex(of: ".") ?? file.endIndex)]) : file
  }

  private static func hasImageExtension(_ name: String) -> Bool {
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return false }
    return extensions.contains(String(name[name.index(after: dot)...]))
  }

  /// `img_0142`, `dsc01234`, `pxl_20261122_101500`, `image-2`, `untitled1`, or a hash.
  private static func isCameraName(_ name: String) -> Bool {
    let stem = name.prefix { $0.isLetter }
    let rest = name.dropFirst(stem.count)
    let isNumbered = rest.contains(where: \.isNumber) && rest.allSatisfy { $0.isNumber || "-_().~".contains($0) }
    if isNumbered, cameraStems.contains(String(stem)) { return true }
    let hexadecimal = name.filter { $0 != "-" }
    return hexadecimal.count >= 16 && hexadecimal.allSatisfy { $0.isASCII && $0.isHexDigit }
      && hexadecimal.contains(where: \.isNumber)
  }

  private static func isNumeric(_ word: Substring) -> Bool {
    word.contains(where: \.isNumber) && word.allSatisfy { $0.isNumber || "-._():".contains($0) }
  }

  private func isGeneric(_ words: [String]) -> Bool {
    words.allSatisfy { Self.fillers.contains($0) || $0.allSatisfy(\.isNumber) }
  }

  /// How many bytes of the description “image of”, “a photo of” … take.
  private func openingLength(_ words: [String]) -> Int? {
    var rest = words[...]
    if let article = rest.first, Self.articles.contains(article) { rest.removeFirst() }
    guard let kind = rest.popFirst(), Self.kinds.contains(kind), let of = rest.first, rest.count > 1 else { return nil }
    guard Self.links.contains(of) else { return nil }
    let lower = text.lowercased()
    guard lower.utf8.count == text.utf8.count, let kindRange = Self.range(of: kind, in: lower, from: lower.startIndex),
      let ofRange = Self.range(of: of, in: lower, from: kindRange.upperBound)
    else { return nil }
    return lower.utf8.distance(from: lower.startIndex, to: ofRange.upperBound)
  }

  private static func range(of word: String, in text: String, from start: String.Index) -> Range<String.Index>? {
    text[start...].firstRange(of: word)
  }

  private static let extensions: Set<String> = [
    "jpg", "jpeg", "png", "gif", "webp", "heic", "heif", "avif", "bmp", "tif", "tiff", "svg", "mp4", "mov", "webm",
  ]
  private static let cameraStems: Set<String> = [
    "img", "dsc", "dscn", "dscf", "pxl", "imag", "image", "photo", "picture", "pic", "screenshot", "bild", "foto",
    "untitled", "unnamed", "scan", "gopr", "wp", "vid", "mvimg", "p", "download",
  ]
  private static let machineWords: Set<String> = [
    "screenshot", "screen", "shot", "whatsapp", "image", "photo", "video", "scan", "at", "am", "pm", "bildschirmfoto",
    "um",
  ]
  /// What says that there is an image and no more, in English, German, French, Spanish, Italian, Portuguese and Dutch.
  private static let fillers: Set<String> = [
    "image", "images", "photo", "photos", "photograph", "picture", "pic", "img", "graphic", "alt", "text", "alttext",
    "placeholder", "untitled", "spacer", "null", "undefined", "none", "bild", "foto", "grafik", "imagen", "imagem",
    "immagine", "afbeelding", "fotografie", "of", "a", "an", "the",
  ]
  private static let articles: Set<String> = ["a", "an", "the", "ein", "een"]
  private static let kinds: Set<String> = ["image", "photo", "photograph", "picture", "pic", "graphic", "bild", "foto"]
  /// English, German, Dutch. Romance languages also say “photo de famille”, which is no opening.
  private static let links: Set<String> = ["of", "von", "van"]
}
