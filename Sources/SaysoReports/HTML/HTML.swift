/// A piece of a page, as a value. Whatever becomes text or an attribute is escaped when it is written, in one place;
/// there is no way to put a string from outside in unescaped.
package indirect enum HTML: Sendable, ExpressibleByStringLiteral {
  case element(HTMLTag, [HTMLAttribute], [HTML])
  case text(String)
  case group([HTML])
  /// Markup of the program's own.
  case verbatim(HTMLVerbatim)

  package init(stringLiteral value: String) { self = .text(value) }

  package static let nothing = HTML.group([])

  package static func element(_ tag: HTMLTag, _ content: [HTML]) -> HTML { .element(tag, [], content) }
  package static func element(_ tag: HTMLTag, _ text: String) -> HTML { .element(tag, [], [.text(text)]) }
  package static func element(_ tag: HTMLTag, _ attributes: [HTMLAttribute], _ text: String) -> HTML {
    .element(tag, attributes, [.text(text)])
  }

  /// Pieces with something between them.
  package static func joined(_ pieces: [HTML], by separator: HTML) -> HTML {
    .group(pieces.enumerated().flatMap { $0.offset == 0 ? [$0.element] : [separator, $0.element] })
  }
}

/// Markup that is written as it stands. Only a literal of the source makes one: a `StaticString` can't be computed.
package struct HTMLVerbatim: Sendable {
  let markup: StaticString

  package init(_ markup: StaticString) { self.markup = markup }
}
