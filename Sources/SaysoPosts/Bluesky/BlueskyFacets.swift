import SaysoModel

/// What a record marks in its text, by offsets of UTF-8 bytes, half-open.
enum BlueskyFacets {
  /// Links in order. One whose bytes the text does not have, or that cuts a character, is left out as apps do.
  static func links(_ facets: JSONNode?, in text: String) -> [PostLink] {
    let bytes = Array(text.utf8)
    func isCut(_ offset: Int) -> Bool { offset == bytes.count || bytes[offset] & 0xC0 != 0x80 }
    let links = (facets?.elements ?? []).compactMap { facet -> PostLink? in
      guard let start = facet.at("index", "byteStart")?.integer, let end = facet.at("index", "byteEnd")?.integer,
        start >= 0, start < end, end <= bytes.count, isCut(start), isCut(end),
        let target = facet["features"]?.elements.lazy.compactMap({ $0["uri"]?.text }).first
      else { return nil }
      return PostLink(range: start..<end, target: target)
    }
    return links.sorted { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
  }
}
