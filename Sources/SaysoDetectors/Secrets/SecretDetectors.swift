extension Detectors {
  /// What opens a door.
  static let secrets: [any Detector] =
    TokenFormat.all.map(TokenDetector.init) + TelegramTokenDetector.all + [
      MailchimpKeyDetector(),
      DiscordTokenDetector(), EntraSecretDetector(), JSONWebTokenDetector(), PrivateKeyDetector(),
      AddressPasswordDetector(), CommandPasswordDetector(), PasswordDetector(), AnnouncedSecretDetector(),
    ] + ForeignPasswordDetector.all + SecretAssignmentDetector.all
}
