import Foundation

/// Counts the cases of a suite that come out equal, and keeps those that don't by name.
struct SuiteTally {
  let name: String
  private(set) var count = 0
  private(set) var unequal: [String] = []

  init(_ name: String) { self.name = name }

  mutating func count(_ text: String, equal: Bool, why: (() -> String)?) {
    count += 1
    guard !equal else { return }
    unequal.append(text)
    if let why { print("  \(name): \(text.debugDescription): \(why())") }
  }

  func report() { print("conformance: \(name) \(count - unequal.count) / \(count)") }
}
