import Glibc
import SaysoReports
import SaysoText

/// The two streams: results on standard output, everything else on standard error.
enum Output {
  static func write(_ text: String) { put(Array(text.utf8), to: STDOUT_FILENO) }
  static func write(_ bytes: [UInt8]) { put(bytes, to: STDOUT_FILENO) }

  /// For a person: what text from outside it quotes can't reach the terminal raw.
  static func notice(_ text: String) {
    let safe = text.split(separator: "\n", omittingEmptySubsequences: false).map {
      TerminalText(unicode: true).line(String($0))
    }
    put(Array((safe.joined(separator: "\n") + "\n").utf8), to: STDERR_FILENO)
  }

  /// The last line of a terminal, written over the one before.
  static func status(_ text: String) { put(Array("\r\(text)\u{1B}[K".utf8), to: STDERR_FILENO) }

  /// Somebody who reads only the beginning of the output (`| head`) ends the command quietly.
  static func ignoreBrokenPipes() { signal(SIGPIPE, SIG_IGN) }

  /// Says why, unless it is a reader who has gone, or standard error itself that can't be written.
  private static func fail(_ descriptor: Int32) -> Never {
    let code = errno
    if descriptor != STDERR_FILENO, code != EPIPE {
      notice(CommandProblem.cannotWrite(file: "standard output", system: SystemError.text(code)).sentence)
    }
    ExitStatus.failed.exit()
  }

  private static func put(_ bytes: [UInt8], to descriptor: Int32) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if written > 0 {
        rest = rest.dropFirst(written)
      } else if errno != EINTR {
        fail(descriptor)
      }
    }
  }
}

/// The system's words for the last error.
enum SystemError {
  static func text(_ code: Int32 = errno) -> String { String(cString: strerror(code)) }
}
