import SaysoTestSupport
import SaysoText
import Testing

@Suite("IPv6 addresses")
struct IPv6HostTests {
  @Test(
    "read and shortened",
    arguments: [
      ("[::]", "[::]"), ("[::1]", "[::1]"), ("[1::]", "[1::]"), ("[0:0:0:0:0:0:0:1]", "[::1]"),
      ("[2001:DB8::00a1]", "[2001:db8::a1]"), ("[2001:db8:0:0:1:0:0:1]", "[2001:db8::1:0:0:1]"),
      ("[2001:0:0:1:0:0:0:1]", "[2001:0:0:1::1]"), ("[2001:db8:0:1:1:1:1:1]", "[2001:db8:0:1:1:1:1:1]"),
      ("[1:2:3:4:5:6:7:8]", "[1:2:3:4:5:6:7:8]"), ("[1:2:3:4:5:6:7::]", "[1:2:3:4:5:6:7:0]"),
      ("[::2:3:4:5:6:7:8]", "[0:2:3:4:5:6:7:8]"),
      ("[::192.0.2.7]", "[::c000:207]"), ("[::ffff:192.0.2.7]", "[::ffff:c000:207]"),
      ("[1:2:3:4:5:6:192.0.2.7]", "[1:2:3:4:5:6:c000:207]"),
      ("[0001:0::0]", "[1::]"), ("[0:0:1:0:0:0:0:0]", "[0:0:1::]"), ("[fe80::0.0.0.0]", "[fe80::]"),
    ])
  func reads(written: String, expected: String) { #expect(host(written) == expected) }

  @Test(
    "refused",
    arguments: [
      "[]", "[:]", "[:::]", "[1]", "[1:2]", "[::1::]", "[1:2:3:4:5:6:7]", "[1:2:3:4:5:6:7:8:9]", "[1:2:3:4:5:6:7:8::]",
      "[12345::]", "[g::]",
      "[:1::]", "[1:]", "[::1:]", "[::1.2.3]", "[::1.2.3.4.5]", "[::256.1.1.1]", "[::01.2.3.4]", "[::1.2.3.4:5]",
      "[::1..2.3]", "[::.1.2.3]",
      "[1.2.3.4]", "[1:2:3:4:5:6:7:1.2.3.4]", "[::1%25eth0]", "[::%31]", "[ ::1]", "[::1 ]", "[::1.2.3.]",
      "[::00.0.0.0]", "[::a.1.1.1]",
      "[::0x1]", "[::１]", "[::1", "[", "[::1]x", "[::-1]", "[:\u{0}:1]",
    ])
  func refused(written: String) {
    #expect(host(written) == (written.hasSuffix("]") ? "invalidIPv6" : "unclosedBracket"))
  }

  @Test("what is written is read again as the same address")
  func roundTrip() throws {
    var generator = SeededGenerator(seed: 46)
    for _ in 0..<2_000 {
      let pieces = (0..<8).map { _ in generator.rarely(2) ? 0 : UInt64.random(in: 0...0xFFFF, using: &generator) }
      let address = IPv6Address(
        high: pieces[..<4].reduce(0) { $0 << 16 | $1 }, low: pieces[4...].reduce(0) { $0 << 16 | $1 })
      #expect(address.pieces.map(UInt64.init) == pieces)
      #expect(try WebHost("[\(address)]") == .ipv6(address))
      let long = pieces.map { String($0, radix: 16) }.joined(separator: ":")
      #expect(try WebHost("[\(long)]") == .ipv6(address))
      #expect(!address.description.contains(":::") && address.description.utf8.count <= long.utf8.count)
    }
  }
}
