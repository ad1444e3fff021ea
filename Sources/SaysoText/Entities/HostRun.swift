/// The run of host characters that a server's name takes up.
enum HostRun {
  /// A host of two labels or more after the `@` of an address or a federated handle; its last label has no digit
  /// unless it is Punycode. The range leaves out a full stop that ends the sentence.
  static func afterSign(_ start: Int, in text: EntityText) -> Range<Int>? {
    var end = text.end(from: start, to: start + DomainName.longest + 1) {
      $0 != "_" && EntityCharacters.isBareHost($0) && !EntityCharacters.isSpacelessScript($0)
    }
    while end > start, isJoint(text[end - 1]) { end -= 1 }
    guard end > start, end - start <= DomainName.longest, !isJoint(text[start]) else { return nil }
    let labels = text.string(start..<end).split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count >= 2, labels.allSatisfy({ !$0.isEmpty }), let last = labels.last else { return nil }
    let isName = last.utf8.count >= 2 && !last.utf8.contains(where: EntityCharacters.isASCIIDigit)
    return isName || last.lowercased().hasPrefix("xn--") ? start..<end : nil
  }

  /// A character that joins parts of a name and can't begin or end one.
  static func isJoint(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
  }
}
