import FoundationEssentials
import SaysoModel

/// What the exports of Facebook, Instagram and Threads share: seconds since 1970, no ids, and every string spoilt.
struct MetaRecord {
  let node: JSONNode

  /// Repairs what Meta's exports do to every string and key.
  init(_ written: JSONNode, _ conversion: inout RecordConversion) throws(RecordFailure) {
    guard case .object = written else { throw .notAnObject }
    var wasSpoilt = false
    node = written.repaired(&wasSpoilt)
    if wasSpoilt { conversion.note(.repairedMojibake) }
  }

  /// The post with an id, since Meta gives none: worked out from its moment, its words and its first file, so that the
  /// same post has the same id in every export.
  static func finished(_ post: Post, attached links: [String] = []) -> RecordOutcome {
    var post = post
    var linked = LinkedText(post.text, links: post.links ?? [])
    for link in links { linked.attach(link) }
    post.show(linked)
    if post.text.allSatisfy(\.isWhitespace), (post.media ?? []).isEmpty, linked.links.isEmpty {
      return .skipped(.nothingToCheck)
    }
    post.id = post.id ?? id(post)
    return .post(post)
  }

  /// FNV-1a, 64 bits: no secret, and no two of one account's posts are likely to share it.
  private static func id(_ post: Post) -> String {
    let time = post.publishAt.map { "\(Int(max(-1e15, min(1e15, $0.timeIntervalSince1970))))" } ?? ""
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in [time, post.text, post.media?.first?.file ?? ""].joined(separator: "\u{0}").utf8 {
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }
    let digits = String(hash, radix: 16)
    return (post.platform?.rawValue ?? "meta") + "-" + String(repeating: "0", count: 16 - digits.count) + digits
  }
}

/// A picture or film of Meta's exports. Where and with what it was taken, and from which address it was sent, stays there.
enum MetaMedia {
  /// Meta leaves descriptions out of its exports: whether there is one is not known.
  static func read(_ node: JSONNode) -> Media? {
    guard let file = node["uri"]?.text, !file.isEmpty else { return nil }
    return Media(kind: kind(file), file: file)
  }

  private static func kind(_ file: String) -> Media.Kind {
    switch file.split(separator: ".").last?.lowercased() {
    case "mp4"?, "mov"?, "m4v"?, "webm"?: .video
    case "mp3"?, "m4a"?, "aac"?, "wav"?: .audio
    default: .image
    }
  }

  /// One or several, as Threads has it both ways.
  static func list(_ node: JSONNode?) -> [JSONNode] {
    switch node {
    case .array(let elements)?: elements
    case .object?: node.map { [$0] } ?? []
    default: []
    }
  }
}
