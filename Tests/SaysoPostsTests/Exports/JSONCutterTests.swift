import SaysoTestSupport
import Testing

@testable import SaysoPosts

/// Where elements begin and end, in whatever state a document is.
@Suite struct JSONCutterTests {
  /// `text@line:column pointer`, or what is wrong.
  static func cut(_ text: String, _ lists: [[String]] = [[]], chunk: Int = 1 << 20, limit: Int = 1 << 20) throws
    -> [String]
  {
    let cutter = JSONElementCutter(MemorySource(Array(text.utf8)), lists: lists, chunk: chunk, limit: limit)
    var found: [String] = []
    while let element = try cutter.next() {
      switch element.content {
      case .bytes(let bytes):
        found.append("\(String(decoding: bytes, as: UTF8.self))@\(element.line):\(element.column) \(element.pointer)")
      case .tooLong(let bytes): found.append("too long \(bytes)")
      case .fault(let failure): found.append("\(failure)@\(element.line)")
      }
    }
    return found
  }

  static let rows: [(text: String, elements: [String])] = [
    ("[1,2]", ["1@1:2 /0", "2@1:4 /1"]), ("[]", []), ("[ ]\n", []), ("", ["noRecords@1"]), ("  \n", ["noRecords@2"]),
    ("{\"a\":1}", ["{\"a\":1}@1:1 "]), ("\u{FEFF}[1]", ["1@1:5 /0"]), ("[[1,2],{}]", ["[1,2]@1:2 /0", "{}@1:8 /1"]),
    ("window.YTD.tweets.part0 = [\n{\"a\":\"]\"}\n];\n", ["{\"a\":\"]\"}@2:1 /0"]),
    ("Grailbird.data.tweets_2013_02 = \n[ {} ]", ["{}@2:3 /0"]),
    ("[{\"a\":\"\\\"},{\"}]", ["{\"a\":\"\\\"},{\"}@1:2 /0"]),
    ("[1]\n[2]", ["1@1:2 /0", "2@2:2 /0"]), ("{\"a\":1}\n{\"b\":2}", ["{\"a\":1}@1:1 ", "{\"b\":2}@2:1 "]),
    ("[1]x\n", ["1@1:2 /0", "notJSON(SaysoPosts.JSONFault.trailingText)@1"]),
    ("[1]]", ["1@1:2 /0", "notJSON(SaysoPosts.JSONFault.trailingText)@1"]),
    ("hello", ["notJSON(SaysoPosts.JSONFault.syntax)@1"]),
    ("[1,]", ["1@1:2 /0", "notJSON(SaysoPosts.JSONFault.syntax)@1"]),
    ("[,1]", ["notJSON(SaysoPosts.JSONFault.syntax)@1", "1@1:3 /0"]),
    ("[1,,2]", ["1@1:2 /0", "notJSON(SaysoPosts.JSONFault.syntax)@1", "2@1:5 /1"]),
    ("[1", ["truncated@1"]), ("[{\"a\":1}", ["{\"a\":1}@1:2 /0", "truncated@1"]),
    ("[{\"a\":1},\n{\"b", ["{\"a\":1}@1:2 /0", "truncated@2"]), ("[", ["truncated@1"]), ("{\"a\":", ["truncated@1"]),
  ]

  @Test(arguments: rows) func cuts(_ row: (text: String, elements: [String])) throws {
    #expect(try Self.cut(row.text) == row.elements)
  }

  /// `B` is the damaged element; whatever is wrong, `A` before and `C` behind come whole.
  static let damages = [
    "{\"b\":1", "{\"b\":1}}", "{\"b\":{\"x\":1}", "{\"b\":[1}", "{\"b\":[1,\"x\":{\"y\":3}}", "{\"b\":\"unclosed}",
    "{\"b\":\"x\"\"}",
    "{\"b\":\"say \"hi\" to\"}", "{\"b\" 1}", "{b:1}", "{{\"b\":1}", "{\"b\":[[1]}", "{\"b\":1]", "{\"b\":\"x}",
    "{\"b\":{\"c\":{\"d\":1}", "{\"b\":\"\\\"}", "nonsense", "{\"b\":\"a,\"c\":\"d\"}", "{\"b\":01}", "\"lone",
    "{\"b\"\":1}",
    "{\"b\":1} {", "}", "{\"b\":\"\u{0}\"}",
  ]

