import SaysoText
import Testing

@Suite("IPv4 addresses in every spelling")
struct IPv4HostTests {
  @Test(
    "read",
    arguments: [
      ("192.0.2.7", "192.0.2.7"), ("192.0.2.7.", "192.0.2.7"), ("0300.0.02.07", "192.0.2.7"),
      ("0xC0.0x00.0x2.0x7", "192.0.2.7"),
      ("0XC0.0.2.7", "192.0.2.7"), ("192.519", "192.0.2.7"), ("192.0.519", "192.0.2.7"), ("3221225991", "192.0.2.7"),
      ("0xC0000207", "192.0.2.7"), ("030000001007", "192.0.2.7"), ("0", "0.0.0.0"), ("0x", "0.0.0.0"),
      ("00", "0.0.0.0"),
      ("1.0x", "1.0.0.0"), ("127.1", "127.0.0.1"), ("4294967295", "255.255.255.255"), ("0xffffffff", "255.255.255.255"),
      ("255.16777215", "255.255.255.255"), ("0000000000000000000000000000000000001.2", "1.0.0.2"),
      ("１９２.０.２.７", "192.0.2.7"),
      ("192%2E0%2e2.7", "192.0.2.7"), ("①②⑦.1", "127.0.0.1"), ("192。0。2。7", "192.0.2.7"),
      ("0x00000000000000000001", "0.0.0.1"), ("1.", "0.0.0.1"),
    ])
  func reads(written: String, expected: String) {
    #expect(host(written) == expected)
    #expect(DomainName(written).isAddress && DomainName(written).name == expected)
  }

  @Test(
    "what ends in a number is an address or nothing",
    arguments: [
      "256.0.0.1", "1.2.3.256", "1.256.1", "1.16777216", "1.2.65536", "4294967296", "0x100000000",
      "99999999999999999999999", "1.2.3.4.5",
      "1..2", ".1", "..1", "larkfield.example.1", "08", "09.1", "0x.0xg.1", "1.08", "a.0", "a.0x", "a.0xff", "a.09",
      "a.0.", "0xg.1",
      "1.2.3.08", "1.2.3.4..5", "foo.2.3", "foo.0XFfFfFfFfFfFfFfFfFfAcE123",
    ])
  func refused(written: String) { #expect(host(written) == "invalidIPv4") }

  @Test(
    "a name when its last label is none",
    arguments: ["1.2.3.4a", "0xg", "1.2.3.0xg", "08a", "1e3", "1.2..", "a1", "1-1", "0x1.a", "1.-2", "1.+2"])
  func names(written: String) { #expect(host(written) == written) }
}
