import SaysoModel

/// File names as the shared formats want them: relative to the root of the work tree, with `/`.
package struct RelativeAddress: Hashable, Sendable {
  /// An absolute folder; names beneath it lose it.
  let root: String?

  package init(root: String?) { self.root = root }

  /// The name relative to the root. An absolute name outside it keeps only its last component, so that nothing about
  /// the machine leaves it.
  package func path(_ file: String) -> String {
    if file.isEmpty { return "draft" }
    if file == "-" { return "standard-input" }
    guard file.hasPrefix("/") else { return file.hasPrefix("./") ? String(file.dropFirst(2)) : file }
    if let root, !root.isEmpty {
      let folder = root.hasSuffix("/") ? root : root + "/"
      if file.hasPrefix(folder), file.count > folder.count { return String(file.dropFirst(folder.count)) }
    }
    return file.split(separator: "/").last.map(String.init) ?? "draft"
  }

  func path(_ origin: Origin?) -> String { path(origin?.file ?? "") }

  /// The path as a URI reference (RFC 3986), percent-encoded; a colon in the first segment would read as a scheme.
  package func uri(_ file: String) -> String {
    var uri = ""
    for byte in path(file).utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), 0x2D, 0x2E, 0x5F, 0x7E, 0x2F:
        uri.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        uri += "%" + (digits.count == 1 ? "0" : "") + digits
      }
    }
    return uri
  }
}
