/// One attribute of an element. Names come from the program alone; a value may hold anything, since it is escaped.
///
/// There are no event handlers and no `style`: the page's security policy refuses both.
package struct HTMLAttribute: Hashable, Sendable {
  package enum Name: String, Sendable {
    case id, `class`, lang, dir, title, role, type, name, value, placeholder, autocomplete, `for`, hidden, open, scope
    case colspan, rowspan, datetime, tabindex, disabled, checked, selected, min, max, start, translate, spellcheck
    case ariaLabel = "aria-label"
    case ariaLabelledby = "aria-labelledby"
    case ariaDescribedby = "aria-describedby"
    case ariaHidden = "aria-hidden"
    case ariaLive = "aria-live"
    case ariaCurrent = "aria-current"
    case ariaPressed = "aria-pressed"
    case ariaExpanded = "aria-expanded"
    case ariaControls = "aria-controls"
    case dataLabel = "data-label"
    case dataKey = "data-key"
    case dataValue = "data-value"
    case dataState = "data-state"
    // SVG.
    case xmlns, x, y, x1, y1, x2, y2, cx, cy, r, rx, ry, dx, dy, d, width, height, points, transform, viewBox, fill
    case stroke, orient, refX, refY, markerWidth, markerHeight, preserveAspectRatio, focusable
    case strokeWidth = "stroke-width"
    case textAnchor = "text-anchor"
    case dominantBaseline = "dominant-baseline"
    case markerEnd = "marker-end"
    case textLength, lengthAdjust, patternUnits
  }

  let name: String
  let value: String

  package init(_ name: Name, _ value: String) {
    self.name = name.rawValue
    self.value = value
  }

  /// A length or coordinate of a drawing, in its own units.
  package init(_ name: Name, _ value: Int) { self.init(name, String(value)) }

  private init(href address: HTMLAddress) {
    name = "href"
    value = address.text
  }

  package static func id(_ value: String) -> Self { Self(.id, value) }
  package static func `class`(_ value: String) -> Self { Self(.class, value) }
  package static func lang(_ value: String) -> Self { Self(.lang, value) }
  /// An attribute that is there or not, such as `hidden`.
  package static func flag(_ name: Name) -> Self { Self(name, "") }
  package static func href(_ address: HTMLAddress) -> Self { Self(href: address) }
}
