import SaysoText
import Testing

@Suite("Relative addresses")
struct RelativeAddressTests {
  private static let page = "http://u:p@a.example:81/b/c/d;p?q#f"

  @Test(
    "on a page",
    arguments: [
      ("g", "http://u:p@a.example:81/b/c/g"), ("./g", "http://u:p@a.example:81/b/c/g"),
      ("g/", "http://u:p@a.example:81/b/c/g/"),
      ("/g", "http://u:p@a.example:81/g"), ("\\g", "http://u:p@a.example:81/g"), ("//g.example", "http://g.example/"),
      ("\\\\g.example", "http://g.example/"), ("/\\g.example", "http://g.example/"),
      ("///g.example", "http://g.example/"),
      ("?y", "http://u:p@a.example:81/b/c/d;p?y"), ("#s", "http://u:p@a.example:81/b/c/d;p?q#s"),
      ("", "http://u:p@a.example:81/b/c/d;p?q"),
      (".", "http://u:p@a.example:81/b/c/"), ("..", "http://u:p@a.example:81/b/"),
      ("../../../g", "http://u:p@a.example:81/g"),
      ("http:g", "http://u:p@a.example:81/b/c/g"), ("http:/g", "http://u:p@a.example:81/g"),
      ("http:?y", "http://u:p@a.example:81/b/c/d;p?y"),
      ("http:", "http://u:p@a.example:81/b/c/d;p?q"), ("HTTP:#s", "http://u:p@a.example:81/b/c/d;p?q#s"),
      ("https:g", "https://g/"),
      ("http://g", "http://g/"), ("foo:g", "foo:g"), ("g?y/../x", "http://u:p@a.example:81/b/c/g?y/../x"),
      ("larkfield.example", "http://u:p@a.example:81/b/c/larkfield.example"),
      (" \tg\n ", "http://u:p@a.example:81/b/c/g"), ("1a:b", "http://u:p@a.example:81/b/c/1a:b"), ("//", "missingHost"),
      ("//:1", "missingHost"),
    ])
  func page(text: String, expected: String) { #expect(reason(text, on: Self.page) == expected) }

  @Test(
    "on other schemes",
    arguments: [
      AddressRow("g", on: "foo://h/a/b", "foo://h/a/g"), AddressRow("/g", on: "foo://h/a", "foo://h/g"),
      AddressRow("//g", on: "foo://h/a", "foo://g"),
      AddressRow("\\g", on: "foo://h/a/b", "foo://h/a/\\g"), AddressRow("g", on: "foo://h", "foo://h/g"),
      AddressRow("?y", on: "foo://h", "foo://h?y"),
      AddressRow("..", on: "foo:/a/b", "foo:/"), AddressRow("//g", on: "foo:/a", "foo://g"),
      AddressRow(".//g", on: "foo:/a", "foo:/.//g"),
      AddressRow("foo:g", on: "foo://h/a", "foo:g"), AddressRow("g", on: "foo:a", nil),
      AddressRow("#s", on: "foo:a?b#c", "foo:a?b#s"),
      AddressRow("?y", on: "foo:a", nil), AddressRow("", on: "foo:a", nil),
      AddressRow("#", on: "mailto:x", "mailto:x#"),
      AddressRow("x:y", on: "foo:a", "x:y"),
    ])
  func others(row: AddressRow) { #expect(row.found == row.expected) }
}
