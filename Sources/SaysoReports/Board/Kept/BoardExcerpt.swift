import SaysoModel

/// The author's words around what a finding is about, with the places to highlight. A long post is cut, so that no post
/// can make a page of its own.
struct BoardExcerpt: Hashable {
  struct Part: Hashable {
    let text: String
    let isMarked: Bool
  }

  /// Such as `Description of picture 1:`; empty for the post's running text.
  let field: String
  let parts: [Part]

  /// UTF-8 bytes before the first place, and in all.
  private static let lead = 240
  private static let length = 900

  init(_ post: Post, _ spans: [FindingSpan]) {
    let shown = spans.first { !Self.text(post, $0.span.field).isEmpty }?.span.field ?? .text
    let bytes = Array(Self.text(post, shown).utf8)
    let ranges = Self.merged(spans.filter { $0.span.field == shown }.map(\.span.range), bytes)
    let first = ranges.first?.lowerBound ?? 0
    let start = Self.boundary(first > Self.lead * 2 ? first - Self.lead : 0, bytes)
    let end = Self.boundary(min(bytes.count, start + Self.length), bytes)
    var parts: [Part] = start > 0 ? [Part(text: "…", isMarked: false)] : []
    var index = start
    for range in ranges where range.lowerBound < end {
      parts.append(Part(text: String(decoding: bytes[index..<range.lowerBound], as: UTF8.self), isMarked: false))
      index = min(range.upperBound, end)
      parts.append(Part(text: String(decoding: bytes[range.lowerBound..<index], as: UTF8.self), isMarked: true))
    }
    parts.append(Part(text: String(decoding: bytes[index..<end], as: UTF8.self), isMarked: false))
    if end < bytes.count { parts.append(Part(text: "…", isMarked: false)) }
    field = Wording.field(shown) ?? ""
    self.parts = parts.filter { !$0.text.isEmpty }
  }

  /// In order, none touching another, each on scalar boundaries: a report made elsewhere may hold anything.
  private static func merged(_ ranges: [Range<Int>], _ bytes: [UInt8]) -> [Range<Int>] {
    var merged: [Range<Int>] = []
    let whole = 0..<bytes.count
    for range in ranges.sorted(by: { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }) {
      let held = range.clamped(to: whole)
      let start = boundary(held.lowerBound, bytes)
      let end = max(start, boundary(held.upperBound, bytes))
      guard start < end else { continue }
      if let last = merged.last, start <= last.upperBound {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, end)
      } else {
        merged.append(start..<end)
      }
    }
    return merged
  }

  /// The scalar boundary at or before an offset.
  private static func boundary(_ offset: Int, _ bytes: [UInt8]) -> Int {
    var offset = offset
    while offset > 0, offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
    return offset
  }

  private static func text(_ post: Post, _ field: PostField) -> String {
    func medium(_ index: Int) -> Media? {
      guard let media = post.media, media.indices.contains(index) else { return nil }
      return media[index]
    }
    switch field {
    case .text: return post.text
    case .alt(let index): return medium(index)?.alt ?? ""
    case .file(let index): return medium(index)?.file ?? ""
    case .quoted: return post.reference?.text ?? ""
    }
  }
}

extension BoardExcerpt {
  var fields: [String] { [field] + parts.flatMap { [$0.isMarked ? "marked" : "", $0.text] } }

  init?(fields: [String]) {
    guard let field = fields.first else { return nil }
    self.field = field
    parts = stride(from: 1, to: fields.count - 1, by: 2).map {
      Part(text: fields[$0 + 1], isMarked: !fields[$0].isEmpty)
    }
  }
}
