import Glibc
import Synchronization

/// Whether the user has asked to stop. The first Ctrl-C asks; a second one ends the command at once.
enum WatchInterruption {
  private static let flag = Atomic<Bool>(false)

  static var isAsked: Bool { flag.load(ordering: .relaxed) }

  static func listen() {
    // Touched first: a signal must not be what makes it.
    flag.store(false, ordering: .relaxed)
    // Whoever started the command may have blocked them, and a mask is inherited.
    var asked = sigset_t()
    sigemptyset(&asked)
    for number in [SIGINT, SIGTERM] {
      var action = sigaction()
      action.__sigaction_handler.sa_handler = { _ in WatchInterruption.flag.store(true, ordering: .relaxed) }
      action.sa_flags = Int32(bitPattern: UInt32(SA_RESETHAND))
      sigaction(number, &action, nil)
      sigaddset(&asked, number)
    }
    pthread_sigmask(SIG_UNBLOCK, &asked, nil)
  }
}
