import Glibc
import SaysoEngine

/// Ctrl-C and SIGTERM end a scan cleanly; a second one ends it at once.
enum Interruption {
  static let stop = ScanStop()

  /// Opened ahead: a signal's handler may not do more than swap it in.
  private static let nothing = open("/dev/null", O_RDONLY | O_CLOEXEC)

  /// The thread that scans. The system gives a signal to any thread, and only this one may be waiting for an input.
  nonisolated(unsafe) private static var scanner = pthread_self()

  /// Called on the thread that scans.
  static func watch() {
    _ = (stop, nothing)
    scanner = pthread_self()
    var action = sigaction()
    action.__sigaction_handler.sa_handler = { signal in
      Interruption.stop.stop()
      // A read that waits for a pipe would wait on: woken, it finds the end of the input instead.
      dup2(Interruption.nothing, STDIN_FILENO)
      pthread_kill(Interruption.scanner, SIGURG)
      Glibc.signal(signal, SIG_DFL)
    }
    // Without SA_RESTART: the read has to come back.
    for signal in [SIGINT, SIGTERM] { sigaction(signal, &action, nil) }
    var waking = sigaction()
    waking.__sigaction_handler.sa_handler = { _ in }
    sigaction(SIGURG, &waking, nil)
    // Whoever started the program may have had them blocked, and that is passed on.
    var signals = sigset_t()
    sigemptyset(&signals)
    for signal in [SIGINT, SIGTERM, SIGURG] { sigaddset(&signals, signal) }
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
  }
}
