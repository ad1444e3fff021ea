/// Names of variables and settings that hold secrets.
enum SecretName {
  private static let parts: [[UInt8]] = [
    "apikey", "secret", "token", "accesskey", "authkey", "privatekey", "credential", "signingkey", "encryptionkey",
    "accountkey", "masterkey", "consumerkey", "bearer", "passphrase", "appkey", "servicekey", "sessionkey", "passw",
    "pwd",
    "sharedkey", "clientkey", "deploykey", "webhookkey", "storagekey", "licensekey", "herokukey",
  ].map { Array($0.utf8) }
  private static let whole = Set(["auth", "key", "authorization", "creds", "pass"].map { Array($0.utf8) })
  /// These only sound so.
  private static let harmless: [[UInt8]] = ["secretary", "tokenid", "tokenizer", "pagetoken", "tokenaddress", "cookie"]
    .map { Array($0.utf8) }
  private static let identified: [[UInt8]] = ["heroku", "apikey", "secret", "accesskey", "authtoken", "apitoken"]
    .map { Array($0.utf8) }

  static func isPart(_ byte: UInt8) -> Bool {
    DetectorText.isWord(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
  }

  /// `name` in small letters, without signs.
  static func saysSecret(_ name: [UInt8]) -> Bool {
    if whole.contains(name) { return true }
    return parts.contains { holds($0, in: name) } && !harmless.contains { holds($0, in: name) }
  }

  static func mayHoldUUID(_ name: [UInt8]) -> Bool { identified.contains { holds($0, in: name) } }

  private static func holds(_ part: [UInt8], in name: [UInt8]) -> Bool {
    guard name.count >= part.count else { return false }
    return (0...(name.count - part.count)).contains { name[$0..<$0 + part.count].elementsEqual(part) }
  }
}
