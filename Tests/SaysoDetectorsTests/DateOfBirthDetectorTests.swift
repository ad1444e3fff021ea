import SaysoDetectors
import Testing

@Suite struct DateOfBirthDetectorTests {
  static let births = [
    DetectionRow("born on 12/03/1985", "12/03/1985"), DetectionRow("DOB: 1985-03-12", "1985-03-12"),
    DetectionRow("D.O.B. 12.03.85", "12.03.85"), DetectionRow("date of birth is March 12, 1985.", "March 12, 1985"),
    DetectionRow("(born 12th of March 1985)", "12th of March 1985"),
    DetectionRow("Birthdate 12-Mar-1985", "12-Mar-1985"),
    DetectionRow("geboren am 12. März 1985", "12. März 1985"), DetectionRow("geb. 12.3.1985", "12.3.1985"),
    DetectionRow("Geburtsdatum: 12. 3. 1985", "12. 3. 1985"), DetectionRow("née le 12 mars 1985", "12 mars 1985"),
    DetectionRow("date de naissance : 12/03/1985", "12/03/1985"),
    DetectionRow("nacida el 12 de marzo de 1985", "12 de marzo de 1985"),
    DetectionRow("nata il 12 marzo 1985", "12 marzo 1985"), DetectionRow("birthday 12/03/1985", "12/03/1985"),
    DetectionRow("DOB 29/02/1984", "29/02/1984"), DetectionRow("DOB 29/02/84", "29/02/84"),
    DetectionRow("born 29 February 2000", "29 February 2000"),
  ]

  static let others = [
    "born in 1985", "birthday party 12/03/2026", "her birthday is 12/03/2026", "born 31/02/1985", "born 12/03/1785",
    "12/03/1985", "born on 12/13", "dob", "bored on 12/03/1985", "founded on 12/03/1985", "newborn 12/03/1985",
    "DOB 29/02/1985", "DOB 1985-02-29", "born 29 February 1900", "born February 29, 1985", "born 30/02/1984",
    "born! 12/03/1985", "DOB 12/03/198512",
  ]

  @Test(arguments: births) func aBirthIsFound(row: DetectionRow) { #expect(row.found(.dateOfBirth) == row.values) }
  @Test(arguments: others) func anotherDateIsNone(text: String) {
    #expect(DetectionRow(text).found(.dateOfBirth) == [])
  }
}
