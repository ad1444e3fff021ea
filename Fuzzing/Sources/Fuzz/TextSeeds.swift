/// What people write, and what they disguise.
enum TextSeeds {
  static var all: [[UInt8]] {
    lines.map { Array($0.utf8) } + Samples.bytes("samples/drafts").map { Array($0.prefix(1000)) }
  }

  private static let lines = [
    "See https://larkfield.example/a?b=c#d, @dana@mastodon.example #Falcon2 $LKFD dana@larkfield.example www.lumo.com",
    "hxxps://larkfield[.]example larkfield dot example lark\u{200B}field.example http://x@[::1]:80/ 1.2.3.4",
    "F·a·l·c·o·n F4lc0n Fаlcon 𝐅alcon fa l c o n Peregrine's peregrinen Straße İstanbul 東京タワー ภาษาไทย 🦅👩‍👩‍👧🇬🇧",
    "4111 1111 1111 1111 GB33BUKB20201555555555 +44 20 7946 0958 dana (at) larkfield dot example 078-05-1120 12/03/1984",
    "AKIAIOSFODNN7EXAMPLE password: hunter2! 52.5200, 13.4050 221B Baker Street, London NW1 6XE 00:1A:2B:3C:4D:5E ::1",
    "\u{202E}x\u{2066} e\u{301}\u{AD}\u{FEFF} a\u{E0061} \u{1F3F4}\u{E0067}\u{E007F} ＠dana ＃tag ﷺ ½ ǅ ß ẞ",
  ]
}
