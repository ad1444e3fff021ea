import Synchronization

/// Hosts that were found to resemble no guarded name: an export links the same few again and again. Of fixed size, so
/// that no export fills the memory.
final class InnocentHosts: Sendable {
  private static let most = 1024
  private let hosts = Mutex<Set<String>>([])

  func contains(_ host: String) -> Bool { hosts.withLock { $0.contains(host) } }

  func insert(_ host: String) {
    hosts.withLock { hosts in
      if hosts.count >= Self.most { hosts.removeAll(keepingCapacity: true) }
      hosts.insert(host)
    }
  }
}
