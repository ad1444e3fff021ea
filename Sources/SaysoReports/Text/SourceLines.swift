import SaysoModel

/// On which line of its file each line of a post's text was written.
enum SourceLines {
  /// One number a line of `post.text`; linear in text and source.
  static func numbers(_ post: Post) -> [Int] {
    let first = post.origin?.line ?? 1
    let starts = lineStarts(post.text)
    guard let map = post.sourceMap else { return starts.indices.map { first + $0 } }
    let source = Array(map.source.utf8)
    var number = first
    var place = 0
    return starts.map { start in
      let written = min(map.source(of: start..<start + 1).lowerBound, source.count)
      while place < written {
        if source[place] == 0x0A { number += 1 }
        place += 1
      }
      return number
    }
  }

  private static func lineStarts(_ text: String) -> [Int] {
    var starts = [0]
    var offset = 0
    for byte in text.utf8 {
      offset += 1
      if byte == 0x0A { starts.append(offset) }
    }
    return starts
  }
}
