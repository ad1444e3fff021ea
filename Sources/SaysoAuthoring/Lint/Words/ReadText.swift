/// The text of an element as a reader has it, tags left out and references resolved, with the way back to the file.
struct ReadText {
  /// UTF-8.
  private(set) var bytes: [UInt8] = []
  /// Where each byte of it stands in the file.
  private(set) var offsets: [Int] = []

  /// - Parameter extent: An element with its tags, in bytes of the file. Linear in it.
  init(_ source: SourceText, _ extent: Range<Int>) {
    var index = extent.lowerBound
    while index < extent.upperBound {
      if source.bytes[index] == UInt8(ascii: "<") {
        index = source.afterRemark(at: index) ?? source.tagEnd(from: index) ?? extent.upperBound
      } else if source.bytes[index] == UInt8(ascii: "&") {
        index = readReference(source.bytes[index..<extent.upperBound])
      } else {
        // A line's end is one character to a reader of XML, however it is written.
        if source.bytes[index] != 0x0D { append([source.bytes[index]], at: index) }
        index += 1
      }
    }
  }

  private mutating func append(_ read: [UInt8], at offset: Int) {
    bytes += read
    offsets += read.map { _ in offset }
  }

  /// Goes on behind it.
  private mutating func readReference(_ rest: ArraySlice<UInt8>) -> Int {
    let start = rest.startIndex
    guard let end = rest.prefix(Self.longest).firstIndex(of: UInt8(ascii: ";")) else {
      append([UInt8(ascii: "&")], at: start)
      return start + 1
    }
    append(Array(Self.meaning(of: String(decoding: rest[(start + 1)..<end], as: UTF8.self)).utf8), at: start)
    return end + 1
  }

  private static let longest = 12
  private static let names = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'"]

  /// XML 1.0 §4.1 and §4.6.
  private static func meaning(of name: String) -> String {
    guard name.hasPrefix("#") else { return names[name] ?? "" }
    let digits = name.dropFirst()
    let number = digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return number.flatMap(Unicode.Scalar.init).map { String(Character($0)) } ?? ""
  }
}
