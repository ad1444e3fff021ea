/// The lines of a table that the module carries in itself.
enum TableLines {
  /// Each line in its words, without remarks (`#`) and empty lines.
  static func of(_ bytes: [UInt8]) -> [[Substring]] {
    String(decoding: bytes, as: UTF8.self).split(separator: "\n").filter { !$0.hasPrefix("#") }
      .map { $0.split(separator: " ") }
  }
}
