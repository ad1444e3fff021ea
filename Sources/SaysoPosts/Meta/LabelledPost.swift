import SaysoModel

/// A record of labels and values. The labels are in the language of the account, so the words are told by what is known
/// of labels, and else by what stands there: neither an address nor one of the short values.
enum LabelledPost {
  static func outcome(
    _ written: JSONNode, _ owner: String?, _ conversion: inout RecordConversion
  ) throws(RecordFailure) -> RecordOutcome {
    let node = try MetaRecord(written, &conversion).node
    let fields = flat(node["label_values"]?.elements ?? [])
    var post = Post(text: "", author: owner, platform: .facebook, account: owner)
    post.publishAt = conversion.time(
      node["timestamp"] ?? fields.lazy.compactMap { $0["timestamp_value"] }.first)
    let media = (node["media"]?.elements ?? []) + fields.flatMap { $0["media"]?.elements ?? [] }
    post.media = media.compactMap(MetaMedia.read)
    let values = fields.compactMap { field -> (label: String, value: String)? in
      guard let value = field["value"]?.text, !value.isEmpty else { return nil }
      return (field["label"]?.text?.lowercased() ?? "", value)
    }
    post.text = words(values) ?? media.lazy.compactMap { $0["description"]?.text }.first ?? ""
    let links = fields.compactMap { $0["href"]?.text } + values.map(\.value).filter(isAddress)
    let shown = links.filter { !isOwn($0) }
    if post.text.isEmpty, post.media?.isEmpty != false, shown.isEmpty { return .skipped(.nothingToCheck) }
    return MetaRecord.finished(post, attached: shown)
  }

  /// Labels may hold a list of further ones.
  private static func flat(_ fields: [JSONNode]) -> [JSONNode] {
    fields.flatMap { [$0] + flat($0["dict"]?.elements ?? []) + flat($0["vec"]?.elements ?? []) }
  }

  private static func words(_ values: [(label: String, value: String)]) -> String? {
    let candidates = values.filter { !isAddress($0.value) }
    if let named = candidates.first(where: { labels.contains($0.label) }) { return named.value }
    return candidates.filter { !others.contains($0.label) }.map(\.value).max { $0.utf8.count < $1.utf8.count }
  }

  private static func isAddress(_ value: String) -> Bool {
    (value.hasPrefix("https://") || value.hasPrefix("http://")) && !value.contains { $0.isWhitespace }
  }

  /// The address of the post itself is no link of its author's.
  private static func isOwn(_ address: String) -> Bool {
    ["https://www.facebook.com/", "https://facebook.com/", "https://m.facebook.com/"].contains {
      address.hasPrefix($0)
    }
  }

  private static let labels: Set<String> = [
    "text", "post", "message", "comment", "caption", "description", "content", "beitrag", "nachricht", "kommentar",
    "texte", "publication", "commentaire", "texto", "publicaci\u{F3}n", "comentario", "testo", "commento", "tekst",
    "bericht", "opmerking", "postagem", "coment\u{E1}rio", "inl\u{E4}gg", "opslag", "innlegg",
  ]

  /// Who and where: never the words.
  private static let others: Set<String> = [
    "url", "name", "profile", "page", "group", "title", "author", "id", "fbid", "ent_name", "audience", "privacy",
    "seite", "gruppe", "profil", "titel", "nom", "nombre", "nome", "naam",
  ]
}
