import SaysoModel

/// The pictures and films of a post in an archive.
enum XMedia {
  static func read(_ tweet: JSONNode) -> [Media] {
    let media = (tweet.at("extended_entities", "media") ?? tweet.at("entities", "media"))?.elements ?? []
    return media.map { medium in
      Media(
        kind: kind(medium["type"]?.text), alt: medium["ext_alt_text"]?.text,
        file: (medium["media_url_https"] ?? medium["media_url"])?.text?.split(separator: "/").last.map(String.init))
    }
  }

  static func kind(_ name: String?) -> Media.Kind { name == "video" || name == "animated_gif" ? .video : .image }
}
