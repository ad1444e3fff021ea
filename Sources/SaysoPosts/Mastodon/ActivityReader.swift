import SaysoMarkup
import SaysoModel

/// Turns activities and objects of ActivityStreams 2.0 into posts.
struct ActivityReader {
  private let actors: Actors

  init(_ context: ReadingContext) { actors = Actors(context) }

  func outcome(_ node: JSONNode, _ conversion: inout RecordConversion) throws(RecordFailure) -> RecordOutcome {
    guard case .object = node else { throw .notAnObject }
    guard let type = node["type"]?.text ?? node["type"]?[0]?.text else { throw .missingText }
    switch type {
    case "Create", "Update":
      guard let object = node["object"], case .object = object else { return .skipped(.removed) }
      return try self.object(object, activity: node, &conversion)
    case "Announce": return try boost(node, &conversion)
    default: return try object(node, activity: nil, &conversion)
    }
  }

  /// A boost says whose words it passes on, and mostly nothing more.
  private func boost(_ node: JSONNode, _ conversion: inout RecordConversion) throws(RecordFailure) -> RecordOutcome {
    guard let object = node["object"], case .post(var post, _) = try self.object(object, activity: nil, &conversion)
    else {
      return .skipped(.bareShare)
    }
    post.kind = .repost
    post.reference = ReferencedPost(handle: post.author)
    post.id = node["id"]?.text
    post.publishAt = conversion.time(node["published"])
    post.author = actors.handle(node["actor"])
    post.account = post.author
    return .post(post)
  }

  private func object(
    _ object: JSONNode, activity: JSONNode?, _ conversion: inout RecordConversion
  ) throws(RecordFailure) -> RecordOutcome {
    let type = object["type"]?.text ?? ""
    guard type != "Tombstone" else { return .skipped(.removed) }
    guard Self.types.contains(type) else { return .skipped(.anotherKind) }
    var post = Post(text: "", platform: .mastodon)
    let body = ActivityBody(object)
    try body.show(in: &post)
    post.id = object["id"]?.text ?? activity?["id"]?.text
    post.author = actors.handle(object["attributedTo"] ?? activity?["actor"])
    post.account = post.author
    post.publishAt = conversion.time(object["published"] ?? activity?["published"])
    post.language = body.language
    post.media = (post.media ?? []) + ActivityMedia.read(object)
    relate(object, &post)
    if post.text.allSatisfy(\.isWhitespace), (post.media ?? []).isEmpty { return .skipped(.nothingToCheck) }
    return .post(post)
  }

  /// Objects that say something; the rest are people, follows, likes.
  private static let types: Set<String> = [
    "Note", "Question", "Article", "Page", "Event", "Video", "Audio", "Image", "Document",
  ]

  private func relate(_ object: JSONNode, _ post: inout Post) {
    if let answered = object["inReplyTo"], let address = Self.address(answered) {
      post.kind = .reply
      post.reference = ReferencedPost(handle: Actors.handle(inAddress: address))
    } else if let quoted = Self.quoted(object) {
      post.kind = .quote
      let tag = object["tag"]?.elements.first { $0["href"]?.text == quoted }
      post.reference = ReferencedPost(
        handle: (tag?["attributedTo"]).flatMap { actors.handle($0) } ?? Actors.handle(inAddress: quoted),
        text: tag?["content"]?.text.flatMap { try? HTMLReader.read($0).text })
    } else {
      post.kind = .post
    }
  }

  /// Several programs have each their own key for it.
  private static func quoted(_ object: JSONNode) -> String? {
    ["quote", "quoteUri", "quoteUrl", "_misskey_quote"].lazy.compactMap { object[$0].flatMap(Self.address) }.first
  }

  /// Of an object that stands as its address, as itself, or first in a list.
  private static func address(_ node: JSONNode) -> String? {
    switch node {
    case .string(let text): text.isEmpty ? nil : text
    case .array(let elements): elements.first.flatMap(address)
    case .object: node["url"]?.text ?? node["id"]?.text ?? node["href"]?.text
    default: nil
    }
  }
}
