/// What languages call themselves (CLDR's endonyms), for the switch of translations; otherwise the tag.
enum LanguageNames {
  static func name(of tag: String) -> String {
    let primary = tag.lowercased().split(separator: "-").first.map(String.init) ?? tag
    guard let name = names[primary] else { return tag }
    return tag.count == primary.count ? name : "\(name) (\(tag))"
  }

  private static let names: [String: String] = [
    "ar": "العربية", "bg": "български", "bn": "বাংলা", "ca": "català", "cs": "čeština", "cy": "Cymraeg", "da": "dansk",
    "de": "Deutsch", "el": "Ελληνικά", "en": "English", "es": "español", "et": "eesti", "eu": "euskara", "fa": "فارسی",
    "fi": "suomi", "fr": "français", "ga": "Gaeilge", "gd": "Gàidhlig", "gl": "galego", "he": "עברית", "hi": "हिन्दी",
    "hr": "hrvatski", "hu": "magyar", "id": "Indonesia", "is": "íslenska", "it": "italiano", "ja": "日本語",
    "ko": "한국어", "lt": "lietuvių", "lv": "latviešu", "mk": "македонски", "ms": "Melayu", "mt": "Malti",
    "nb": "norsk bokmål", "nl": "Nederlands", "nn": "norsk nynorsk", "no": "norsk", "pa": "ਪੰਜਾਬੀ", "pl": "polski",
    "pt": "português", "ro": "română", "ru": "русский", "sk": "slovenčina", "sl": "slovenščina", "so": "Soomaali",
    "sq": "shqip", "sr": "српски", "sv": "svenska", "ta": "தமிழ்", "th": "ไทย", "tr": "Türkçe", "uk": "українська",
    "ur": "اردو", "vi": "Tiếng Việt", "zh": "中文",
  ]
}
