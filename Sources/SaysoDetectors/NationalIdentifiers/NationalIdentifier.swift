/// A number that a state gave to a person, as its authority forms it.
///
/// One file each: it names the source of the format and of the validation, the ways of writing that are accepted, and
/// what is refused. The `type` is the country's code and the number's usual name.
struct NationalIdentifier: Sendable {
  let type: String
  let forms: [WrittenForm]
  let cues: IdentifierCues
  /// What its rules prove; `form` where there are only ranges.
  let proof: DetectorMatch.Strength
  let isValid: @Sendable (WrittenNumber) -> Bool

  init(
    _ type: String, forms: [WrittenForm], cues: String, proof: DetectorMatch.Strength = .checksum,
    isValid: @escaping @Sendable (WrittenNumber) -> Bool
  ) {
    self.type = type
    self.forms = forms
    self.cues = IdentifierCues(cues)
    self.proof = proof
    self.isValid = isValid
  }
}
