/// Personal data or a secret, found in a text.
public struct Detection: Hashable, Sendable {
  public let kind: DetectedKind
  /// Which sort of its kind, in the field's own words (`us-ssn`, `visa`, `aws-access-key`); `nil` where there is but one.
  public let type: String?
  /// UTF-8 offsets into the author's text, half-open. Only the value, without the words that announce it.
  public let range: Range<Int>

  public init(kind: DetectedKind, type: String? = nil, range: Range<Int>) {
    self.kind = kind
    self.type = type
    self.range = range
  }
}

/// What the detectors know. The raw value is the name that policies and reports use.
public enum DetectedKind: String, Sendable, CaseIterable {
  case paymentCard = "payment-card"
  case iban
  case email
  case phone
  case nationalID = "national-id"
  case ipAddress = "ip-address"
  case macAddress = "mac-address"
  case coordinates
  case postalAddress = "postal-address"
  case dateOfBirth = "date-of-birth"
  /// A key, token or password.
  case secret
}
