/// What is wrong with a repository or one of its records.
public enum RepositoryFault: Hashable, Sendable {
  case notARepository
  /// The tree names a record that the file doesn't hold, or holds damaged.
  case missingRecord
  /// The file doesn't hold all of the tree: records that hang on the missing part can't be named.
  case missingNode
  case badRecord
  case blockTooLong(bytes: Int, limit: Int)
  case tooLarge(limit: Int)

  var message: String {
    switch self {
    case .notARepository: "The file is not a repository export (CAR, version 1)."
    case .missingRecord: "The repository lists this record, but its block is missing or damaged."
    case .missingNode: "A part of the repository's list of records is missing or damaged."
    case .badRecord: "The record is not DAG-CBOR."
    case .blockTooLong(let bytes, let limit): "A block has \(bytes) bytes; the limit is \(limit)."
    case .tooLarge(let limit): "The repository's posts take more than \(limit) bytes; what stood before was read."
    }
  }
}
