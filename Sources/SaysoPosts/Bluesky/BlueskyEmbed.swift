import SaysoModel

/// What goes with a record: pictures, a film, a card, another post. The record names blobs, the view of it addresses;
/// what was quoted stands in the view alone.
struct BlueskyEmbed {
  private(set) var media: [Media] = []
  private(set) var card: (target: String, title: String?)?
  private(set) var quoted: ReferencedPost?

  var isEmpty: Bool { media.isEmpty && card == nil && quoted == nil }

  init(_ embed: JSONNode?, view: JSONNode?) {
    for node in [embed, embed?["media"]] { read(node) }
    if media.isEmpty, card == nil {
      for node in [view, view?["media"]] { read(node) }
    }
    quoted = Self.quoted(embed, view)
  }

  private mutating func read(_ node: JSONNode?) {
    for image in node?["images"]?.elements ?? [] { media.append(Media(alt: image["alt"]?.text)) }
    if node?["video"] != nil || node?["$type"]?.text?.hasPrefix("app.bsky.embed.video") == true {
      media.append(Media(kind: .video, alt: node?["alt"]?.text))
    }
    if let external = node?["external"], let target = external["uri"]?.text {
      let title = [external["title"]?.text, external["description"]?.text].compactMap(\.self).filter { !$0.isEmpty }
      card = (target, title.isEmpty ? nil : title.joined(separator: "\n"))
    }
  }

  /// Feeds, lists and starter packs are embedded by the same means and are no posts.
  private static func quoted(_ embed: JSONNode?, _ view: JSONNode?) -> ReferencedPost? {
    let record = embed?["record"]
    guard let address = record?["uri"]?.text ?? record?.at("record", "uri")?.text else { return nil }
    let shown = view?["record"]?["record"] ?? view?["record"]
    guard address.contains("/app.bsky.feed.post/") || shown?.at("value", "text") != nil else { return nil }
    return ReferencedPost(
      handle: shown?.at("author", "handle")?.text ?? BlueskyPost.repository(address),
      text: shown?.at("value", "text")?.text)
  }
}
