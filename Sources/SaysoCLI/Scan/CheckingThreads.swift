import SaysoEngine

/// How many threads a scan starts of those that somebody asks for. More than a few for each core only wait for one
/// another, and each of them holds some megabytes of the input.
struct CheckingThreads {
  static let mostPerCore = 4

  let number: Int
  /// Says so when there are fewer than asked for.
  let notice: String?

  init(asked: Int, cores: Int = BulkOptions.cores) {
    number = min(asked, max(1, cores) * Self.mostPerCore)
    let machine = cores == 1 ? "1 core" : "\(cores) cores"
    notice =
      number < asked
      ? "--jobs \(asked): on a machine with \(machine) no more than \(number) threads help, so \(number) are started."
      : nil
  }
}
