extension SkipReason {
  /// One sentence for a person.
  public var message: String {
    switch self {
    case .bareShare: "Somebody else's post is passed on without a word of the author's own."
    case .notARow: "This is a title or a line of totals, and no row of the table."
    case .systemMessage: "The platform wrote this itself."
    case .anotherKind: "This is a record of another kind than a post."
    case .nothingToCheck: "There are neither words nor pictures in it."
    case .removed: "Only the place of the post is kept, and not its words."
    }
  }
}
