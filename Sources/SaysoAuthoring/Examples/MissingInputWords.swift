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
}
