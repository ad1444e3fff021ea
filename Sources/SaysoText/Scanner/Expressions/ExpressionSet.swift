import CRE2

/// All patterns in one automaton, which tells in a single pass over a text which of them match somewhere.
///
/// `@unchecked`: a compiled `RE2::Set` may be used by several threads at once, and the handle never changes.
final class ExpressionSet: @unchecked Sendable {
  private static let memoryLimit: Int64 = 64 << 20

  private let handle: OpaquePointer
  private let count: Int

  /// `nil` when the patterns together exceed the memory limit: then each must be tried alone.
  init?(_ sources: [String]) {
    guard let handle = sayso_expression_set_new(Self.memoryLimit) else { return nil }
    let allAdded = sources.allSatisfy { source in
      let bytes = Array(source.utf8)
      return sayso_expression_set_add(handle, bytes, Int64(bytes.count)) >= 0
    }
    guard allAdded, sayso_expression_set_compile(handle) != 0 else {
      sayso_expression_set_free(handle)
      return nil
    }
    self.handle = handle
    count = sources.count
  }

  deinit { sayso_expression_set_free(handle) }

  /// Ascending positions of the patterns that match somewhere; `nil` when the automaton outgrew its memory.
  func matching(_ text: UnsafeBufferPointer<UInt8>) -> [Int]? {
    var overflowed = false
    let found = [Int32](unsafeUninitializedCapacity: count) { buffer, initialized in
      let matched = sayso_expression_set_match(
        handle, text.baseAddress, Int64(text.count), buffer.baseAddress, Int32(count))
      initialized = max(0, Int(matched))
      overflowed = matched < 0
    }
    return overflowed ? nil : found.map(Int.init).sorted()
  }
}
