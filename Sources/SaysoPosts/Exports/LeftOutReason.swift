/// Why a file is not read as posts though nothing is wrong with it.
public enum LeftOutReason: Hashable, Sendable {
  /// Not a word, or not a byte.
  case empty
  case litter
  case linkInArchive
  case linkInFolder
  case device
  case foreign(ForeignFile)
  case companion
  case letters
  case aboutPeople
  /// A table beside posts that are known for certain.
  case unsureTable
  /// Text beside them.
  case unsure
  /// JSON that has keys of posts, beside posts that are known for certain.
  case doubtful
  /// A name such as `README`.
  case explanation
  /// Somebody named it beside the folder that it lies in.
  case readElsewhere
  case unknown

  /// Nothing could have been read of it in any case.
  public var isNothing: Bool { self == .empty || self == .litter }

  /// The end of “because …”.
  public var message: String {
    switch self {
    case .empty: "it is empty"
    case .litter: "a system left it behind"
    case .linkInArchive: "it is a link, and links in archives are not followed"
    case .linkInFolder: "it is a link, and links in folders are not followed"
    case .device: "it is a device or a pipe, not a file"
    case .foreign(let kind): "it is \(kind.title)"
    case .companion: "it tells about the posts beside it, and was read with them"
    case .letters: "its columns are those of letters between people"
    case .aboutPeople: "its rows are about people, and no posts"
    case .unsureTable: "nothing in its columns tells that it holds posts"
    case .unsure: "nothing in it tells that it holds posts"
    case .doubtful: "it may hold posts, but others lie beside it that are known for certain; scan it by itself"
    case .explanation: "by its name it explains what lies beside it"
    case .readElsewhere: "it was named by itself, and is read there"
    case .unknown: "it is of no format that is known here"
    }
  }
}
