/// What a walk through an archive or a folder comes upon.
struct ContainedFile {
  enum Content {
    /// Good until the visit is over.
    case file(any ByteSource)
    /// It should be read and can't be.
    case refused(RecordFailure)
    /// Never a post: a link, say.
    case setAside(LeftOutReason)
  }

  /// From the archive's or folder's root on, with the inner archive's path before its own.
  let path: String
  /// How many files came before it.
  let position: Int
  let content: Content
}

/// What a visitor gets: files, and what is wrong with an archive as a whole.
enum WalkStep {
  case file(ContainedFile)
  /// In the archive at that path inside the outer one; `nil` is the outer one itself.
  case fault(RecordFailure, inside: String?)
}
