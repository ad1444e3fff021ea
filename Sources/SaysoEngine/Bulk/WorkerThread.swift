#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A thread of the system that runs one closure.
///
/// Not a task: the thread that feeds the workers reads files and waits for them, which must not hold up whatever else a
/// program does with its tasks.
final class WorkerThread {
  private final class Work {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }

  private let thread: pthread_t

  /// `nil` when the system gives no more threads.
  init?(_ run: @escaping @Sendable () -> Void) {
    let work = Unmanaged.passRetained(Work(run)).toOpaque()
    #if canImport(Darwin)
      var thread: pthread_t?
      let status = pthread_create(&thread, nil, { Self.run($0) }, work)
    #else
      var thread = pthread_t()
      let status = pthread_create(&thread, nil, { WorkerThread.run($0) }, work)
    #endif
    guard status == 0 else {
      Unmanaged<Work>.fromOpaque(work).release()
      return nil
    }
    #if canImport(Darwin)
      guard let thread else { return nil }
    #endif
    self.thread = thread
  }

  /// Waits until the closure has returned. Called once.
  func join() { pthread_join(thread, nil) }

  private static func run(_ raw: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    if let raw { Unmanaged<Work>.fromOpaque(raw).takeRetainedValue().run() }
    return nil
  }
}

/// A mutex with two conditions, which the standard library has no word for.
final class WaitingRoom: @unchecked Sendable {
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let conditions = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 2)

  enum Condition: Int { case work, result }

  init() {
    pthread_mutex_init(mutex, nil)
    for index in 0..<2 { pthread_cond_init(conditions + index, nil) }
  }

  deinit {
    for index in 0..<2 { pthread_cond_destroy(conditions + index) }
    pthread_mutex_destroy(mutex)
    conditions.deallocate()
    mutex.deallocate()
  }

  func locked<Value>(_ body: () -> Value) -> Value {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    return body()
  }

  /// Only while locked: lets others in until somebody signals.
  func wait(for condition: Condition) { pthread_cond_wait(conditions + condition.rawValue, mutex) }
  func signal(_ condition: Condition) { pthread_cond_signal(conditions + condition.rawValue) }
  func signalAll(_ condition: Condition) { pthread_cond_broadcast(conditions + condition.rawValue) }
}
