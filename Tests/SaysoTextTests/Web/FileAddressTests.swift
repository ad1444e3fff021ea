import SaysoText
import Testing

@Suite("Addresses of files")
struct FileAddressTests {
  @Test(
    "absolute",
    arguments: [
      AddressRow("file:///a/b", "file:///a/b"), AddressRow("file:", "file:///"), AddressRow("file:a", "file:///a"),
      AddressRow("file:/a", "file:///a"),
      AddressRow("file://h/a", "file://h/a"), AddressRow("file://h", "file://h/"),
      AddressRow("file://LOCALHOST/a", "file:///a"),
      AddressRow("file:\\\\h\\a", "file://h/a"), AddressRow("file:////a", "file:////a"),
      AddressRow("file:///C|/a", "file:///C:/a"),
      AddressRow("file:c:/a/../..", "file:///c:/"), AddressRow("file://C|/a", "file:///C:/a"),
      AddressRow("file://C:", "file:///C:"),
      AddressRow("file:///C:/..", "file:///C:/"), AddressRow("file:///a/C|/b", "file:///a/C|/b"),
      AddressRow("file:///CC|/", "file:///CC|/"),
      AddressRow("file://h:80/a", nil), AddressRow("file://u@h/a", nil),
      AddressRow("file://127.1/", "file://127.0.0.1/"),
      AddressRow("file://[::1]/", "file://[::1]/"), AddressRow("file:?q#f", "file:///?q#f"),
      AddressRow("file:#f", "file:///#f"),
      AddressRow("file://%43%7C/a", nil), AddressRow("file://C|a/", nil), AddressRow("file:///C|a", "file:///C|a"),
    ])
  func absolute(row: AddressRow) { #expect(row.found == row.expected) }

  @Test(
    "relative",
    arguments: [
      AddressRow("b", on: "file:///a/c", "file:///a/b"), AddressRow("/b", on: "file://h/a", "file://h/b"),
      AddressRow("/b", on: "file:///C:/a", "file:///C:/b"),
      AddressRow("..", on: "file:///C:/", "file:///C:/"), AddressRow("../..", on: "file:///C:/a/b", "file:///C:/"),
      AddressRow("D:/x", on: "file:///C:/a", "d:/x"),
      AddressRow("D|/x", on: "file:///C:/a", "file:///D:/x"), AddressRow("/D|/x", on: "file:///C:/a", "file:///D:/x"),
      AddressRow("D|", on: "file:///C:/a", "file:///D:"),
      AddressRow("D|x", on: "file:///C:/a", "file:///C:/D|x"), AddressRow("?q", on: "file:///a?b#c", "file:///a?q"),
      AddressRow("#q", on: "file:///a?b#c", "file:///a?b#q"),
      AddressRow("", on: "file://h/a?b#c", "file://h/a?b"), AddressRow("//x/y", on: "file://h/a", "file://x/y"),
      AddressRow("///y", on: "file://h/a", "file:///y"),
      AddressRow("//C|/y", on: "file://h/a", "file:///C:/y"), AddressRow("file:b", on: "file:///a/c", "file:///a/b"),
      AddressRow("file:/b", on: "file://h/c", "file://h/b"),
      AddressRow("\\b", on: "file://h/c", "file://h/b"), AddressRow("file:", on: "http://h/c", "file:///"),
      AddressRow("/", on: "file:///C:", "file:///C:/"),
    ])
  func relative(row: AddressRow) { #expect(row.found == row.expected) }
}
