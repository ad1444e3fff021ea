import SaysoModel

/// Who posted, as far as a page tells people apart.
struct BoardAuthor: Hashable {
  /// A person of the policy, or whatever name the source uses.
  let key: String
  let name: String

  /// `nil` when nobody told.
  init?(_ report: Report) {
    if let person = report.author?.person {
      self.init(key: "person \(person.id)", name: person.name)
    } else {
      let name = report.post.author ?? report.post.account.map { "@" + $0 } ?? ""
      self.init(key: name.isEmpty ? "" : "name \(name)", name: name)
    }
  }

  init?(key: String, name: String) {
    guard !key.isEmpty else { return nil }
    self.key = key
    self.name = name
  }
}

/// Where a post or a record was read from, in words.
enum BoardPlace {
  static func text(_ post: Post) -> String {
    let place = post.origin.map(text) ?? ""
    let parts = [post.id.map { "post \($0)" } ?? "", place].filter { !$0.isEmpty }
    return (parts + (post.part.map { ["part \($0.number) of \($0.count)"] } ?? [])).joined(separator: ", ")
  }

  /// `tweets.zip › data/tweets.js, line 12`
  static func text(_ origin: Origin) -> String {
    let file = origin.file == "-" ? "standard input" : origin.file
    let whole = origin.member.map { "\(file) › \($0)" } ?? file
    return "\(whole), line \(origin.line)" + (origin.pointer.map { ", at \($0)" } ?? "")
  }
}
