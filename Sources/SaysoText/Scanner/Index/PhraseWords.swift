import SaysoModel

/// A term's phrase taken apart by the tokenizer that reads the posts.
enum PhraseWords {
  static func words(of phrase: String, stemmer: Stemmer?) -> [CompiledTerm.Word] {
    let text = TokenizedText(phrase, field: .text, entities: [Entity]())
    return text.bytes.withUnsafeBufferPointer { bytes in
      text.tokens.indices.map { word(at: $0, of: text, bytes, stemmer) }
    }
  }

  private static func word(
    at index: Int, of text: TokenizedText, _ bytes: UnsafeBufferPointer<UInt8>, _ stemmer: Stemmer?
  ) -> CompiledTerm.Word {
    let token = text.tokens[index]
    let plain = Array(text.folded[token.foldedRange])
    let scalars = String(decoding: plain, as: UTF8.self).unicodeScalars
    let letters = scalars.count { ScalarTable.isLetter($0.value) }
    let skeleton = Skeleton.of(text.bytes[token.range])
    let previousEnd = index == 0 ? token.range.lowerBound : text.tokens[index - 1].range.upperBound
    let gap = WordGap.kind(in: bytes, previousEnd..<max(previousEnd, token.range.lowerBound))
    return CompiledTerm.Word(
      forms: WordForms(plain: plain, skeleton: skeleton),
      stem: stemmer?.stem(plain) ?? [],
      letters: scalars.count,
      mayBeEdited: letters >= 4 && letters == scalars.count,
      allowsPunctuationBefore: gap == .punctuation)
  }
}
