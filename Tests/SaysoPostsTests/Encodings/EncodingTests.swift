import Foundation
@testable import SaysoPosts
import SaysoTestSupport
import Testing

/// A text, and the encodings it is told in and found again.
private struct EncodedText: CustomTestStringConvertible {
  let language: String
  let text: String
  let charsets: [LegacyCharset]

  var testDescription: String { language }

  static let all = [
    EncodedText(
      language: "German", text: "Wir freuen uns über die Eröffnung, schöne Grüße aus München!",
      charsets: [.windows1252, .macintosh, .dos850]),
    EncodedText(
      language: "French", text: "L\u{2019}équipe a été élue à l\u{2019}unanimité, ça mérite un café où vous voulez",
      charsets: [.windows1252, .macintosh]),
    EncodedText(
      language: "Spanish", text: "¿Mañana? La reunión será en el salón, señor Núñez: traiga su información.",
      charsets: [.windows1252, .macintosh, .dos850]),
    EncodedText(
      language: "English with curly marks",
      text: "We\u{2019}re hiring \u{2014} \u{201C}the best job in town\u{201D}, isn\u{2019}t it?",
      charsets: [.windows1252, .macintosh]),
    EncodedText(
      language: "Polish", text: "Zażółć gęślą jaźń – dziękujemy za wszystkie życzenia świąteczne i piękną współpracę",
      charsets: [.windows1250]),
    EncodedText(
      language: "Czech", text: "Příliš žluťoučký kůň úpěl ďábelské ódy, děkujeme za přízeň a těšíme se na vás",
      charsets: [.windows1250, .latin2]),
    EncodedText(
      language: "Russian", text: "Мы рады сообщить, что наша компания открывает новый офис в Москве. Приходите!",
      charsets: [.windows1251, .koi8, .cyrillic]),
    EncodedText(
      language: "Greek", text: "Είμαστε στην ευχάριστη θέση να ανακοινώσουμε το νέο μας προϊόν στην αγορά",
      charsets: [.windows1253]),
    EncodedText(
      language: "Turkish",
      text: "Yeni şubemizin açılışını duyurmaktan mutluluk duyarız, değerli müşterilerimiz için çalışıyoruz",
      charsets: [.windows1254]),
    EncodedText(
      language: "Hebrew", text: "אנחנו שמחים להודיע על פתיחת הסניף החדש שלנו בתל אביב", charsets: [.windows1255]),
    EncodedText(
      language: "Arabic", text: "يسرنا أن نعلن عن افتتاح فرعنا الجديد في مدينة دبي", charsets: [.windows1256]),
    EncodedText(
      language: "Japanese", text: "新しい店舗をオープンしました。皆さまのお越しをお待ちしています。",
      charsets: [.shiftJIS, .eucJP]),
    EncodedText(
      language: "Korean", text: "새로운 매장을 열었습니다. 여러분의 많은 관심과 방문을 부탁드립니다.", charsets: [.eucKR]),
    EncodedText(
      language: "Chinese, simplified", text: "我们很高兴地宣布新的办公室在上海开业，欢迎大家来参观。", charsets: [.gb18030]),
    EncodedText(
      language: "Chinese, traditional", text: "我們很高興地宣布新的辦公室在台北開業，歡迎大家來參觀。", charsets: [.big5]),
  ]
}

@Suite("Encodings")
struct EncodingTests {
  @Test("a text is found to be in the encoding it was written in", arguments: EncodedText.all)
  fileprivate func found(_ sample: EncodedText) throws {
    for charset in sample.charsets {
      let bytes = try #require(encoded("id;text\n1;" + sample.text + "\n", charset))
      let verdict = EncodingVerdict(bytes, isCut: false)
      #expect(verdict.encoding?.name == charset.title && verdict.ground == .statistics)
      #expect(String(decoding: verdict.text(of: bytes), as: UTF8.self).contains(sample.text))
    }
  }

  /// By the system's iconv, the other way round.
  private func encoded(_ text: String, _ charset: LegacyCharset) -> [UInt8]? {
    guard let descriptor = iconv_open(charset.rawValue, "UTF-8"), Int(bitPattern: descriptor) != -1 else { return nil }
    defer { iconv_close(descriptor) }
    var source = text.utf8.map { CChar(bitPattern: $0) }
    var room = [CChar](repeating: 0, count: source.count * 2 + 16)
    return source.withUnsafeMutableBufferPointer { source in
      room.withUnsafeMutableBufferPointer { room in
        var (input, inputLeft, output, outputLeft) = (source.baseAddress, source.count, room.baseAddress, room.count)
        guard iconv(descriptor, &input, &inputLeft, &output, &outputLeft) != -1 else { return nil }
        return room.prefix(room.count - outputLeft).map { UInt8(bitPattern: $0) }
      }
    }
  }

