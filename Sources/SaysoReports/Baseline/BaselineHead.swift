/// What stands in a file that a baseline is to be written to, by its first line. A baseline that is damaged further
/// down, such as one in which two branches disagree, is one all the same.
public enum BaselineHead: Hashable, Sendable {
  case empty
  /// The id of its policy, where the first line tells it.
  case baseline(policy: String?)
  case somethingElse

  /// UTF-8. Looks no further than the first line that isn't blank.
  public init(_ bytes: some Sequence<UInt8>) {
    let blanks: Set<UInt8> = [0x09, 0x0A, 0x0D, 0x20]
    var line: [UInt8] = []
    var isInLine = false
    for byte in bytes {
      if byte == 0x0A, isInLine { break }
      isInLine = isInLine || !blanks.contains(byte)
      if isInLine { line.append(byte) }
    }
    if line.starts(with: [0xEF, 0xBB, 0xBF]) { line.removeFirst(3) }
    self = line.isEmpty ? .empty : Self.named(line)
  }

  private static func named(_ line: [UInt8]) -> Self {
    // A mark that git left, and which branch it stands for.
    if line.starts(with: "<<<<<<<".utf8) { return .baseline(policy: nil) }
    guard let object = try? LineObject(parsing: line) else { return .somethingElse }
    for member in object.members {
      if member.name == "baseline", case .text(let policy) = member.value { return .baseline(policy: policy) }
    }
    return object.members.contains { $0.name == "fingerprint" } ? .baseline(policy: nil) : .somethingElse
  }
}
