/// The bytes of one run. Choices are taken from the end, so that the rest stays a file as it would lie on a disk.
struct FuzzInput {
  private var rest: [UInt8]

  init(_ bytes: UnsafeBufferPointer<UInt8>) { rest = Array(bytes) }
  init(_ bytes: [UInt8]) { rest = bytes }

  mutating func byte() -> UInt8 { rest.popLast() ?? 0 }

  mutating func pick<Choice>(_ choices: [Choice]) -> Choice { choices[Int(byte()) % choices.count] }

  var bytes: [UInt8] { rest }

  /// What is no UTF-8 becomes U+FFFD.
  var text: String { String(decoding: rest, as: UTF8.self) }

  /// The first line, and what stands below it.
  var headAndBody: (head: String, body: String) {
    let head = rest.prefix { $0 != 0x0A }
    return (String(decoding: head, as: UTF8.self), String(decoding: rest.dropFirst(head.count + 1), as: UTF8.self))
  }
}
