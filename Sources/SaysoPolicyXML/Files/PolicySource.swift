import SaysoPolicy

/// The files a policy was read from, byte for byte.
public struct PolicySource: Hashable, Sendable {
  public struct File: Hashable, Sendable {
    /// What ``SourceLocation/file`` says of it.
    public let shownAs: String
    /// The path below the policy's folder, symbolic links resolved.
    public let name: String
    public let bytes: [UInt8]
    /// The bytes as UTF-8, to which lines and columns refer.
    package let text: [UInt8]

    package init(shownAs: String, name: String, bytes: [UInt8], text: [UInt8]) {
      self.shownAs = shownAs
      self.name = name
      self.bytes = bytes
      self.text = text
    }
  }

  public private(set) var files: [File] = []

  public init() {}

  /// Takes in a file, once, so that a mistake in it can be shown with its line.
  package mutating func add(_ file: File) {
    if !files.contains(where: { $0.name == file.name }) { files.append(file) }
  }

  /// The text of a line, without its end; `nil` when there is no such file or line.
  /// - Parameter number: Counted from 1.
  public func line(_ number: Int, of file: String) -> String? {
    guard number > 0, let text = files.first(where: { $0.shownAs == file })?.text else { return nil }
    var rest = text[...]
    for _ in 1..<number {
      guard let end = rest.firstIndex(of: 0x0A) else { return nil }
      rest = rest[(end + 1)...]
    }
    let line = rest.prefix { $0 != 0x0A }
    return String(decoding: line.last == 0x0D ? line.dropLast() : line, as: UTF8.self)
  }
}
