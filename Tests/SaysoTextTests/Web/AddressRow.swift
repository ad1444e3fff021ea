import SaysoText

/// One address as written, perhaps beside a base, and its serialization; `nil` where a browser refuses it.
struct AddressRow: CustomStringConvertible, Sendable {
  let text: String
  let base: String?
  let expected: String?

  init(_ text: String, on base: String? = nil, _ expected: String?) {
    self.text = text
    self.base = base
    self.expected = expected
  }

  var description: String { base.map { "\(text) on \($0)" } ?? text }

  var found: String? {
    do { return try WebURL(text, base: base.map { try WebURL($0) }).href } catch { return nil }
  }
}

/// How a host written in an address reads; the reason when it is refused.
func host(_ written: String) -> String {
  do { return try WebHost(written).serialized } catch { return "\(error)" }
}

/// The address, or why it is none.
func reason(_ text: String, on base: String? = nil) -> String {
  do {
    return try WebURL(text, base: base.map { try WebURL($0) }).href
  } catch { return "\(error)" }
}
