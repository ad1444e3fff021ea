import SaysoDetectors
import Testing

@Suite struct PlaceDetectorTests {
  static let coordinates = [
    DetectionRow("48.20849, 16.37208", "48.20849, 16.37208"), DetectionRow("-33.8568,151.2153", "-33.8568,151.2153"),
    DetectionRow("geo:48.2,16.4", "48.2,16.4"), DetectionRow("48.2085° N, 16.3721° E", "48.2085° N, 16.3721° E"),
    DetectionRow("N 48.2085 E 16.3721", "N 48.2085 E 16.3721"),
    DetectionRow("lat 48.21, lon 16.37", "48.21, lon 16.37"),
    DetectionRow("48°12'30\"N 16°22'19\"E", "48°12'30\"N 16°22'19\"E"),
    DetectionRow("48° 12.5′ N, 16° 22.3′ E!", "48° 12.5′ N, 16° 22.3′ E"),
    DetectionRow("https://maps.example/@48.20849,16.37208,15z", "48.20849,16.37208"),
    DetectionRow("GPS: 48.208, 16.372", "48.208, 16.372"),
  ]

  static let addresses = [
    DetectionRow("at 14 Mill Lane, London SW1A 1AA.", "14 Mill Lane, London SW1A 1AA"),
    DetectionRow("221B Baker Street is empty", "221B Baker Street"),
    DetectionRow("Meet at 10 Downing St.", "10 Downing St."),
    DetectionRow("350 5th Ave, Apt 4B, New York, NY 10118", "350 5th Ave, Apt 4B, New York, NY 10118"),
    DetectionRow(
      "742 Evergreen Terrace, Springfield, IL 62704-1234", "742 Evergreen Terrace, Springfield, IL 62704-1234"),
    DetectionRow("12-14 St James's Square", "12-14 St James's Square"),
    DetectionRow("3400 E Harbor Blvd", "3400 E Harbor Blvd"),
    DetectionRow("she lives at 14 mill lane now", "14 mill lane"), DetectionRow("8 Oak Drive, please", "8 Oak Drive"),
    DetectionRow("Hauptstraße 5, 10115 Berlin", "Hauptstraße 5, 10115 Berlin"),
    DetectionRow("Kölner Str. 12a", "Kölner Str. 12a"),
    DetectionRow("Karl-Marx-Allee 5", "Karl-Marx-Allee 5"), DetectionRow("Hauptstr. 7", "Hauptstr. 7"),
    DetectionRow("Keizersgracht 123, 1015 CJ Amsterdam", "Keizersgracht 123, 1015 CJ Amsterdam"),
    DetectionRow("5 rue de la Paix, 75002 Paris", "5 rue de la Paix, 75002 Paris"),
    DetectionRow("12 bis, avenue Foch", "12 bis, avenue Foch"),
    DetectionRow("3 place de la République", "3 place de la République"),
    DetectionRow("Calle Mayor 10, 28013 Madrid", "Calle Mayor 10, 28013 Madrid"),
    DetectionRow("C/ Mayor, 10", "C/ Mayor, 10"),
    DetectionRow("Via Roma, 12", "Via Roma, 12"), DetectionRow("Avenida de la Paz 5", "Avenida de la Paz 5"),
    DetectionRow("PO Box 12", "PO Box 12"),
    DetectionRow("P.O. Box 1234, Springfield, IL 62704", "P.O. Box 1234, Springfield, IL 62704"),
    DetectionRow("Postfach 12 34", "Postfach 12 34"), DetectionRow("my postcode is SW1A 1AA", "SW1A 1AA"),
    DetectionRow("ZIP: 62704", "62704"),
  ]

  static let others = [
    "2 way street", "5 Ways to drive", "It's a 2 Way Street", "Wall Street", "one-way street", "top 10 road trips",
    "in 2008 Wall Street crashed", "Top 10 Wall Street banks", "October 19 Wall Street fell", "the 5 Day Drive",
    "Parkplatz 5", "Auf Platz 3", "12.50, 16.30", "1.2345, 300.1234", "4.5, 3.2", "prices: 48.2085 and 16.3721",
    "95.12345, 16.12345", "via Larkfield 12", "5 in a row", "20 People Drive Fast", "chapter 3, 4", "12' 30\"",
    "a box 12",
    "zip 12", "3 place settings", "20 St Patrick jokes",
  ]

  @Test(arguments: coordinates) func aPlaceIsFound(row: DetectionRow) { #expect(row.found(.coordinates) == row.values) }
  @Test(arguments: addresses) func anAddressIsFound(row: DetectionRow) {
    #expect(row.found(.postalAddress) == row.values)
  }
  @Test(arguments: others) func anotherNumberIsNone(text: String) {
    #expect(DetectionRow(text).found(.coordinates, .postalAddress) == [])
  }
}
