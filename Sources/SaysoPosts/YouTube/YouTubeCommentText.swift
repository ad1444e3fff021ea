import SaysoModel

/// The words of a comment: a run of JSON objects, `{"text":"Nice "},{"text":"lamp"}`, in older archives one object with
/// `takeoutSegments`, in the oldest plain text.
struct YouTubeCommentText {
  private(set) var text = ""
  /// Where a piece leads elsewhere.
  private(set) var links: [PostLink] = []

  init(_ cell: String) throws(RecordFailure) {
    let trimmed = cell.trimmingWhitespace()
    guard Self.isJSON(trimmed) else {
      text = cell
      return
    }
    let whole = trimmed.hasPrefix("[") ? trimmed : "[" + trimmed + "]"
    let (node, _) = try JSONNodeParser().node(Array(whole.utf8))
    for object in node.elements {
      for piece in object["takeoutSegments"]?.elements ?? [object] { append(piece) }
    }
  }

  private mutating func append(_ piece: JSONNode) {
    guard let words = piece["text"]?.text else { return }
    let start = text.utf8.count
    text += words
    guard let target = piece.at("link", "linkUrl")?.text, !words.isEmpty else { return }
    links.append(PostLink(range: start..<text.utf8.count, target: target))
  }

  private static func isJSON(_ text: String) -> Bool {
    let start = text.prefix(40).filter { !$0.isWhitespace }
    return start.hasPrefix("{\"text\":") || start.hasPrefix("{\"takeoutSegments\":") || start.hasPrefix("[{\"text\":")
  }
}
