import SaysoModel

extension Post {
  /// The text that places in a field count in; `nil` when the post has no such field.
  func text(of field: PostField) -> String? {
    func medium(_ index: Int) -> Media? {
      guard let media, media.indices.contains(index) else { return nil }
      return media[index]
    }
    switch field {
    case .text: return text
    case .alt(let index): return medium(index)?.alt
    case .file(let index): return medium(index)?.file
    case .quoted: return reference?.text
    }
  }
}
