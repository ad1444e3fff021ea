import SaysoPosts

/// Mappings that a person might tell.
enum FuzzMappings {
  static let all: [FieldMapping] = [
    FieldMapping(), made("text=Caption", "id=/a/0", "publishAt=Date", "author==dana"),
    made("text=/a/b", "platform==x", "alt=alt", "link=url", "kind=kind", "paid=paid", "lang=lang"),
  ]

  private static func made(_ entries: String...) -> FieldMapping {
    var mapping = FieldMapping()
    for entry in entries { try? mapping.add(entry) }
    return mapping
  }
}
