import CRE2

/// One pattern compiled by RE2; the only owner of its handle.
///
/// `@unchecked`: a compiled RE2 is documented as safe for use by several threads at once, and the handle never changes.
final class CompiledExpression: @unchecked Sendable {
  /// RE2's `max_mem` for one pattern. Its own default; a pattern of a few hundred characters needs some kilobytes.
  static let memoryLimit: Int64 = 8 << 20

  private let handle: OpaquePointer
  let hasRequiredLiteral: Bool

  init(_ source: String, pattern: Int) throws(ExpressionProblem) {
    let bytes = Array(source.utf8)
    guard let handle = sayso_expression_new(bytes, Int64(bytes.count), Self.memoryLimit) else {
      throw ExpressionProblem(pattern: pattern, reason: .tooLarge, offset: 0)
    }
    guard sayso_expression_error_code(handle) == 0 else {
      defer { sayso_expression_free(handle) }
      throw Self.problem(of: handle, pattern: pattern)
    }
    self.handle = handle
    hasRequiredLiteral = sayso_expression_has_literal(handle) != 0
  }

  deinit { sayso_expression_free(handle) }

  private static func problem(of handle: OpaquePointer, pattern: Int) -> ExpressionProblem {
    // RE2::ErrorPatternTooLarge: repetition within bounds, but the program exceeds `max_mem`.
    let tooLarge: Int32 = 14
    let offset = Int(sayso_expression_error_offset(handle))
    if sayso_expression_error_code(handle) == tooLarge {
      return ExpressionProblem(pattern: pattern, reason: .tooLarge, offset: offset)
    }
    let length = Int(sayso_expression_error_text(handle, nil, 0))
    let message = String(unsafeUninitializedCapacity: length) { buffer in
      _ = sayso_expression_error_text(handle, buffer.baseAddress, Int64(length))
      return length
    }
    return ExpressionProblem(pattern: pattern, reason: .syntax(message: message), offset: offset)
  }

  /// The leftmost match that starts at `from` or later; may be empty.
  func firstMatch(in text: UnsafeBufferPointer<UInt8>, from: Int) -> Range<Int>? {
    var start: Int64 = 0
    var end: Int64 = 0
    guard sayso_expression_find(handle, text.baseAddress, Int64(text.count), Int64(from), &start, &end) == 1,
      start <= end
    else { return nil }
    return Int(start)..<Int(end)
  }
}
