import FoundationEssentials
import Glibc

/// The policy that one starts from.
public enum StarterPolicy {
  /// The policy, word for word as in `policies/starter.xml`.
  public static var text: String { document + "\n" }

  /// Why it was not written.
  public enum Problem: Error, Hashable, Sendable {
    /// Something stands there already, which is never overwritten.
    case exists(String)
    /// In the system's words.
    case cannotWrite(String, system: String)

    public var sentence: String {
      switch self {
      case .exists(let path): "\(path) is there already and stays as it is. Name another file, or move that one away."
      case .cannotWrite(let path, let system): "\(path) can't be written: \(system)."
      }
    }
  }

  /// Writes the policy and, in the same folder, the schema that editors complete from. Nothing is written unless both
  /// can be; a schema with the very same text may stand there already.
  ///
  /// - Parameters:
  ///   - path: Where the policy goes; its folder must exist.
  ///   - schema: The text of `sayso-policy.xsd`.
  /// - Returns: The paths written.
  public static func write(to path: String, schema: String) throws(Problem) -> [String] {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    let schemaPath = folder + schemaName
    if access(path, F_OK) == 0 { throw .exists(path) }
    let hasSchema = try isThere(schemaPath, saying: schema)
    try create(path, text)
    if !hasSchema { try create(schemaPath, schema) }
    return hasSchema ? [path] : [path, schemaPath]
  }

  /// The name that the policy's `xml-model` instruction gives the schema.
  public static let schemaName = "sayso-policy.xsd"

  private static func isThere(_ path: String, saying text: String) throws(Problem) -> Bool {
    guard access(path, F_OK) == 0 else { return false }
    guard let data = FileManager.default.contents(atPath: path), data == Data(text.utf8) else { throw .exists(path) }
    return true
  }

  /// Fails when anything, even a dangling link, has the name by now.
  private static func create(_ path: String, _ text: String) throws(Problem) {
    guard let file = fopen(path, "wx") else {
      throw errno == EEXIST ? .exists(path) : .cannotWrite(path, system: systemError())
    }
    defer { fclose(file) }
    let bytes = Array(text.utf8)
    guard fwrite(bytes, 1, bytes.count, file) == bytes.count, fflush(file) == 0 else {
      throw .cannotWrite(path, system: systemError())
    }
  }

  private static func systemError() -> String { String(cString: strerror(errno)) }
}
