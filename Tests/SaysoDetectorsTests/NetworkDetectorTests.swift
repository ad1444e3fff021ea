import SaysoDetectors
import Testing

@Suite struct NetworkDetectorTests {
  static let addresses = [
    DetectionRow("192.0.2.1", "192.0.2.1"), DetectionRow("(198.51.100.255)", "198.51.100.255"),
    DetectionRow("203.0.113.7:8080", "203.0.113.7"), DetectionRow("192.0.2.0/24", "192.0.2.0"),
    DetectionRow("http://192.0.2.7/login", "192.0.2.7"), DetectionRow("ends with 192.0.2.1.", "192.0.2.1"),
    DetectionRow("2001:db8::7", "2001:db8::7"), DetectionRow("[2001:db8::7]:443", "2001:db8::7"),
    DetectionRow("http://[2001:db8::7]/", "2001:db8::7"),
    DetectionRow("2001:0db8:0000:0000:0000:ff00:0042:8329", "2001:0db8:0000:0000:0000:ff00:0042:8329"),
    DetectionRow("fe80::1%eth0", "fe80::1"), DetectionRow("::ffff:192.0.2.1", "::ffff:192.0.2.1"),
    DetectionRow("2001:db8:0:0:1:0:0:1.", "2001:db8:0:0:1:0:0:1"), DetectionRow("ping ::1", "::1"),
  ]

  static let cards = [
    DetectionRow("00:00:5E:00:53:AF", "00:00:5E:00:53:AF"), DetectionRow("00-00-5e-00-53-af", "00-00-5e-00-53-af"),
    DetectionRow("0000.5e00.53af", "0000.5e00.53af"), DetectionRow("MAC 00-00-11-22-33-44", "00-00-11-22-33-44"),
  ]

  static let others = [
    "v1.2.3.4", "version 1.2.3.4", "1.2.3.4.5", "1.2.3", "256.1.1.1", "01.02.03.04", "iOS 17.1.2.3", "10:30:00",
    "std::vector",
    "a::b", "::1", "a::1", "12:34:56:78", "1:2:3:4:5:6:7", "2001:db8::1::2", "1.2.3.4a", "x::", "::", "at 10::30",
    "00:00:00:00:00:00", "00-00-11-22-33-44", "0000.5e00.53", "aa:bb:cc:dd:ee", "aa:bb:cc:dd:ee:ff:00",
    "1234.5678.9012",
  ]

  @Test(arguments: addresses) func anAddressIsFound(row: DetectionRow) { #expect(row.found(.ipAddress) == row.values) }
  @Test(arguments: cards) func aNetworkCardIsFound(row: DetectionRow) { #expect(row.found(.macAddress) == row.values) }
  @Test(arguments: others) func anotherNumberIsNone(text: String) {
    #expect(DetectionRow(text).found(.ipAddress, .macAddress) == [])
  }
}
