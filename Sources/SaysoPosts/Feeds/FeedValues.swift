import SaysoModel

/// What feeds say of media.
enum FeedMedia {
  /// By MIME type.
  static func kind(_ type: String?) -> Media.Kind {
    let type = type?.lowercased() ?? ""
    return type.hasPrefix("video/") ? .video : type.hasPrefix("audio/") ? .audio : .image
  }
}

enum FeedLanguage {
  /// `en_US` and `EN-us` are written `en-US` in BCP 47; what is none is not told.
  static func tag(_ written: String) -> String? {
    let parts = written.trimmingWhitespace().split(whereSeparator: { $0 == "-" || $0 == "_" })
    guard let first = parts.first, (2...3).contains(first.count), first.allSatisfy(\.isLetter) else { return nil }
    let rest = parts.dropFirst().map { $0.count == 2 ? $0.uppercased() : String($0) }
    return ([first.lowercased()] + rest).joined(separator: "-")
  }
}
