import SaysoTestSupport
import SaysoText
import Testing

@Suite("Addresses, whatever the text")
struct WebURLProperties {
  private static let pieces = [
    "http:", "HTTPS://", "file:", "foo:", "//", "/", "\\", "@", ":", "?", "#", "[", "]", "[::1]", "%2e", "..", ".",
    "C|", "C:", "%", "%41",
    " ", "\t", "\n", "\0", "\u{7F}", "é", "ß", "xn--", "xn--9ca", "。", "0x", "127.1", "08", "80", "larkfield.example",
    "א", "\u{200D}", "😀",
    "\u{AD}", "<", "|", "'", "localhost", "a", "B", "-", "_",
  ]

  private static func text(_ generator: inout SeededGenerator, upTo count: Int) -> String {
    (0..<Int.random(in: 0...count, using: &generator)).map { _ in generator.pick(pieces) }.joined()
  }

  @Test("an address read again is the same address")
  func roundTrip() throws {
    var generator = SeededGenerator(seed: 914)
    var read = 0
    for _ in 0..<5_000 {
      let base = try? WebURL("http://a.example/" + Self.text(&generator, upTo: 3))
      let text =
        (generator.rarely(3) ? "" : generator.pick(["https://", "file:", "foo:"])) + Self.text(&generator, upTo: 7)
      guard let url = try? WebURL(text, base: base) else { continue }
      read += 1
      let again = try WebURL(url.href)
      #expect(again == url, "\(text.debugDescription) \(url.href.debugDescription)")
      // It needs no base, and holds nothing that a reader would take for its end.
      #expect(try WebURL(url.href, base: base) == url)
      #expect(url.href.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F })
      if case .domain(let name) = url.host { #expect(try WebHost(name) == .domain(name)) }
    }
    #expect(read > 2_000)
  }

  @Test("a host reads the same in whatever case, and so does what a reader sees of it")
  func hosts() throws {
    var generator = SeededGenerator(seed: 46)
    var read = 0
    for _ in 0..<5_000 {
      let text = Self.text(&generator, upTo: 4).filter { !"/\\?#@".contains($0) }
      guard let host = try? WebHost(text) else { continue }
      read += 1
      #expect(try WebHost(host.serialized) == host)
      #expect(try WebHost(text.lowercased()) == host || text.lowercased().uppercased() != text.uppercased())
      #expect((try? WebHost(host.unicode)) == host, "\(text.debugDescription) \(host)")
      #expect(DomainName(text) == DomainName(host) && DomainName(DomainName(text).name) == DomainName(text))
    }
    #expect(read > 700)
  }

  @Test("no byte string is a trap")
  func bytes() {
    var generator = SeededGenerator(seed: 3)
    let signs: [UInt8] =
      Array("htp:/\\@.[]%?#0x1:C|e".utf8) + [0, 9, 0x20, 0x7F, 0x80, 0xC3, 0xA9, 0xE3, 0x82, 0xF0, 0xFF]
    for _ in 0..<5_000 {
      let bytes = (0..<Int.random(in: 0...24, using: &generator)).map { _ in generator.pick(signs) }
      let text = (generator.rarely(2) ? "http://" : "") + String(decoding: bytes, as: UTF8.self)
      let url = try? WebURL(text)
      #expect(url.map { $0.href.hasPrefix($0.scheme) } ?? true)
      #expect(LinkAddress(url: text).map { $0.isOpenable } ?? true)
    }
  }

  @Test(
    "time is linear", .timeLimit(.minutes(1)),
    arguments: [
      "a", "a.", ".", "@", ":", "a:b@", "/", "\\", "/..", "/../a", "/%2e%2e", "%41", "%", "é", "é.", "xn--a.",
      "xn--9ca.é.", "[", "]", "1.", "0", "?",
      "#", " ", "\t", "\u{AD}", "\u{301}", "א.", "x/", "f:", "//", "C|/", "。", "\u{FDFA}", "\u{1100}\u{1161}", "०",
    ])
  func linear(piece: String) throws {
    let text = String(repeating: piece, count: 100_000 / piece.utf8.count)
    for prefix in ["http://", "https://a.example/", "foo:", "foo://", "file:", ""] {
      let url = try? WebURL(prefix + text, base: WebURL("https://a.example/b/c"))
      #expect((url?.href.utf8.count ?? 0) <= 3 * text.utf8.count + 64)
    }
    #expect(!DomainName(text).name.utf8.isEmpty)
  }

  @Test("a million signs are soon read", .timeLimit(.minutes(5)), arguments: ["@", "a", "a."])
  func long(piece: String) throws {
    let text = String(repeating: piece, count: 1_000_000 / piece.utf8.count)
    let url = try WebURL("https://" + text + "b")
    #expect(url.host == .domain(piece == "@" ? "b" : text + "b"))
    #expect(url.username.utf8.count == (piece == "@" ? 3 * 999_999 : 0))
  }
}
