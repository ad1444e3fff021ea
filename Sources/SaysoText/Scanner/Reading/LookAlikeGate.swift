/// Decides whether somebody would take a letter for another. Every Russian word looks a little like a Latin one, so
/// look-alikes count only where something is out of place.
struct LookAlikeGate {
  private let dominant: ScriptGroup?
  private let exemplars: ExemplarLetters
  private let accentsStandOut: AccentCensus

  /// `exemplars` are those of English where the post's language is not known.
  init(_ reader: FieldReader, exemplars: ExemplarLetters, isLanguageKnown: Bool) {
    self.exemplars = exemplars
    dominant = ScriptGroup.dominant(in: reader.bytes)
    accentsStandOut = AccentCensus(reader, exemplars, isLanguageKnown: isLanguageKnown)
  }

  /// Whether a word is suspicious: mixed scripts, another script than the text around it, a Latin letter that the
  /// language does not spell with, a sign that pictures a letter, or marks that strike out or pile up.
  func suspects(_ scalars: [UInt32]) -> Bool {
    var group: ScriptGroup?
    var marks = 0
    for scalar in scalars {
      let properties = ScalarProperties(of: scalar)
      marks = properties.isMark ? marks + 1 : 0
      if marks > 1 || Self.strikesThrough(scalar) || isForeign(scalar, properties) { return true }
      guard let own = ScriptGroup(of: scalar, properties) else { continue }
      if let group, group != own { return true }
      group = own
    }
    return group != nil && group != dominant || group == .one(.latin) && hasForeignAccent(scalars)
  }

  private func isForeign(_ scalar: UInt32, _ properties: ScalarProperties) -> Bool {
    guard scalar >= 0x80, LeetSigns.letter(for: scalar) == nil else { return false }
    if properties.isPicture { return true }
    if properties.script == .common { return LookAlikes.picturesLetter(scalar) }
    return properties.isLetter && properties.script == .latin && exemplars.standing(of: scalar) == .unheardOf
  }

  /// Letters with accents, which another language may spell with: they are suspicious where such a language is not
  /// being written.
  private func hasForeignAccent(_ scalars: [UInt32]) -> Bool {
    switch Accents.standing(of: scalars, exemplars) {
    case .native: false
    case .unheardOf: true
    case .ofAnotherLanguage: accentsStandOut.forForeignLetters
    case .loan:
      accentsStandOut.forLoanLetters && scalars.count >= Self.shortestWithLoanLetter && !Accents.endsLikeLoan(scalars)
    }
  }

  /// Shorter words differ by an accent too often.
  private static let shortestWithLoanLetter = 4

  /// Lines below (COMBINING LOW LINE, DOUBLE LOW LINE), overlays (TILDE OVERLAY to LONG SOLIDUS OVERLAY), lines above
  /// and enclosing marks: no spelling uses them.
  private static func strikesThrough(_ scalar: UInt32) -> Bool {
    (0x0332...0x0338).contains(scalar) || (0x20D0...0x20F0).contains(scalar) || scalar == 0x0305 || scalar == 0x033F
  }
}
