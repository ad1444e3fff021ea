/// Endings that are top-level domains and at the same time something that posts are full of. A name with such an ending
/// is a link only when it says so: with a scheme, `www.`, a path, or as a declared domain.
enum AmbiguousEnding {
  /// Endings of file names: `main.py`, `README.md`, `notes.zip`.
  private static let ofFiles: Set<Substring> = [
    "bz", "cab", "cc", "md", "mk", "ml", "mov", "ms", "pl", "pm", "ps", "pub", "py", "rs", "sh", "so", "tf", "zip",
  ]

  /// English words that begin the next clause when the space is forgotten: `etc.so we went`. Only those whose domains
  /// are seldom written bare; `.it`, `.is` and `.me` have too many sites of their own.
  private static let ofWords: Set<Substring> = ["as", "do", "so", "to"]

  /// `labels` as written. Beside the endings above, a capital after the dot begins a sentence (`done.So we`), and a
  /// number before two letters is a time or a quantity (`9.30.am`).
  static func isLikely(in labels: [Substring]) -> Bool {
    guard let last = labels.last, labels.count >= 2 else { return true }
    let ending = Substring(last.lowercased())
    if ofFiles.contains(ending) || ofWords.contains(ending) { return true }
    if last.first?.isUppercase == true, last.dropFirst().allSatisfy({ $0.isLowercase }), last.count > 1 { return true }
    return last.utf8.count == 2
      && labels.dropLast().allSatisfy { $0.utf8.allSatisfy(EntityCharacters.isASCIIDigit) && !$0.isEmpty }
  }
}
