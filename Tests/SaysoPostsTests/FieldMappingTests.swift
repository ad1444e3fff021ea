import SaysoPosts
import Testing

@Suite struct FieldMappingTests {
  @Test(arguments: [
    ("text=Caption", FieldMapping.Field.text, FieldMapping.Source.name("Caption")),
    ("text=Post text, final", .text, .name("Post text, final")),
    ("id=/post/id", .id, .pointer("/post/id")), ("id=/a~1b/~0", .id, .pointer("/a~1b/~0")),
    ("platform==linkedin", .platform, .constant("linkedin")), ("author==Jo = Lee", .author, .constant("Jo = Lee")),
    ("PublishAt=Date (UTC)", .publishAt, .name("Date (UTC)")), ("link=a=b", .link, .name("a=b")),
    ("lang===", .language, .constant("=")),
  ])
  func entriesAreRead(_ entry: String, _ field: FieldMapping.Field, _ source: FieldMapping.Source) throws {
    var mapping = FieldMapping()
    try mapping.add(entry)
    #expect(mapping[field] == source && mapping.sources.count == 1)
  }

  @Test(arguments: [
    ("text", FieldMappingError.noSign("text")), ("", .noSign("")), ("text=", .empty(.text)), ("text==", .empty(.text)),
    ("txet=Caption", .unknownField("txet", nearest: "text")), ("=Caption", .unknownField("", nearest: nil)),
    ("id=/a~2", .badPointer(.id, "/a~2")), ("id=/a~", .badPointer(.id, "/a~")),
  ])
  func mistakesAreTold(_ entry: String, _ error: FieldMappingError) {
    var mapping = FieldMapping()
    #expect(throws: error) { try mapping.add(entry) }
    #expect(mapping.isEmpty)
  }

  @Test func aFieldIsMappedOnce() throws {
    var mapping = FieldMapping()
    try mapping.add("text=Caption")
    #expect(throws: FieldMappingError.twice(.text)) { try mapping.add("TEXT=Body") }
    #expect(mapping[.text] == .name("Caption"))
  }

  @Test func theSentencesNameWhatToWrite() {
    #expect(
      FieldMappingError.unknownField("txet", nearest: "text").description
        == "A post has no field “txet”. Did you mean “text”? There are: id, text, author, platform, account, kind, "
        + "link, alt, paid, publishAt, lang.")
    #expect(FieldMappingError.empty(.id).description == "“id=” names no column.")
    #expect(FieldMappingError.twice(.id).description == "“id” is mapped twice, and only one can be meant.")
  }
}
