import SaysoModel

extension MissingInput {
  /// What nobody said, as a clause that follows “knowing”.
  var words: String {
    switch self {
    case .author: "who posts it"
    case .platform: "where it goes out"
    case .account: "from which account it goes out"
    case .postKind: "what kind of post it is"
    case .reference: "whose post it shares or answers, and what that says"
    case .publishAt: "when it goes out"
    case .language: "in which language it is"
    case .media: "whether pictures go with it"
    case .altText: "how its picture is described"
    case .pictureLinks: "where its picture leads"
    case .paid: "whether it is marked as paid for"
    }
  }

  /// `who posts it (author) and where it goes out (platform)`: the words, and how an example says it.
  static func list(_ missing: some Collection<MissingInput>) -> String {
    let names = missing.sorted().map { "\($0.words) (\($0.rawValue))" }
    guard let last = names.last, names.count > 1 else { return names.first ?? "more" }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }
}
