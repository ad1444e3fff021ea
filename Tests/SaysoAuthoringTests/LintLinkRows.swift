import SaysoAuthoring

/// Links, published values and form.
extension LintRow {
  private static func list(_ entries: String, _ breaks: String = "http://10.0.0.7/plan") -> String {
    SmallPolicy.rule(
      "links", "otherwise=\"allow\"", "<list><deny kind=\"internal\"/>\(entries)</list>",
      breaks: "See <hit>\(breaks)</hit>", keeps: "See https://news.test/")
  }

  private static func values(_ value: String) -> String {
    SmallPolicy.rule(
      "personal-data", "", "<find><detect kind=\"email\"/></find><published><value>\(value)</value></published>",
      breaks: "<hit>ana@mail.example</hit>", keeps: "Tea.")
  }

  static let links = [
    LintRow(
      "place behind its domain", list("<deny domain=\"shop.test\"/><allow domain=\"shop.test\" path=\"/lamps\"/>"),
      .unreachableLink, at: "<allow domain=\"shop.test\"", shownBy: "https://shop.test/lamps"),
    LintRow(
      "place before its domain", list("<allow domain=\"shop.test\" path=\"/lamps\"/><deny domain=\"shop.test\"/>")),
    LintRow(
      "allowed behind its kind", list("<deny kind=\"shortener\"/><allow domain=\"bit.ly\" path=\"/acme\"/>"),
      .unreachableLink, at: "<allow domain=\"bit.ly\"", shownBy: "https://bit.ly/acme"),
    LintRow(
      "other scheme of a place", list("<deny scheme=\"http\" domain=\"shop.test\"/><allow domain=\"shop.test\"/>")),
    LintRow("a part of the name", list("<deny domain=\"shop.test\"/><allow domain=\"coffeeshop.test\"/>")),
    LintRow(
      "allowed by one rule and denied by another",
      list("<allow domain=\"shop.test\"/>").replacing(
        "<clause id=\"d\"",
        with: """
          <clause id="y" title="Shops"><p><must id="shops">No shops.</must></p>
            <links id="no-shops" enforces="shops" tier="red" otherwise="allow"><list><deny domain="shop.test"/></list></links>
            <example breaks="no-shops" author="kim" platform="x">See <hit>https://shop.test/a</hit></example>
            <example keeps="no-shops" author="kim" platform="x">See https://news.test/</example></clause>
          <clause id="d"
          """),
      .contradictoryLink, at: "<allow domain=\"shop.test\"", shownBy: "https://shop.test/"),
    LintRow(
      "look-alikes of nothing", list("<deny kind=\"lookalike\"/>"), .idleLinkKind, at: "<deny kind=\"lookalike\""),
    LintRow(
      "look-alikes of something",
      list("<deny kind=\"lookalike\"/>").replacing("<product id", with: "<domain>acme.example</domain><product id")),
    LintRow("published value that nothing finds", values("0800 555 010"), .idlePublishedValue, at: "<value>0800"),
    LintRow("published address", values("help@acme.example")),
    LintRow("published domain", values("@acme.example")),
    LintRow(
      "length on a platform nobody knows",
      SmallPolicy.rule(
        "form", "", "<when><platform name=\"campfire\"/></when><length/>", breaks: "Tea.", keeps: "Tea."
      )
      .replacing("<hours id", with: "<platform id=\"campfire\"/><hours id"),
      .formWithoutLimit, at: "<length/>"),
    LintRow(
      "length on a declared platform",
      SmallPolicy.rule(
        "form", "", "<when><platform name=\"campfire\"/></when><length/>", breaks: "Tea.", keeps: "Tea."
      )
      .replacing("<hours id", with: "<platform id=\"campfire\" limit=\"80\"/><hours id")),
  ]
}
