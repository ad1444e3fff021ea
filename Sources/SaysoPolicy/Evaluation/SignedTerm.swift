import SaysoText

extension TermPattern {
  /// The zone that its `#` or `@` binds it to.
  var signedZone: Zone? { phrase.hasPrefix("#") ? .hashtag : phrase.hasPrefix("@") ? .handle : nil }
}

extension TermHit {
  /// `#Glasswort` is the hashtag, not the plant. Where tags and handles are not told apart from other words, as in the
  /// description of an image, the word alone counts.
  func isWritten(as signed: Zone?) -> Bool {
    guard let signed, [.text, .hashtag, .handle].contains(zone) else { return true }
    return zone == signed
  }
}
