import SaysoModel

/// A term's phrase taken apart by the tokenizer that reads the posts.
struct PhraseWords {
  private let text: TokenizedText
  private let stemmer: Stemmer?
  private let seesThroughDisguises: Bool

  init(_ pattern: TermPattern, _ stemmer: Stemmer?) {
    text = TokenizedText(pattern.phrase, field: .text, entities: [Entity]())
    self.stemmer = stemmer
    seesThroughDisguises = pattern.seesThroughDisguises
  }

  var words: [CompiledTerm.Word] {
    text.bytes.withUnsafeBufferPointer { bytes in text.tokens.indices.map { word(at: $0, bytes) } }
  }

  private func word(at index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> CompiledTerm.Word {
    let token = text.tokens[index]
    let plain = Array(text.folded[token.foldedRange])
    let (letters, scalars) = Self.counts(plain)
    return CompiledTerm.Word(
      forms: forms(plain, of: token, bytes),
      hash: token.hash,
      stem: stemmer?.stem(plain) ?? [],
      letters: scalars,
      mayBeEdited: letters >= 4 && letters == scalars,
      allowsPunctuationBefore: index > 0 && gap(before: index, bytes) == .punctuation)
  }

  private func forms(_ plain: [UInt8], of token: Token, _ bytes: UnsafeBufferPointer<UInt8>) -> WordForms {
    guard seesThroughDisguises else { return WordForms(plain: plain) }
    var skeleton: [UInt8] = []
    skeleton.reserveCapacity(plain.count)
    for scalar in ScalarSequence(bytes, token.range) { ScalarTable.appendSkeleton(of: scalar, to: &skeleton) }
    return WordForms(plain: plain, skeleton: skeleton)
  }

  private func gap(before index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> WordGap.Kind {
    let start = text.tokens[index - 1].range.upperBound
    return WordGap.kind(in: bytes, start..<max(start, text.tokens[index].range.lowerBound))
  }

  private static func counts(_ folded: [UInt8]) -> (letters: Int, scalars: Int) {
    folded.withUnsafeBufferPointer { buffer in
      var counts = (letters: 0, scalars: 0)
      for scalar in ScalarSequence(buffer) {
        counts.scalars += 1
        if ScalarTable.isLetter(scalar) { counts.letters += 1 }
      }
      return counts
    }
  }
}
