import SaysoText

/// What about a post's form a rule of the kind `form` finds fault with, as far as a screen can tell it without looking
/// closely.
enum FormNeed: Sendable {
  /// What does not fit for certain.
  case beyond(CertainFit)
  /// So many characters, bytes or whatever else is counted.
  case longerThan(Int)
  case moreHashtags(Int)
  /// A hashtag that these words may take apart.
  case undividedHashtag(TagWords)
  /// A character outside ASCII.
  case beyondASCII
  /// Letters in a style.
  case fancyLetters
  case moreLineFeeds(Int)
}
