import SaysoDetectors
import Testing

/// Numbers are of the ranges that regulators keep free for fiction where there are any.
@Suite struct PhoneDetectorTests {
  static let international = [
    DetectionRow("Ring +44 20 7946 0001 now", "+44 20 7946 0001"),
    DetectionRow("+44 (0)20 7946 0001.", "+44 (0)20 7946 0001"),
    DetectionRow("+442079460001!", "+442079460001"),
    DetectionRow("(+44 7700 900123)", "+44 7700 900123"),
    DetectionRow("+1 (202) 555-0142 ext. 12, please", "+1 (202) 555-0142 ext. 12"),
    DetectionRow("+1-202-555-0142x123", "+1-202-555-0142x123"),
    DetectionRow("+1.202.555.0142", "+1.202.555.0142"),
    DetectionRow("tel:+33-1-99-00-12-34", "+33-1-99-00-12-34"),
    DetectionRow("+49 30 23125 000 Durchwahl 12", "+49 30 23125 000 Durchwahl 12"),
    DetectionRow("+354 555 0142", "+354 555 0142"),
    DetectionRow("+852 5550 0142", "+852 5550 0142"),
    DetectionRow("0044 20 7946 0001", "0044 20 7946 0001"),
    DetectionRow("011 44 20 7946 0001", "011 44 20 7946 0001"),
    DetectionRow("+44 20 7946 0001 24 hours", "+44 20 7946 0001"),
    DetectionRow("＋４４ ２０ ７９４６ ０００１", "＋４４ ２０ ７９４６ ０００１"),
    DetectionRow("+44\u{200B}20\u{2011}7946\u{00A0}0001", "+44\u{200B}20\u{2011}7946\u{00A0}0001"),
  ]

  static let national = [
    DetectionRow("(202) 555-0142", "(202) 555-0142"),
    DetectionRow("(202)555-0142", "(202)555-0142"),
    DetectionRow("1-800-555-0199", "1-800-555-0199"),
    DetectionRow("202.555.0142 or 202 555 0143", "202.555.0142", "202 555 0143"),
    DetectionRow("Care line: 0800 555 010", "0800 555 010"),
    DetectionRow("020 7946 0001", "020 7946 0001"),
    DetectionRow("01632 960001", "01632 960001"),
    DetectionRow("07700 900123", "07700 900123"),
    DetectionRow("07700900123", "07700900123"),
    DetectionRow("0 7 7 0 0 9 0 0 1 2 3", "0 7 7 0 0 9 0 0 1 2 3"),
    DetectionRow("01 99 00 12 34", "01 99 00 12 34"),
    DetectionRow("0171 3920000", "0171 3920000"),
    DetectionRow("030/23125 000", "030/23125 000"),
    DetectionRow("044 668 18 00", "044 668 18 00"),
    DetectionRow("06-12345678", "06-12345678"),
    DetectionRow("0470 12 34 56", "0470 12 34 56"),
    DetectionRow("08-123 456 78", "08-123 456 78"),
    DetectionRow("0491 570 156", "0491 570 156"),
    DetectionRow("98765 43210", "98765 43210"),
    DetectionRow("(11) 91234-5678", "(11) 91234-5678"),
    DetectionRow("03-1234-5678", "03-1234-5678"),
    DetectionRow("open 24/7: 24/7 020 7946 0001", "020 7946 0001"),
    DetectionRow("٠٧٧٠٠ ٩٠٠١٢٣", "٠٧٧٠٠ ٩٠٠١٢٣"),
  ]

  static let announced = [
    DetectionRow("Order now: 020 7946 0001", "020 7946 0001"), DetectionRow("1-800-FLOWERS!", "1-800-FLOWERS"),
    DetectionRow("My other number is 555 0142 345", "555 0142 345"),
    DetectionRow("Reach Tom on 555 0142 345", "555 0142 345"),
    DetectionRow("call 555-0142", "555-0142"),
    DetectionRow("Text me at 5550142345", "5550142345"),
    DetectionRow("Tel. 555 014", "555 014"),
    DetectionRow("WhatsApp: 5550142345", "5550142345"),
    DetectionRow("Telefon 23 45 67 89", "23 45 67 89"),
    DetectionRow("Llámame al 612 345 678", "612 345 678"),
    DetectionRow("mój telefon 512 345 678", "512 345 678"),
    DetectionRow("5550142345 (mobile)", "5550142345"),
    DetectionRow("my new number is 555 0142 345", "555 0142 345"),
  ]

  static let spelled = [
    DetectionRow("Call five five five 0142", "five five five 0142"),
    DetectionRow(
      "oh seven seven double oh nine zero zero one two three", "oh seven seven double oh nine zero zero one two three"),
    DetectionRow("555 zero one four two", "555 zero one four two"),
    DetectionRow("null eins sieben eins drei neun zwei", "null eins sieben eins drei neun zwei"),
  ]

  static let others = [
    "Product code 123-456-7890", "Tracking number 1Z 999 AA1 01 2345 6784", "800 PEOPLE", "order number is 5550142345",
    "In 2019-2021 we grew", "phone: 2019-2021", "Order 0123 456 7890", "order number 202-555-0142",
    "ISBN 978-3-16-148410-0",
    "ISBN 0-306-40615-2", "call 1 000 000 times", "call us between 10:30 and 11:45", "31.12.2026 10:30", "2026-12-31",
    "phone 2026-12-31", "We sold 1234567890 units", "score 21-18, 19-21, 21-15", "price 1.234.567,00", "$2025550142",
    "call 999", "text 60777", "one two three four five six seven eight", "call 555-0142-people@",
    "1 2 3 4 5 6 7 8 9 10 11",
    "model 0123-456-789", "10.20.30.40", "+5 555", "+20 2020", "#2025550142", "https://larkfield.example/202-555-0142",
    "https://larkfield.example/?tel=07700900123", "000-000-0000", "call 5000000 people", "version 202.555.0142",
    "DE07700900123", "3\t2.87628866", "one for two to three", "I have one, two, three.", "12345678901234567890",
  ]

  @Test(arguments: international + national + announced + spelled) func aNumberIsFound(row: DetectionRow) {
    #expect(row.found(.phone) == row.values)
  }

  @Test(arguments: others) func anotherNumberIsNone(text: String) {
    #expect(DetectionRow(text).found(.phone) == [])
  }
}
