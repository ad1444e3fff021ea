#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Memory that reads as zero, of which the system hands out a page when it is touched first: a large table costs a
/// short scan next to nothing.
///
/// Only for elements whose bits may all be zero.
struct ZeroedMemory<Element: BitwiseCopyable>: ~Copyable {
  let start: UnsafeMutablePointer<Element>

  init(count: Int) {
    if let zeroed = calloc(count, MemoryLayout<Element>.stride) {
      start = zeroed.bindMemory(to: Element.self, capacity: count)
    } else {
      // There is none: this says so, as everywhere else.
      start = .allocate(capacity: count)
    }
  }

  deinit { free(start) }
}
