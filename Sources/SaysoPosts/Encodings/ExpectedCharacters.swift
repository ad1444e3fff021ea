/// What the languages written in an encoding write beyond ASCII.
///
/// The most frequent characters of each, by the general knowledge of letter frequencies: an order of magnitude is enough
/// to tell text from noise.
struct ExpectedCharacters {
  /// Characters that make up a good part of any text.
  let often: Set<Unicode.Scalar>
  /// The other letters of these languages.
  let letters: Set<Unicode.Scalar>
  /// Written with two bytes a character.
  let isWide: Bool

  init(_ charset: LegacyCharset) {
    var letters = ""
    var isWide = false
    let often: String
    switch charset {
    case .windows1252, .macintosh, .latin9, .dos850:
      often = "éèàêçäöüßñóíáúãõôîåøæ"
      letters = "âëïùûÿœìòðþýÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞŒŸªº"
    case .windows1250, .latin2:
      often = "ąęłóśżźćńáéíýčšžřěůőűășțâî"
      letters = "úöüďťňôľĺŕäëđşţßĄĘŁÓŚŻŹĆŃÁÉÍÝČŠŽŘĚŮŐŰĂÂÎÚÖÜĎŤŇÔĽĐŞŢ"
    case .windows1251, .koi8, .cyrillic:
      often = "оеаинтсрвлкмдпуяыьгзб"
      letters = "чйхжшюцщэфъёіїєґўђјљњћџОЕАИНТСРВЛКМДПУЯЫЬГЗБЧЙХЖШЮЦЩЭФЪЁІЇЄҐЎ№"
    case .windows1253:
      often = "αοιετσνηυρπκμλςάίόέήύώ"
      letters = "ωγδχθφβξζψϊϋΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩΆΈΉΊΌΎΏ"
    case .windows1254:
      often = "ışğüöç"
      letters = "İŞĞÜÖÇâîû"
    case .windows1255:
      often = "יוהלאתרבשמנםעדחקפצ"
      letters = "גזטכךןסףץ"
    case .windows1256:
      often = "اليمونرتبةعدسفهكقحج"
      letters = "أإآءئؤىخذزشصضطظغث،؟پچژگ"
    case .windows1257:
      often = "āēīūšžėąčęį"
      letters = "ģķļņŗųõäöüĀĒĪŪŠŽĖĄČĘĢĶĻŅĮŲÕÄÖÜ"
    case .shiftJIS, .eucJP:
      often = "のにはをたがでてとしれさいるもなこかすんくりらまきっ、。ーあうそつ日本人年大月一を"
      isWide = true
    case .eucKR:
      often = "이다는에의가을은하고지기사로니를한서자그대시도인들어해나만리과여수일안녕있습정보"
      isWide = true
    case .gb18030:
      often = "的一是不了在人有我他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可里后小么，。"
      isWide = true
    case .big5:
      often = "的一是不了在人有我他這中大來上國個到說們為子和你地出道也時年得就那要下以生會自著去之過家學對可裡後小麼，。"
      isWide = true
    }
    self.often = Set(often.unicodeScalars)
    self.letters = Set(letters.unicodeScalars)
    self.isWide = isWide
  }
}