  @Test("damage costs one element", arguments: damages) func damage(_ damaged: String) throws {
    for gap in [",", ",\n", "\n,\n  "] {
      let text = "[{\"a\":\"A\"}\(gap)\(damaged)\(gap)\n{\"c\":\"C\"},\n{\"c\":\"D\"}]"
      for chunk in [16, 1 << 20] {
        let found = try Self.cut(text, chunk: chunk)
        #expect(found.first?.hasPrefix("{\"a\":\"A\"}@1:2") == true, "\(found)")
        #expect(found.filter { $0.hasPrefix("{\"c\":\"C\"}@") }.count == 1, "\(found)")
        #expect(found.last?.hasPrefix("{\"c\":\"D\"}@") == true, "\(found)")
      }
    }
  }

  @Test("an unclosed string without line breaks costs its neighbour at most") func oneLine() throws {
    let found = try Self.cut("[{\"a\":\"A\"},{\"b\":\"B},{\"c\":\"C\"},{\"d\":\"D\"}]")
    #expect(found == ["{\"a\":\"A\"}@1:2 /0", "{\"b\":\"B}@1:12 /1", "{\"c\":\"C\"}@1:21 /2", "{\"d\":\"D\"}@1:31 /3"])
  }

  static let paths: [(text: String, lists: [[String]], elements: [String])] = [
    ("{\"x\":[1],\"data\":[{}],\"y\":{}}", [["data"]], ["{}@1:18 /data/0"]),
    (
      "{\"a\":{\"b\":[1,2]},\"a/c\":[3]}", [["a", "b"], ["a/c"]], ["1@1:12 /a/b/0", "2@1:14 /a/b/1", "3@1:25 /a~1c/0"]
    ),
    ("{\"data\":{\"id\":1}}", [["data"]], ["{\"id\":1}@1:9 /data"]), ("{\"data\":null}", [["data"]], ["noRecords@1"]),
    ("[{}]", [["data"]], ["noRecords@1"]),
    ("{\"data\":[1],}", [["data"]], ["1@1:10 /data/0", "notJSON(SaysoPosts.JSONFault.syntax)@1"]),
    ("{\"x\":\"\\\"data\\\":[9]\",\"data\":[1]}", [["data"]], ["1@1:29 /data/0"]),
    ("{\"data\":[1]", [["data"]], ["1@1:10 /data/0", "truncated@1"]),
    ("{\"x\":{\"data\":[9]}}", [["data"]], ["noRecords@1"]),
  ]

  @Test(arguments: paths) func leads(_ row: (text: String, lists: [[String]], elements: [String])) throws {
    #expect(try Self.cut(row.text, row.lists) == row.elements)
    #expect(try Self.cut(row.text, row.lists, chunk: 16) == row.elements)
  }

  @Test("an element over the limit fails alone", arguments: [16, 1 << 20]) func long(_ chunk: Int) throws {
    let text = "[{\"a\":\"\(String(repeating: "x", count: 5000))\\\",{\"}\n,\n{\"b\":1}]"
    let found = try Self.cut(text, chunk: chunk, limit: 100)
    #expect(
      found == ["too long 5013", "{\"b\":1}@3:1 /1"] || found == ["too long 5012", "{\"b\":1}@3:1 /1"], "\(found)")
  }

  @Test("where the chunks are cut makes no difference") func chunks() throws {
    let text = "{\"h\":[1,\"\\\\\"],\"data\":[{\"a\":\"Grüße\\\"\"},\n {\"b\":[{}]},\r\n7 ,\"x\"]}\n{\"data\":[{}]}"
    let whole = try Self.cut(text, [["data"]])
    #expect(whole.count == 5)
    for chunk in 16...64 { #expect(try Self.cut(text, [["data"]], chunk: chunk) == whole) }
  }

  @Test("hostile documents take linear time") func hostile() throws {
    let many = 200_000
    let deep = String(repeating: "[", count: many)
    let refused = ["notJSON(SaysoPosts.JSONFault.tooDeep)@1", "truncated@1"]
    #expect(try Self.cut(deep, limit: 8 << 20) == refused)
    #expect(try Self.cut("[" + String(repeating: "{\"a\":", count: many), limit: 8 << 20).last == "truncated@1")
    #expect(try Self.cut("[" + String(repeating: "\"", count: many) + "]", limit: 8 << 20).count >= 1)
    #expect(try Self.cut("[" + String(repeating: "\"a\" x", count: many / 4), limit: 8 << 20).count >= 1)
    #expect(try Self.cut("[" + String(repeating: "{\"a\":1,", count: many / 8), limit: 8 << 20).count >= 1)
    #expect(try Self.cut(String(repeating: "[1]x\n", count: many / 8)).count == many / 4)
  }
}
