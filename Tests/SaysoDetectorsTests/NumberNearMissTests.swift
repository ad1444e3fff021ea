import SaysoDetectors
import SaysoTestSupport
import Testing

/// Numbers of everyday posts that are nobody's.
@Suite struct NumberNearMissTests {
  @Test(arguments: [
    "Order 4012888888881881 has shipped", "order number 1234-5678-9012", "Order #2341 2341 2346", "Invoice 046-454-286",
    "Bestellnummer 36 574 261 809", "ticket 880320-0016", "booking 151086 95088", "ref. 078-05-1126",
    "call 555-0142", "+1 202 555 0142", "(202) 555-0142", "202-555-0142", "+44 20 7946 0958", "020 7946 0958",
    "+49 30 901820", "+33 1 99 00 12 34", "01 99 00 12 34", "+91 98765 43210", "0049 151 23456789",
    "2024-05-17", "17.05.2024", "05/17/2024 12:30", "2024-05-17T12:30:45Z", "20240517123045", "1990–2020", "1990-2020",
    "v2.0.1", "1.2.3.4567", "macOS 14.4.1 (23E224)", "iOS 17.4 21E219", "10.0.19045.4291", "Build 20240517.1234",
    "$1,234,567.89", "€ 123 456 782", "123 456 782,50 €", "1.234.567.890 views", "£12.50", "1 234 567 890 people",
    "9400 1000 0000 0000 0000 00", "1Z999AA10123456784", "7777 8888 9999", "JD014600006281230704", "RR123456785GB",
    "420 90210 9205 5000 0000 0000 0000 00", "978-3-16-148410-0", "ISBN 9783161484100", "4006381333931",
    "0-306-40615-2",
    "1700000000", "1712250000", "1700000000000", "1712250000000", "1734567890123", "1234567890.123456",
    "d41d8cd98f00b204e9800998ecf8427e", "9e107d9d372bb6826bd81d3542a419d6", "commit 85e298a", "deadbeef",
    "0xDEADBEEF12",
    "550e8400-e29b-41d4-a716-446655440000", "1234567890123456789", "https://x.com/larkfield/status/1790123456789012345",
    "1790123456789012345", "52.520008, 13.404954", "40.7127753,-74.0059728", "geo:37.786971,-122.399677",
    "2019/2020/2021", "2001:db8::8a2e:370:7334", "192.0.2.146", "00:1B:44:11:3A:B7", "AS64496", "RFC 9110, ISO 13616",
    "A4 paper, 12345678 copies", "WIN123", "MP3 GH4 B12 CO2", "AB12 CDE", "GB 12 AB", "SW1A 1AA", "PC 12 34",
    "90210-1234",
    "3.14159265358979323846", "1/2/3/4/5", "0000-0000-0000-0000", "12 34 56 78", "0123456789", "9876543210",
    "123456789",
    "lottery 04 08 15 16 23 42", "score 21-17 21-19", "1080x1920", "5e-10", "No. 5 in 2026", "100000000 followers",
    "https://larkfield.example/track?no=4111111111111111", "www.larkfield.example/078-05-1126", "SKU 12345678Z",
    "Model X1234567L-2", "4G 5G 10Gbps", "#12345678Z", "@S0000001I", "IMEI 490154203237518", "Q12025", "F1 2026",
  ])
  func nothingIsFound(text: String) {
    #expect(FoundValues(in: text).types.isEmpty)
  }

  /// Each of them would take for ever if any place were read to the end of the text.
  @Test(arguments: [
    "1", "1 ", "1-", "12.", "4111 ", "4111", "4111111111111111,", "078-05-1126 ", "ssn ", "A", "AB 12 ", "GB82 WEST ",
    "DE89 ", "x.", "身", "SSN078-05-1126/", "1+",
  ])
  func hostileTextsTakeLinearTime(piece: String) {
    let text = String(repeating: piece, count: 40_000 / piece.utf8.count)
    #expect(FoundValues(in: text).ranges.allSatisfy { $0.upperBound <= text.utf8.count })
  }
}
