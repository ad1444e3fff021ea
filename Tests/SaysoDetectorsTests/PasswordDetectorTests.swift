import SaysoDetectors
import Testing

@Suite struct PasswordDetectorTests {
  static let passwords = [
    DetectionRow("curl -u dana:hunter22 https://larkfield.example", "hunter22"),
    DetectionRow("PIN number is 4821", "4821"),
    DetectionRow("Uid=lumo;Password=Pa55w0rd!;Port=1", "Pa55w0rd!"),
    DetectionRow("password: hunter2", "hunter2"), DetectionRow("Password = \"correct horse 1\"", "correct horse 1"),
    DetectionRow("pwd=letmein", "letmein"), DetectionRow("DB_PASSWORD=Sup3r$ecret;", "Sup3r$ecret"),
    DetectionRow("passcode is 4821.", "4821"), DetectionRow("Wi-Fi password is Sunshine2024", "Sunshine2024"),
    DetectionRow("the password for the guest Wi-Fi is Sunshine2024!", "Sunshine2024"),
    DetectionRow("Our password (still): swordfish", "swordfish"),
    DetectionRow("{\"password\": \"s3cr3t!\"}", "s3cr3t!"),
    DetectionRow("?user=dana&password=hunter22&x=1", "hunter22"), DetectionRow("Passwort: geheim99", "geheim99"),
    DetectionRow("Das WLAN-Passwort ist Sonne2024", "Sonne2024"), DetectionRow("mot de passe : soleil42", "soleil42"),
    DetectionRow("contraseña: Perro2020", "Perro2020"), DetectionRow("senha: Gato2020", "Gato2020"),
    DetectionRow("wachtwoord is Fiets2024", "Fiets2024"), DetectionRow("PIN: 4821", "4821"),
    DetectionRow("my PIN is 4821", "4821"),
    DetectionRow("bsky app password abcd-efgh-2jkl-mnop", "abcd-efgh-2jkl-mnop"),
    DetectionRow("https://dana:hunter22@larkfield.example/x", "hunter22"),
    DetectionRow("postgres://lumo:p@ssw0rd@db.larkfield.example:5432/lumo", "p@ssw0rd"),
    DetectionRow("redis://:hunter22@192.0.2.7", "hunter22"),
  ]

  static let assigned = [
    DetectionRow("API key: f47ac10b-58cc-4372-a567-0e02b2c3d479", "f47ac10b-58cc-4372-a567-0e02b2c3d479"),
    DetectionRow("api_key = \"9f8a7b6c5d4e3f2a1b0c\"", "9f8a7b6c5d4e3f2a1b0c"),
    DetectionRow("apiKey: 'aB3dE5fG7hJ9kL1mN3pQ'", "aB3dE5fG7hJ9kL1mN3pQ"),
    DetectionRow("my API key is aB3dE5fG7hJ9kL1mN3pQ", "aB3dE5fG7hJ9kL1mN3pQ"),
    DetectionRow("Authorization: Bearer abc123DEF456ghi789JKL", "abc123DEF456ghi789JKL"),
    DetectionRow("\"client_secret\": \"f47ac10b-58cc-4372-a567-0e02b2c3d479\"", "f47ac10b-58cc-4372-a567-0e02b2c3d479"),
    DetectionRow("SECRET_KEY_BASE=aB3dE5fG/7hJ9kL1+mN3pQ5", "aB3dE5fG/7hJ9kL1+mN3pQ5"),
    DetectionRow("HEROKU_API_KEY=f47ac10b-58cc-4372-a567-0e02b2c3d479", "f47ac10b-58cc-4372-a567-0e02b2c3d479"),
  ]

  static let others = [
    "password reset", "password: see desk", "your password must be 8 characters", "password is required",
    "passwords: none",
    "password: ********", "password=${DB_PASSWORD}", "password: <your password>", "the password is forgotten",
    "pass: ok",
    "password is 12-character minimum", "the most common password is 123456", "password=/run/secrets/db", "pin 1",
    "pinned: 4821",
    "https://x.example/dana/status/1234567890123456789", "f47ac10b-58cc-4372-a567-0e02b2c3d479", "#secret",
    "https://larkfield.example/commit/da39a3ee5e6b4b0d3255bfef95601890afd80709",
    "token: f47ac10b-58cc-4372-a567-0e02b2c3d479",
    "token: 0x52908400098527886E0F7030069857D2E4169EE7", "the key is to listen carefully to customers2024",
    "api_key = os.environ[\"API_KEY\"]", "api_key=xxxxxxxxxxxxxxxxxxxx", "the secret: work",
    "monkey: a1b2c3d4e5f6a7b8c9d0",
    "https://user:<password>@larkfield.example", "https://dana@larkfield.example", "AK" + "IAIOSFODNN7EXAMPLE",
    "keynote: 2026-12-31T10:30",
  ]

  @Test(arguments: passwords + assigned) func aSecretIsFound(row: DetectionRow) {
    #expect(row.found(.secret) == row.values)
  }
  @Test(arguments: others) func anotherWordIsNone(text: String) { #expect(DetectionRow(text).found(.secret) == []) }
}
