import SaysoText
import Testing

@Suite("Paths, queries and fragments")
struct WebURLPathTests {
  @Test(
    "dot segments",
    arguments: [
      ("/a/./b", "/a/b"), ("/a/../b", "/b"), ("/../../b", "/b"), ("/a/.", "/a/"), ("/a/..", "/"), ("/a/b/..", "/a/"),
      ("/.", "/"),
      ("/..", "/"), ("/a/%2e/b", "/a/b"), ("/a/%2E%2e/b", "/b"), ("/a/.%2e/b", "/b"), ("/a/%2E./b", "/b"),
      ("/a/%2e", "/a/"),
      ("/a/%2e%2E", "/"), ("/a/...", "/a/..."), ("/a/.%2e.", "/a/.%2e."), ("/a/..b", "/a/..b"), ("/a/.b", "/a/.b"),
      ("/a/%2eb", "/a/%2eb"),
      ("/a/%2", "/a/%2"), ("/a/%252e", "/a/%252e"), ("/a//../b", "/a/b"), ("/a\\..\\b", "/b"), ("/a/..;/b", "/a/..;/b"),
      ("//..", "/"),
      ("/%2e%2e%2e", "/%2e%2e%2e"), ("/a/.\t./b", "/b"),
    ])
  func dots(path: String, expected: String) throws { #expect(try WebURL("https://a.example" + path).path == expected) }

  @Test("every ASCII sign, in each part")
  func signs() throws {
    // Without those that end a part, and without tabs and line breaks, which are dropped.
    let signs = String(
      String.UnicodeScalarView(
        (0x20...0x7E).compactMap { Unicode.Scalar($0) }.filter {
          !$0.properties.isAlphabetic && !("0"..."9").contains($0)
        }))
    #expect(signs == " !\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")
    func rest(_ dropped: String) -> String { signs.filter { !dropped.contains($0) } }
    let path = try WebURL("https://a.example/x" + rest("#?/\\") + "\u{7F}\u{1}é").path
    #expect(path == "/x%20!%22$%&'()*+,-.:;%3C=%3E@[]%5E_%60%7B|%7D~%7F%01%C3%A9")
    #expect(try WebURL("foo://a/x" + rest("#?/")).path == "/x%20!%22$%&'()*+,-.:;%3C=%3E@[\\]%5E_%60%7B|%7D~")
    #expect(try WebURL("foo:x" + rest("#?") + "\u{7F}é").path == "x !\"$%&'()*+,-./:;<=>@[\\]^_`{|}~%7F%C3%A9")
    let query = try WebURL("https://a.example/?x" + rest("#") + "\u{7F}").query
    #expect(query == "x%20!%22$%&%27()*+,-./:;%3C=%3E?@[\\]^_`{|}~%7F")
    #expect(try WebURL("foo://a/?x" + rest("#")).query == "x%20!%22$%&'()*+,-./:;%3C=%3E?@[\\]^_`{|}~")
    #expect(
      try WebURL("https://a.example/#x" + "\u{0}" + signs).fragment
        == "x%00%20!%22#$%&'()*+,-./:;%3C=%3E?@[\\]^_%60{|}~")
    let username = try WebURL("https://x" + rest("#?/\\:") + "@a.example").username
    #expect(username == "x%20!%22$%&'()*+,-.%3B%3C%3D%3E%40%5B%5D%5E_%60%7B%7C%7D~")
  }

  @Test(
    "query and fragment",
    arguments: [
      ("https://a.example/?", "https://a.example/?"), ("https://a.example/?a?b", "https://a.example/?a?b"),
      ("https://a.example/#", "https://a.example/#"), ("https://a.example/#a#b?c", "https://a.example/#a#b?c"),
      ("https://a.example/?a=../b", "https://a.example/?a=../b"),
      ("https://a.example/?%zz%", "https://a.example/?%zz%"),
      ("https://a.example/?a\\b#\\c", "https://a.example/?a\\b#\\c"),
      ("https://a.example?utm=1&b", "https://a.example/?utm=1&b"),
      ("https://a.example/?😀", "https://a.example/?%F0%9F%98%80"),
    ])
  func rest(text: String, expected: String) { #expect(reason(text) == expected) }
}
