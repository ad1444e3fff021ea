/// Where a link goes. Only these schemes can be written, so no text from outside becomes a `javascript:` address.
package struct HTMLAddress: Hashable, Sendable {
  let text: String

  private init(_ text: String) { self.text = text }

  /// A place on the same page.
  package static func fragment(_ id: String) -> Self { Self("#" + percentEncoded(id)) }

  /// RFC 6068: an address's own characters are percent-encoded but for `@`.
  package static func mail(_ address: String) -> Self { Self("mailto:" + percentEncoded(address, keeping: "@")) }

  /// RFC 3966: visual separators are dropped, so that every telephone understands it.
  package static func telephone(_ number: String) -> Self {
    Self("tel:" + String(number.unicodeScalars.filter { ("0"..."9").contains($0) || $0 == "+" }))
  }

  /// A file beside the page, with a place in it. A path's separators stay; everything else outside the unreserved
  /// characters is encoded, a colon too, or `a:b` would be a scheme.
  package static func file(_ path: String, at id: String? = nil) -> Self {
    let rooted = path.hasPrefix("//") ? "." + path : path
    return Self(percentEncoded(rooted, keeping: "/") + (id.map { "#" + percentEncoded($0) } ?? ""))
  }

  /// RFC 3986, 2.3: letters, digits and `-._~` stand for themselves; every other byte is written as `%` and two digits.
  private static func percentEncoded(_ text: String, keeping kept: Unicode.Scalar? = nil) -> String {
    var encoded = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "-", ".", "_", "~": encoded.unicodeScalars.append(scalar)
      case _ where scalar == kept: encoded.unicodeScalars.append(scalar)
      default:
        for byte in String(scalar).utf8 {
          encoded += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
        }
      }
    }
    return encoded
  }
}
