import Foundation

/// `SAYSO_FUZZ_TARGET=NAME Fuzz [libFuzzer's options and folders]` fuzzes one target; `Fuzz targets` lists them, and
/// `Fuzz seeds FOLDER` writes what each begins with.
///
/// The target is named by the environment, since libFuzzer starts the same program again for some of its work.
@main enum Fuzz {
  private static let chosen = FuzzTarget.named(ProcessInfo.processInfo.environment["SAYSO_FUZZ_TARGET"] ?? "")

  static func main() throws {
    let words = CommandLine.arguments.dropFirst()
    if words.first == "targets" { return list() }
    if words.first == "seeds", let folder = words.dropFirst().first { return try SeedFolder(folder).write() }
    guard chosen != nil else {
      print("Name one of these in SAYSO_FUZZ_TARGET:")
      return list()
    }
    var count = CommandLine.argc
    var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?> = CommandLine.unsafeArgv
    exit(
      runFuzzer(&count, &arguments) { bytes, count in
        Fuzz.chosen?.run(FuzzInput(UnsafeBufferPointer(start: bytes, count: count)))
        return 0
      })
  }

  /// One a line: its name, the longest input, the dictionary, what it reads.
  private static func list() {
    for target in FuzzTarget.all {
      print(
        [target.name, "\(target.longest)", target.dictionary?.rawValue ?? "-", target.reads].joined(separator: "\t"))
    }
  }
}

/// libFuzzer's own driver (`FuzzerInterface.h`): it calls back with each input.
@_silgen_name("LLVMFuzzerRunDriver")
private func runFuzzer(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ body: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt
