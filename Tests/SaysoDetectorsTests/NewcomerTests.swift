import Testing

@testable import SaysoDetectors

/// What people who saw the detectors for the first time tried.
@Suite struct NewcomerTests {
  static let secrets = [
    DetectionRow("password: Tr0u&b4dor#3!x", "Tr0u&b4dor#3!x"), DetectionRow("pw: Tr0ub4dor&3", "Tr0ub4dor&3"),
    DetectionRow("password: p@ss,word99;zz", "p@ss,word99;zz"),
    DetectionRow("password: p@ss,word99;zz.", "p@ss,word99;zz"),
    DetectionRow("(password: Tr0ub4dor&3)!", "Tr0ub4dor&3"), DetectionRow("password: a1<b2c3", "a1<b2c3"),
    DetectionRow("pwd=hunter22&user=dana", "hunter22"), DetectionRow("password: hunter22<br>next", "hunter22"),
    DetectionRow("password: Tr0u(b4dor)3", "Tr0u(b4dor)3"), DetectionRow("{\"password\":\"a;b&c1\",\"x\":1}", "a;b&c1"),
    DetectionRow("API key c7ed92a1351d0c5d17bab40bb3c6fbd2", "c7ed92a1351d0c5d17bab40bb3c6fbd2"),
    DetectionRow("apikey 'aB3dE5fG7hJ9kL1mN2pQ4rS6'", "aB3dE5fG7hJ9kL1mN2pQ4rS6"),
    DetectionRow(
      "bearer aB3dE5fG7hJ9kL1mN2pQ4rS6tU8vW0xYzC3f9a1c", "aB3dE5fG7hJ9kL1mN2pQ4rS6tU8vW0xYzC3f9a1c"),
    DetectionRow("mysql -u root -phunter2", "hunter2"), DetectionRow("mysqldump -P 3306 -p'hunter2' lumo", "hunter2"),
    DetectionRow("passwd hunter2x9", "hunter2x9"), DetectionRow("Password (for the demo): hunter2", "hunter2"),
    DetectionRow("password hunter2", "hunter2"), DetectionRow("Use password 'Bulb-7' to log in", "Bulb-7"),
    DetectionRow("user dana / pass Bulb77!", "Bulb77"),
    DetectionRow("passphrase: correct horse battery staple", "correct horse battery staple"),
    DetectionRow("passphrase: Swordfish7", "Swordfish7"), DetectionRow("secret: abc123", "abc123"),
    DetectionRow("https://larkfield.example/x?access_token=abc123def456", "abc123def456"),
    DetectionRow("-----BEGIN OPENSSH PRIVATE KEY-----", "-----BEGIN OPENSSH PRIVATE KEY-----"),
    DetectionRow("пароль: zima2024", "zima2024"), DetectionRow("пароль от вайфая: зима2024", "зима2024"),
    DetectionRow("hasło: lato99", "lato99"), DetectionRow("haslo: lato99", "lato99"),
    DetectionRow("wachtwoord: lente77", "lente77"), DetectionRow("密码：lamp99", "lamp99"),
    DetectionRow("密码：lamp99，谢谢", "lamp99"), DetectionRow("パスワード：sakura77です", "sakura77"),
    DetectionRow("비밀번호: lamp99", "lamp99"), DetectionRow("heslo: lampa99", "lampa99"),
    DetectionRow("lösenord: lampa99", "lampa99"),
  ]

  static let noSecrets = [
    "password reset", "password manager", "the password OAuth2 flow", "password 2nd attempt", "password 8-16",
    "password: 8-16 characters", "password 24hours", "1Password password vault", "pin 1234 boards", "secret: sauce",
    "Hasło: razem dalej", "слово: zima", "пароль: забыт", "мой пароль - секрет", "密码：无", "parola: amore",
    "passphrase: ask your local admin", "mysql -u root -p lumo", "mysql -P3306", "bearer of bad news",
    "token economy2024", "secret sauce recipe", "pass Q3 targets", "?token=short", "password 'til Friday, that's it",
    "api key rotation", "secret da39", "pass 2025 exam1", "the password is getPassword()",
  ]