  @Test("UTF-16 and UTF-32 are told by their mark, and UTF-16 by its zeros")
  func unicode() throws {
    let text = "id,text\n1,Grüße 🦅\n"
    let forms: [(String.Encoding, [UInt8], String)] = [
      (.utf16LittleEndian, [0xFF, 0xFE], "UTF-16LE"), (.utf16BigEndian, [0xFE, 0xFF], "UTF-16BE"),
      (.utf32LittleEndian, [0xFF, 0xFE, 0, 0], "UTF-32LE"), (.utf32BigEndian, [0, 0, 0xFE, 0xFF], "UTF-32BE"),
      (.utf8, [0xEF, 0xBB, 0xBF], "UTF-8"), (.utf16LittleEndian, [], "UTF-16LE"), (.utf16BigEndian, [], "UTF-16BE"),
    ]
    for (encoding, mark, name) in forms {
      let bytes = mark + Array(try #require(text.data(using: encoding)))
      let verdict = EncodingVerdict(bytes, isCut: false)
      #expect(verdict.encoding?.name == name)
      #expect(String(decoding: verdict.text(of: bytes), as: UTF8.self) == text)
      let lines = try readExport(bytes, name: "x.txt") { $0.formats = [.plainText] }
      #expect(lines.map(\.rows) == [["id,text", "1,Grüße 🦅"]])
    }
  }

  @Test("halves of surrogate pairs and of units become U+FFFD, wherever the chunks are cut")
  func surrogates() {
    let bytes: [UInt8] = [0x41, 0, 0x3E, 0xD8, 0x42, 0, 0x85, 0xDD, 0x3E, 0xD8, 0x85, 0xDD, 0x3E]
    var whole: [UInt8] = []
    #expect(UnicodeDecoder(width: 2, isBigEndian: false).decode(bytes[...], isLast: true, into: &whole) == bytes.count)
    #expect(
      String(decoding: whole, as: UTF8.self)
        == "A\u{FFFD}B\u{FFFD}🦅\u{FFFD}".replacingOccurrences(of: "🦅", with: "\u{1F985}"))
    for size in 1...7 {
      var source = DecodedSource(
        DripSource(bytes: bytes[...], size: size), UnicodeDecoder(width: 2, isBigEndian: false))
      var text: [UInt8] = []
      #expect(throws: Never.self) { try source.readAll(into: &text, limit: 1000, beyond: .damaged) }
      #expect(text == whole, "\(size)")
    }
  }

  @Test("UTF-8 with damage stays UTF-8, and so does JSON with a lone stray byte")
  func damage() throws {
    let damaged = Array("Grüße\nschöner\n".utf8) + [0xFC, 0x0A] + Array("größer\n".utf8)
    #expect(EncodingVerdict(damaged, isCut: false).encoding == .utf8)
    let parts = try readExport(damaged)
    #expect(parts.map(\.rows) == [["Grüße", "schöner", "! 3: This row is not UTF-8 from column 1 on.", "größer"]])
    #expect(EncodingVerdict(Array("{\"text\":\"".utf8) + [0xE9, 0x22, 0x7D], isCut: false).encoding == .utf8)
    #expect(EncodingVerdict(Array("ü".utf8.prefix(1)), isCut: true).encoding == .utf8)
    #expect(EncodingVerdict([0x41, 0, 0xFF, 0x12, 0, 0], isCut: false).encoding == nil)
  }

  @Test("what is decoded is told, and an encoding that is told goes before all")
  func notes() throws {
    let bytes = Array("Gr".utf8) + [0xFC, 0xDF] + Array("e aus M".utf8) + [0xFC] + Array("nchen\n".utf8)
    let note = "Read as Windows-1252, the encoding in which it looks most like text; --encoding names another."
    #expect(try readExport(bytes) == [ReadPart(format: "text", rows: ["Grüße aus München"], notes: [note])])
    let told = try readExport(bytes) { $0.encoding = TextEncoding(named: "windows-1251") }
    #expect(
      told == [ReadPart(format: "text", rows: ["GrьЯe aus Mьnchen"], notes: ["Read as Windows-1251, as you said."])])
  }

  @Test("encodings are known by many names, and no name is more than a name")
  func names() {
    #expect(TextEncoding(named: "latin1")?.name == "Windows-1252" && TextEncoding(named: "UTF_8") == .utf8)
    #expect(TextEncoding(named: "shift_jis")?.name == "Shift JIS" && TextEncoding(named: "GBK")?.name == "GB18030")
    #expect(TextEncoding(named: "ISO-8859-10")?.name == "ISO-8859-10")
    for name in ["", "nonsense", "UTF-8//TRANSLIT", "EBCDIC-US", "../x", "UTF-7\u{0}"] {
      #expect(TextEncoding(named: name) == nil, "\(name)")
    }
  }

  @Test("no bytes are a trap, and the guess is the same each time")
  func noise() {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<60 {
      let bytes = (0..<Int.random(in: 0...200, using: &generator)).map { _ in
        UInt8.random(in: 9...255, using: &generator)
      }
      let verdict = EncodingVerdict(bytes, isCut: generator.rarely(2))
      #expect(verdict == EncodingVerdict(bytes, isCut: false) || verdict.ground == .wellFormed)
      _ = verdict.text(of: bytes)
    }
  }
}
