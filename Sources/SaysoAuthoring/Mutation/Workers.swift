/// Runs one job for each of many values, a few at a time.
enum Workers {
  /// The results in the order of the values.
  static func map<Value: Sendable, Result: Sendable>(
    _ values: [Value], atOnce: Int, progress: (Int, Int) -> Void = { _, _ in },
    _ job: @escaping @Sendable (Value) -> Result
  ) async -> [Result] {
    await withTaskGroup(of: (Int, Result).self) { group in
      var results: [Int: Result] = [:]
      var next = 0
      while next < min(max(atOnce, 1), values.count) {
        let index = next
        group.addTask { (index, job(values[index])) }
        next += 1
      }
      while let (index, result) = await group.next() {
        results[index] = result
        progress(results.count, values.count)
        guard next < values.count else { continue }
        let following = next
        group.addTask { (following, job(values[following])) }
        next += 1
      }
      return values.indices.compactMap { results[$0] }
    }
  }
}
