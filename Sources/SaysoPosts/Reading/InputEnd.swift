extension RecordFailure {
  /// Whether nothing behind this record could be read: the input broke off.
  public var endsInput: Bool {
    switch self {
    case .unreadable, .truncated: true
    default: false
    }
  }

  /// What a source says that can't be read any further.
  public static func unreadable(_ failure: SourceFailure) -> RecordFailure { .unreadable(code: failure.code) }
}
