import Glibc
import SaysoEngine

/// Ctrl-C and SIGTERM end a scan cleanly; a second one ends it at once.
enum Interruption {
  static let stop = ScanStop()

  /// Opened ahead: a signal's handler may not do more than swap it in.
  private static let nothing = open("/dev/null", O_RDONLY | O_CLOEXEC)

  static func watch() {
    _ = (stop, nothing)
    var action = sigaction()
    action.__sigaction_handler.sa_handler = { signal in
      Interruption.stop.stop()
      // A read that waits for a pipe would wait on: it finds the end of the input instead.
      dup2(Interruption.nothing, STDIN_FILENO)
      Glibc.signal(signal, SIG_DFL)
    }
    // Without SA_RESTART: the read has to come back.
    for signal in [SIGINT, SIGTERM] { sigaction(signal, &action, nil) }
  }
}
