public import FoundationEssentials
public import SaysoModel

extension Date {
  /// A moment as RFC 3339 writes it; the epoch when it is no such text.
  public static func at(_ text: String) -> Date {
    (try? Date(text, strategy: .iso8601)) ?? Date(timeIntervalSince1970: 0)
  }

  /// Monday noon in London, in the first week of the policy.
  public static let mondayNoon = at("2026-11-02T12:00:00Z")
}

extension Post {
  /// A post of which everything is told: Amir, on X, from his own account, in English, without images.
  public static func plain(_ text: String) -> Post {
    Post(
      text: text, author: "amir", platform: .x, account: "amir_solders", publishAt: .mondayNoon, kind: .post,
      language: "en", media: [], paid: false)
  }

  public func with(_ change: (inout Post) -> Void) -> Post {
    var post = self
    change(&post)
    return post
  }
}
