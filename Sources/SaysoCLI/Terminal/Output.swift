import Glibc
import SaysoReports

/// The two streams: results on standard output, everything else on standard error.
enum Output {
  static func write(_ text: String) { put(text, to: STDOUT_FILENO) }

  /// For a person: what text from outside it quotes can't reach the terminal raw.
  static func notice(_ text: String) {
    let safe = text.split(separator: "\n", omittingEmptySubsequences: false).map {
      TerminalText(unicode: true).line(String($0))
    }
    put(safe.joined(separator: "\n") + "\n", to: STDERR_FILENO)
  }

  /// Somebody who reads only the beginning of the output (`| head`) ends the command quietly.
  static func ignoreBrokenPipes() { signal(SIGPIPE, SIG_IGN) }

  private static func put(_ text: String, to descriptor: Int32) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if written > 0 {
        rest = rest.dropFirst(written)
      } else if errno != EINTR {
        ExitStatus.failed.exit()
      }
    }
  }
}

/// The system's words for the last error.
enum SystemError {
  static func text(_ code: Int32 = errno) -> String { String(cString: strerror(code)) }
}
