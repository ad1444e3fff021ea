import SaysoModel

/// What is attached to an object. A preview card is a link, not a picture without a description.
enum ActivityMedia {
  static func read(_ object: JSONNode) -> [Media] {
    let attached = list(object["attachment"]).compactMap(attachment)
    let files = Set(attached.compactMap(\.file))
    // The same picture may stand as the object's image and as its attachment.
    let images = list(object["image"]).compactMap(image).filter { image in
      image.file.map { !files.contains($0) } ?? true
    }
    return images + attached + own(object)
  }

  private static func attachment(_ node: JSONNode) -> Media? {
    let type = node["type"]?.text ?? ""
    guard ["Document", "Image", "Video", "Audio"].contains(type) else { return nil }
    let kind = kind(node["mediaType"]?.text, type: type)
    return kind.map { Media(kind: $0, alt: alt(node), file: file(node)) }
  }

  private static func image(_ node: JSONNode) -> Media? {
    if let address = node.text { return Media(file: address) }
    guard case .object = node else { return nil }
    return Media(alt: alt(node), file: file(node))
  }

  /// A film that is an object of its own.
  private static func own(_ object: JSONNode) -> [Media] {
    switch object["type"]?.text {
    case "Video"?: [Media(kind: .video)]
    case "Audio"?: [Media(kind: .audio)]
    case "Image"?: [Media(alt: alt(object))]
    default: []
    }
  }

  /// `null` is how a server tells that nobody described it.
  private static func alt(_ node: JSONNode) -> String? {
    switch node["name"] ?? node["summary"] {
    case .string(let text)?: text
    case .null?: ""
    default: nil
    }
  }

  private static func kind(_ mediaType: String?, type: String) -> Media.Kind? {
    switch mediaType?.split(separator: "/").first ?? Substring(type.lowercased()) {
    case "image": .image
    case "video": .video
    case "audio": .audio
    default: nil
    }
  }

  private static func file(_ node: JSONNode) -> String? { node["url"]?.text ?? node["url"]?["href"]?.text }

  private static func list(_ node: JSONNode?) -> [JSONNode] {
    switch node {
    case .array(let elements)?: elements
    case nil, .null?: []
    case let single?: [single]
    }
  }
}
