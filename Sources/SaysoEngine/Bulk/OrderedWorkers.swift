/// Threads that work on jobs side by side; results come back in the order in which the jobs were given.
///
/// The caller is one thread: it gives jobs and takes results. With one thread or fewer there are no others, and each
/// job is done where it is given.
final class OrderedWorkers<Job: Sendable, Result: Sendable> {
  /// How many jobs may wait, be worked on or be done and not taken.
  let bound: Int
  private let shared = Shared()
  private var threads: [WorkerThread] = []
  private var inPlace: ((Job) -> Result)?

  private final class Shared: @unchecked Sendable {
    let room = WaitingRoom()
    var jobs: [(number: Int, job: Job)] = []
    var results: [Int: Result] = [:]
    var given = 0
    var taken = 0
    var isClosed = false
  }

  /// `makeWork` is called once on each thread; what it returns stays there.
  init(threads count: Int, makeWork: @escaping @Sendable () -> (Job) -> Result) {
    let shared = shared
    if count > 1 {
      threads = (0..<count).compactMap { _ in
        WorkerThread {
          let work = makeWork()
          Self.run(shared, work)
        }
      }
    }
    bound = max(1, threads.count * 3)
    if threads.isEmpty { inPlace = makeWork() }
  }

  /// Threads end when they have done what they are at; jobs that nobody has begun are dropped.
  func close() {
    shared.room.locked {
      shared.isClosed = true
      shared.jobs.removeAll()
      shared.room.signalAll(.work)
    }
    for thread in threads { thread.join() }
    threads = []
  }

  func give(_ job: Job) {
    if let inPlace {
      shared.results[shared.given] = inPlace(job)
      shared.given += 1
      return
    }
    shared.room.locked {
      shared.jobs.append((shared.given, job))
      shared.given += 1
      shared.room.signal(.work)
    }
  }

  /// A result that is there already, in line behind the jobs given before.
  func give(done result: Result) {
    shared.room.locked {
      shared.results[shared.given] = result
      shared.given += 1
    }
  }

  /// The next result in order. Waits for it when `bound` are on their way, or always with `toTheEnd`; `nil` when there
  /// is none to wait for.
  func take(toTheEnd: Bool = false) -> Result? {
    shared.room.locked {
      while true {
        if let result = shared.results.removeValue(forKey: shared.taken) {
          shared.taken += 1
          return result
        }
        let onTheirWay = shared.given - shared.taken
        guard onTheirWay > 0, toTheEnd || onTheirWay >= bound else { return nil }
        shared.room.wait(for: .result)
      }
    }
  }

  private static func run(_ shared: Shared, _ work: (Job) -> Result) {
    while let (number, job) = next(shared) {
      let result = work(job)
      shared.room.locked {
        shared.results[number] = result
        shared.room.signal(.result)
      }
    }
  }

  private static func next(_ shared: Shared) -> (number: Int, job: Job)? {
    shared.room.locked {
      while shared.jobs.isEmpty && !shared.isClosed { shared.room.wait(for: .work) }
      // Never longer than the bound.
      return shared.isClosed ? nil : shared.jobs.removeFirst()
    }
  }
}
