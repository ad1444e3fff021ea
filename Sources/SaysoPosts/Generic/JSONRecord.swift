import FoundationEssentials
import SaysoModel

extension JSONArrayReader {
  /// Records without a known schema, by a mapping and by the names of their keys.
  static func generic(_ source: any ByteSource, _ context: ReadingContext, layout: @escaping Layout) -> JSONArrayReader
  {
    JSONArrayReader(source, context, layout: layout) { (node, conversion) throws(RecordFailure) in
      [try JSONRecord(node, context.mapping).outcome(&conversion)]
    }
  }
}

/// One record without a known schema.
struct JSONRecord {
  private let node: JSONNode
  private let mapping: FieldMapping
  private let found: [DelimitedColumn: JSONNode]

  init(_ node: JSONNode, _ mapping: FieldMapping) throws(RecordFailure) {
    guard case .object(let members) = node else { throw .notAnObject }
    self.node = node
    self.mapping = mapping
    var found: [DelimitedColumn: (rank: Int, node: JSONNode)] = [:]
    for member in members {
      guard let field = JSONField.named(member.key), let rank = JSONField.rank(member.key, as: field) else { continue }
      if let other = found[field], other.rank <= rank || member.value == .null { continue }
      found[field] = (rank, member.value)
    }
    self.found = found.mapValues(\.node)
  }

  func outcome(_ conversion: inout RecordConversion) throws(RecordFailure) -> RecordOutcome {
    let text: String
    switch value(.text) {
    case .string(let words)?: text = words
    case .null?, nil: throw .missingText
    default: throw .wrongType(key: "text", expected: .text)
    }
    if mapping.sources.keys.contains(where: { value($0) == nil }) { conversion.note(.missingKey) }
    var post = Post(text: text)
    post.id = value(.id)?.identifier
    post.author = handle(value(.author))
    post.account = handle(value(.account))
    post.platform = CellValue.platform(value(.platform)?.text)
    post.publishAt = conversion.time(value(.publishAt))
    post.kind = CellValue.kind(value(.kind)?.text)
    post.language = value(.language)?.text
    post.paid = value(.paid).flatMap { $0.flag ?? CellValue.flag($0.identifier) }
    post.media = media()
    post.attach(value(.link)?.text ?? value(.link)?["url"]?.text)
    if post.text.allSatisfy(\.isWhitespace), (post.media ?? []).isEmpty, post.links == nil {
      return .skipped(.nothingToCheck)
    }
    return .post(post)
  }

  /// As the mapping says; without it, by the names of keys.
  private func value(_ field: FieldMapping.Field) -> JSONNode? {
    switch mapping[field] {
    case .constant(let text)?: .string(text)
    case .pointer(let pointer)?: node.at(pointer: pointer)
    case .name(let name)?:
      node[name] ?? node.members.first { JSONField.compared($0.key) == JSONField.compared(name) }?.value
    case nil: found[DelimitedColumn(field)]
    }
  }

  /// Somebody may be given by name or as an object.
  private func handle(_ node: JSONNode?) -> String? {
    let name: String?
    if case .object? = node {
      name =
        ["username", "handle", "screen_name", "screenName", "login", "preferredUsername", "name", "id"].lazy
        .compactMap { node?[$0]?.identifier }.first
    } else {
      name = node?.identifier
    }
    return name.map { $0.hasPrefix("@") ? String($0.dropFirst()) : $0 }
  }

  private func media() -> [Media]? {
    let alts = list(value(.alt)).map { $0.text }
    var media = list(found[.media]).compactMap { entry -> Media? in
      if case .object = entry { return described(entry) }
      return entry.text.flatMap { CellValue.media($0).first }
    }
    for (position, alt) in alts.enumerated() {
      if position >= media.count { media.append(Media()) }
      media[position].alt = alt
    }
    if media.isEmpty, case .array([])? = found[.media] { return [] }
    return media.isEmpty ? nil : media
  }

  private func described(_ node: JSONNode) -> Media {
    let file = ["file", "url", "uri", "src"].lazy.compactMap { node[$0]?.text }.first
    let kind = (node["kind"] ?? node["type"])?.text?.lowercased()
    return Media(
      kind: kind.flatMap { name in Media.Kind.allCases.first { name.hasPrefix($0.rawValue) } } ?? .image,
      alt: ["alt", "alt_text", "altText", "description"].lazy.compactMap { node[$0]?.text }.first,
      file: file.flatMap { CellValue.media($0).first?.file })
  }

  private func list(_ node: JSONNode?) -> [JSONNode] {
    switch node {
    case .array(let elements)?: elements
    case nil, .null?: []
    case let single?: [single]
    }
  }
}
