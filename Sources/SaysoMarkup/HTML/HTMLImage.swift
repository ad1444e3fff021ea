import SaysoModel

/// What an `img`, `video` or `audio` shows.
enum HTMLImage {
  /// A picture that stands for a character, as Mastodon, WordPress and others set emoji.
  case emoji(String)
  case media(Media)

  /// `nil` for what is no medium, and for the one pixel that counts readers.
  init?(_ name: String, _ attributes: [String: String]) {
    guard let kind = Self.kind(name, attributes) else { return nil }
    let alt = attributes["alt"]
    if kind == .image {
      if let alt, !alt.isEmpty, !Self.emojiClasses.isDisjoint(with: HTMLElement.classes(attributes)) {
        self = .emoji(alt)
        return
      }
      if Self.isPixel(attributes["width"]), Self.isPixel(attributes["height"]) { return nil }
    }
    self = .media(Media(kind: kind, alt: alt, file: attributes["src"].flatMap(MediaFile.name)))
  }

  private static let emojiClasses: Set<String> = [
    "emoji", "emojione", "custom-emoji", "twemoji", "wp-smiley", "joypixels", "smiley",
  ]

  private static func kind(_ name: String, _ attributes: [String: String]) -> Media.Kind? {
    switch name {
    case "img": .image
    case "input": attributes["type"]?.lowercased() == "image" ? .image : nil
    case "video": .video
    case "audio": .audio
    default: nil
    }
  }

  private static func isPixel(_ length: String?) -> Bool { length == "0" || length == "1" }
}

/// The file name in an address.
enum MediaFile {
  /// The last component of its path, without query and fragment; `nil` for a `data:` address and for none.
  static func name(_ address: String) -> String? {
    guard address.prefix(5).lowercased() != "data:" else { return nil }
    let path = address.prefix { $0 != "?" && $0 != "#" }
    return path.split(separator: "/", omittingEmptySubsequences: false).last.flatMap { $0.isEmpty ? nil : String($0) }
  }
}
