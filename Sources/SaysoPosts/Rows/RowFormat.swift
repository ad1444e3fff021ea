/// A format with one post a line, which can be cut anywhere between two lines and read side by side.
public enum RowFormat: Sendable {
  case ndjson
  case text

  /// `nil` for a format that has to be read from its beginning on.
  public init?(_ format: ExportFormat, _ context: ReadingContext) {
    // Fields that stand elsewhere than our own schema has them are the reader's business.
    guard context.mapping.isEmpty else { return nil }
    switch format.id {
    case ExportFormat.ndjson.id: self = .ndjson
    case ExportFormat.plainText.id: self = .text
    default: return nil
    }
  }
}
