#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The time that the processor has spent on this process, in seconds. What others do on the machine doesn't count.
enum ProcessorTime {
  static var now: Double {
    var moment = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &moment)
    return Double(moment.tv_sec) + Double(moment.tv_nsec) * 1e-9
  }
}
