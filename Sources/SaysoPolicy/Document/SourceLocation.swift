/// A place in one of the files a policy is made of.
public struct SourceLocation: Hashable, Sendable, Comparable {
  /// As the author would name it: the path given, or the path below the policy's folder for an included file or list.
  public let file: String
  /// Counted from 1.
  public let line: Int
  /// Counted from 1, in UTF-8 bytes; `nil` where only the line is known.
  public let column: Int?

  public init(file: String, line: Int, column: Int? = nil) {
    self.file = file
    self.line = line
    self.column = column
  }

  public static func < (left: Self, right: Self) -> Bool {
    (left.file, left.line, left.column ?? 0) < (right.file, right.line, right.column ?? 0)
  }
}
