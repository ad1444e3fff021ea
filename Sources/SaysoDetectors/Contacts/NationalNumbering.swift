/// In which countries' own notation telephone numbers are known.
public enum NationalNumbering {
  /// ISO 3166-1 codes of the countries whose numbers are recognised as they are written within the country, without a
  /// word that announces them: Austria, Australia, Belgium, Brazil, Canada, Switzerland, Germany, Spain, France, the
  /// United Kingdom, Ireland, India, Italy, Japan, the Netherlands, New Zealand, Russia, Sweden, the United States and
  /// South Africa. With a country code (`+…`, `00…`) the numbers of every country are, and beside a word such as
  /// *phone* those of any other, too.
  public static let countries = [
    "at", "au", "be", "br", "ca", "ch", "de", "es", "fr", "gb", "ie", "in", "it", "jp", "nl", "nz", "ru", "se", "us",
    "za",
  ]
}
