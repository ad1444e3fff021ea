import SaysoModel

/// Where a record stands, for people.
enum RecordPlace {
  /// `export.zip: data/tweets.js, /3/tweet` or `posts.csv, line 14`.
  static func words(_ origin: Origin) -> String {
    let file = origin.file == "-" ? "standard input" : origin.file
    let member = origin.member.map { ": \($0)" } ?? ""
    return "\(file)\(member), \(origin.pointer.flatMap { $0.isEmpty ? nil : $0 } ?? "line \(origin.line)")"
  }
}

extension RelativeAddress {
  /// The same, relative to the root.
  func place(_ origin: Origin?) -> String {
    guard var origin else { return "draft" }
    origin.file = path(origin)
    return RecordPlace.words(origin)
  }
}