  static let personal = [
    DetectionRow("dana.smith at gmail dot com", "dana.smith at gmail dot com"),
    DetectionRow("dana at gmail dot com", "dana at gmail dot com"),
    DetectionRow("dana.smith at larkfield dot com", "dana.smith at larkfield dot com"),
    DetectionRow("8 (916) 123-45-67", "8 (916) 123-45-67"), DetectionRow("8-916-123-45-67", "8-916-123-45-67"),
    DetectionRow("48.858844 N 2.294351 E", "48.858844 N 2.294351 E"),
    DetectionRow("дата рождения 12.03.1985", "12.03.1985"), DetectionRow("родилась: 12.03.1985", "12.03.1985"),
    DetectionRow("生年月日：1985年3月12日", "1985年3月12日"), DetectionRow("data urodzenia: 12.03.1985", "12.03.1985"),
    DetectionRow("ул. Ленина, д. 10", "ул. Ленина, д. 10"), DetectionRow("живу на улице Ленина 10", "улице Ленина 10"),
    DetectionRow("Невский проспект, 28", "Невский проспект, 28"),
    DetectionRow("Abbey Road 3, London", "Abbey Road 3, London"),
    DetectionRow("card4111111111111111", "4111111111111111"), DetectionRow("#4111111111111111", "4111111111111111"),
    DetectionRow("4111 1111\n1111 1111", "4111 1111\n1111 1111"),
    DetectionRow("https://larkfield.example/?email=dana%40larkfield.example&x=1", "dana%40larkfield.example"),
    DetectionRow("https://larkfield.example/?card=4111111111111111", "4111111111111111"),
    DetectionRow("https://larkfield.example/?card_number=4111%201111%201111%201111", "4111%201111%201111%201111"),
    DetectionRow("Server 203.0.113.47", "203.0.113.47"), DetectionRow("NINO AB123456C", "AB123456C"),
    DetectionRow("mac 00:11:22:33:44:55", "00:11:22:33:44:55"), DetectionRow("(48.2085, 16.3721)", "48.2085, 16.3721"),
    DetectionRow("The founder of our company, born on 12 March 1985", "12 March 1985"),
  ]

  static let nothing = [
    "growth 12.3456, 13.4567 percent", "2.5000, 3.5000", "3.14159, 2.71828", "population 8 045 311 447",
    "lottery 04 12 23 34 45 49", "04 12 23 34 45 49", "DE88 3704 0044 0532 0130 00", "GB82 WEST 1234 5698 7654 33",
    "Photoshop 24.1.0.166", "SemVer 1.10.12.1", "3.2.1.0 go!", "00:11:22:33:44:55 elapsed", "company number 01234567",
    "code AB123456C", "12 Angry Men Drive", "300 Spartans Way", "10 Commandments Street party",
    "21 Jump Street is a film", "The company was born on 12 March 1985", "our shop was born 01/02/2020",
    "pin 1234 boards", "On 9 Wall Street fell", "look at facebook dot com", "Node.js at nodejs dot org",
    "work at gmail dot com", "https://larkfield.example/?id=4111111111111111", "4111\n1111\n1111\n1111",
    "card4111111111111112", "дата 12.03.1985", "в 2024 году 10", "5 улиц", "50%40 off",
  ]

  @Test(arguments: secrets) func aSecretIsTakenWhole(row: DetectionRow) { #expect(row.found(.secret) == row.values) }
  @Test(arguments: noSecrets) func anotherWordIsNoSecret(text: String) {
    #expect(DetectionRow(text).found(.secret) == [])
  }
  @Test(arguments: personal) func aValueIsFound(row: DetectionRow) {
    #expect(
      row.found(
        .email, .phone, .coordinates, .dateOfBirth, .postalAddress, .paymentCard, .ipAddress,
        .macAddress, .nationalID, .iban) == row.values)
  }
  @Test(arguments: nothing) func nothingIsFoundThatIsNotThere(text: String) { #expect(Detecting.all(in: text) == []) }

  @Test func theCountriesAreThoseOfThePlans() {
    #expect(Set(NationalNumbering.countries) == NationalNumberPlan.countries)
    #expect(NationalNumbering.countries == NationalNumbering.countries.sorted())
  }
}
