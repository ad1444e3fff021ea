/// Where an option writes: a file, or standard output for `-`, as `-` is standard input where something is read.
enum OutputPath {
  /// `nil` for standard output. A file of that name is `./-`.
  static func file(_ written: String) -> String? { written == "-" ? nil : written }
}
