/// What a scan needs room for. Keep one for each worker and hand it to every scan: once it has grown to the size of
/// the posts, a post without hits allocates nothing.
public struct ScanScratch: Sendable {
  var found: [TermHit] = []
  var reading = UnitReading()
  var bytes: [UInt8] = []
  var leet = LeetChunks()
  var spaced = SpacedLetters()
  var segments = TagSegments()
  /// Of the words without digits those under which nothing is filed, however they are looked up.
  var quiet = QuietWords()
  /// Of the stretches of text, as they are written, those under none of whose disguises anything is filed.
  var undisguised = QuietWords()
  private var stemmers: [Stemmer?] = []
  /// What the stemmers and the quiet words belong to.
  private var index: TermIndex?
  private var exemplars: ExemplarLetters?
  private var exemplarLanguage = "en"
  private var isLanguageKnown = false
  private var fieldGate: LookAlikeGate?

  public init() {}

  mutating func begin(_ index: TermIndex, language: String?) {
    found.removeAll(keepingCapacity: true)
    isLanguageKnown = language != nil
    let language = language ?? "en"
    if language != exemplarLanguage { exemplars = nil }
    exemplarLanguage = language
    if self.index !== index {
      self.index = index
      stemmers = index.stemLanguages.map { Stemmer(language: $0) }
      (quiet, undisguised) = (QuietWords(), QuietWords())
    }
  }

  mutating func beginField() {
    leet.removeAll()
    spaced.removeAll()
    fieldGate = nil
  }

  func stem(_ folded: UnsafeBufferPointer<UInt8>, language: Int) -> [UInt8] {
    stemmers[language]?.stem(Array(folded)) ?? Array(folded)
  }

  func stemHash(_ folded: ArraySlice<UInt8>, language: Int) -> UInt64 {
    stemmers[language]?.stemHash(of: folded) ?? TokenHash.of(folded)
  }

  /// The judge of look-alikes for the field being scanned, made when the first of them turns up.
  mutating func gate(_ reader: FieldReader) -> LookAlikeGate {
    if let fieldGate { return fieldGate }
    let letters = exemplars ?? ExemplarLetters(language: exemplarLanguage)
    exemplars = letters
    let gate = LookAlikeGate(reader, exemplars: letters, isLanguageKnown: isLanguageKnown)
    fieldGate = gate
    return gate
  }
}
