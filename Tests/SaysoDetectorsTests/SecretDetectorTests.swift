import Testing

@testable import SaysoDetectors

/// Invented keys of the published forms. They are put together here from pieces, so that no scanner of a site that hosts
/// the sources takes them for real ones and refuses the push.
@Suite struct SecretDetectorTests {
  private static func filler(_ count: Int, _ alphabet: String = "aB3dE5fG7hJ9kL1mN2pQ4rS6tU8vW0xYzC") -> String {
    let characters = Array(alphabet)
    return String((0..<count).map { characters[($0 * 7 + $0 / 5) % characters.count] })
  }
  private static func hex(_ count: Int) -> String { filler(count, "3f9a1c7e5b0d2468") }

  /// Type, prefix, rest.
  static let tokens: [(String, String, String)] = [
    ("aws-access-key", "AK" + "IA", "Z7QK2MWX4RTY6LPB"), ("github-token", "gh" + "p_", filler(36)),
    ("github-token", "github" + "_pat_", filler(22) + "_" + filler(59)), ("gitlab-token", "gl" + "pat-", filler(20)),
    ("slack-token", "xo" + "xb-", "123456789012-1234567890123-" + filler(24)),
    ("slack-token", "xo" + "xp-", "123456789012-123456789012-123456789012-" + hex(32)),
    ("slack-webhook", "hooks.slack" + ".com/services/", "T01ABCDEF/B01ABCDEF/" + filler(24)),
    ("stripe-key", "sk" + "_live_", filler(24)), ("stripe-key", "rk" + "_live_", filler(24)),
    ("google-api-key", "AI" + "za", filler(35)), ("google-oauth-token", "ya" + "29.", filler(60)),
    ("google-client-secret", "GO" + "CSPX-", filler(28)), ("openai-key", "sk" + "-proj-", filler(60)),
    ("openai-key", "sk" + "-", filler(48)), ("anthropic-key", "sk" + "-ant-", "api03-" + filler(93) + "AA"),
    ("npm-token", "np" + "m_", filler(36)), ("pypi-token", "py" + "pi-", "AgEIcHlwaS5vcmc" + filler(60)),
    ("twilio-key", "S" + "K", hex(32)), ("sendgrid-key", "S" + "G.", filler(22) + "." + filler(43)),
    ("mailgun-key", "ke" + "y-", hex(32)), ("shopify-token", "sh" + "pat_", hex(32)),
    ("square-token", "sq" + "0atp-", filler(22)),
    ("digitalocean-token", "do" + "p_v1_", hex(64)), ("huggingface-token", "h" + "f_", filler(34)),
    ("databricks-token", "da" + "pi", hex(32)), ("facebook-token", "EA" + "A", filler(160)),
    ("twitter-bearer-token", "AAAAAAAAAAA" + "AAAAAAAAAAA", filler(90)),
    ("telegram-bot-token", "1234" + "56789:", "AA" + filler(33)),
    ("discord-webhook", "discord" + ".com/api/webhooks/", "123456789012345678/" + filler(68)),
    ("discord-token", "MT" + "A4", filler(20) + "." + filler(6) + "." + filler(30)),
    ("mailchimp-key", "3f", hex(30) + "-us" + "12"),
    ("azure-client-secret", "abc8" + "Q~", filler(34)), ("vault-token", "hv" + "s.", filler(95)),
    ("grafana-token", "gl" + "sa_", filler(32) + "_" + hex(8)), ("atlassian-token", "ATA" + "TT3", filler(186)),
    ("doppler-token", "dp" + ".pt.", filler(43)), ("postman-key", "PM" + "AK-", hex(24) + "-" + hex(34)),
    ("dynatrace-token", "dt0" + "c01.", filler(24) + "." + filler(64)), ("linear-key", "lin" + "_api_", filler(40)),
    ("rubygems-key", "ruby" + "gems_", hex(48)), ("new-relic-key", "NR" + "AK-", filler(27)),
    ("jwt", "ey" + "J", jwtRest),
  ]

  private static let jwtRest = "hbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0." + filler(43)

  @Test(arguments: tokens.indices) func aTokenIsFound(index: Int) {
    let (type, prefix, rest) = Self.tokens[index]
    for text in ["\(prefix)\(rest)", "key=\"\(prefix)\(rest)\", see", "it was \(prefix)\(rest). Sorry!"] {
      let bytes = Array(text.utf8)
      let found = Detecting.scanner.detections(in: bytes)
      #expect(found.map(\.type) == [type], "\(text)")
      #expect(found.map { String(decoding: bytes[$0.range], as: UTF8.self) } == [prefix + rest])
    }
  }

  /// One character too few, or one more, is another thing.
  @Test(arguments: [
    "AK" + "IA" + filler(15), "gh" + "p_" + filler(20), "AI" + "za" + filler(34), "AI" + "za" + filler(36),
  ])
  func anotherLengthIsNone(text: String) { #expect(Detecting.all(in: text) == []) }

  @Test func theChecksumOfTokensIsKnown() {
    #expect(ChecksummedToken.crc32("123456789".utf8) == 0xCBF4_3926)
    #expect(String(decoding: ChecksummedToken.base62(0xCBF4_3926), as: UTF8.self) == "3jZRME")
    let body = Self.filler(30)
    let sum = String(decoding: ChecksummedToken.base62(ChecksummedToken.crc32(body.utf8)), as: UTF8.self)
    let prefix = "gh" + "o_"
    #expect(ChecksummedToken.isValid(Array((prefix + body + sum).utf8)[...], prefix: Array(prefix.utf8)))
    #expect(!ChecksummedToken.isValid(Array((prefix + body + "000000").utf8)[...], prefix: Array(prefix.utf8)))
  }

  static let blocks = [
    ("RSA ", "", "-----"), ("", "", "-----"), ("EC ", "", "-----"), ("OPENSSH ", "", "-----"),
    ("ENCRYPTED ", "", "-----"),
    ("PGP ", " BLOCK", "-----"), ("SSH2 ENCRYPTED ", "", "---- "),
  ]

  @Test(arguments: blocks.indices) func aPrivateKeyIsFound(index: Int) {
    let (kind, end, dashes) = Self.blocks[index]
    let close = String(dashes.reversed())
    let key = """
      \(dashes)BEGIN \(kind)PRIVATE KEY\(end)\(close)
      \(Self.filler(64))
      \(dashes)END \(kind)PRIVATE KEY\(end)\(close)
      """
    #expect(Detecting.all(in: "Here: \(key)\nOops") == ["secret: \(key)"])
  }

  @Test func aKeyThatIsPublicOrMissingIsNone() {
    let body = Self.filler(64)
    #expect(Detecting.all(in: "-----BEGIN PUBLIC KEY-----\n\(body)\n-----END PUBLIC KEY-----") == [])
    #expect(Detecting.all(in: "Files begin with -----BEGIN RSA PRIVATE KEY-----, mind.") == [])
  }
}
