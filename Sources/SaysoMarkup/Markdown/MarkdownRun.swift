import CMarkdown

/// One run of MD4C over one text. This file alone sees MD4C.
///
/// Most of what MD4C hands over points into the text itself, which is how its place is known.
final class MarkdownRun {
  private let page: MarkdownPage
  private let base: UnsafePointer<CChar>
  private let count: Int
  private var fault: MarkupFault?
  private var cells = 0
  /// How far the text has been read.
  private var offset = 0

  private init(_ page: MarkdownPage, _ base: UnsafePointer<CChar>, _ count: Int) {
    self.page = page
    self.base = base
    self.count = count
  }

  /// Blocks of HTML are read as text with tags in it; code that is only indented is how some write a paragraph.
  private static let flags = UInt32(
    MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_PERMISSIVEURLAUTOLINKS | MD_FLAG_PERMISSIVEEMAILAUTOLINKS
      | MD_FLAG_PERMISSIVEWWWAUTOLINKS | MD_FLAG_NOHTMLBLOCKS | MD_FLAG_NOINDENTEDCODEBLOCKS)

  static func parse(_ text: [UInt8], into page: MarkdownPage) throws(MarkupFault) {
    guard !text.isEmpty else { return }
    let fault = text.withUnsafeBytes { bytes -> MarkupFault? in
      guard let base = bytes.baseAddress?.assumingMemoryBound(to: CChar.self) else { return .noMemory }
      return MarkdownRun(page, base, bytes.count).run()
    }
    if let fault { throw fault }
  }

  private func run() -> MarkupFault? {
    var parser = Self.parser()
    let status = withExtendedLifetime(self) {
      md_parse(base, MD_SIZE(clamping: count), &parser, Unmanaged.passUnretained(self).toOpaque())
    }
    return fault ?? (status == 0 ? nil : .noMemory)
  }

  private static func parser() -> MD_PARSER {
    var parser = MD_PARSER()
    parser.flags = flags
    parser.enter_block = { type, _, run in MarkdownRun.of(run)?.enter(type) ?? 0 }
    parser.leave_block = { type, _, run in MarkdownRun.of(run)?.leave(type) ?? 0 }
    parser.enter_span = { type, detail, run in MarkdownRun.of(run)?.enter(type, detail) ?? 0 }
    parser.leave_span = { type, _, run in MarkdownRun.of(run)?.leave(type) ?? 0 }
    parser.text = { type, text, size, run in MarkdownRun.of(run)?.text(type, text, Int(size)) ?? 0 }
    return parser
  }

  private static func of(_ pointer: UnsafeMutableRawPointer?) -> MarkdownRun? {
    pointer.map { Unmanaged<MarkdownRun>.fromOpaque($0).takeUnretainedValue() }
  }

  // MARK: Blocks and spans

  private func enter(_ type: MD_BLOCKTYPE) -> CInt {
    let block = Self.block(type)
    if block == .cell { cells += 1 }
    let limit = MarkdownReader.mostCells(count)
    if cells > limit { return stop(.tooManyCells(offset: offset, limit: limit)) }
    return page.enter(block) ? 0 : stop(tooDeep)
  }

  private func leave(_ type: MD_BLOCKTYPE) -> CInt {
    page.leave(Self.block(type))
    return 0
  }

  private static func block(_ type: MD_BLOCKTYPE) -> MarkdownPage.Block {
    switch type {
    case MD_BLOCK_P: .paragraph
    case MD_BLOCK_CODE: .code
    case MD_BLOCK_LI: .item
    case MD_BLOCK_TH, MD_BLOCK_TD: .cell
    case MD_BLOCK_TR: .row
    case MD_BLOCK_H, MD_BLOCK_HR, MD_BLOCK_UL, MD_BLOCK_OL, MD_BLOCK_QUOTE, MD_BLOCK_TABLE: .line
    default: .container
    }
  }

  private func enter(_ type: MD_SPANTYPE, _ detail: UnsafeMutableRawPointer?) -> CInt {
    guard page.enterSpan() else { return stop(tooDeep) }
    switch type {
    case MD_SPAN_A:
      if let link = detail?.assumingMemoryBound(to: MD_SPAN_A_DETAIL.self).pointee { page.openLink(value(link.href)) }
    case MD_SPAN_IMG:
      if let image = detail?.assumingMemoryBound(to: MD_SPAN_IMG_DETAIL.self).pointee {
        page.openImage(value(image.src))
      }
    default: break
    }
    return 0
  }

  private func leave(_ type: MD_SPANTYPE) -> CInt {
    page.leaveSpan()
    switch type {
    case MD_SPAN_A: page.closeLink()
    case MD_SPAN_IMG: page.closeImage()
    default: break
    }
    return 0
  }

  private var tooDeep: MarkupFault { .tooDeep(offset: offset, limit: MarkdownReader.deepest) }

  private func stop(_ fault: MarkupFault) -> CInt {
    self.fault = fault
    return 1
  }

  /// An attribute comes in parts, some of which are references.
  private func value(_ attribute: MD_ATTRIBUTE) -> String {
    guard let text = attribute.text, attribute.size > 0, let types = attribute.substr_types,
      let offsets = attribute.substr_offsets
    else { return "" }
    var value: [UInt8] = []
    var index = 0
    while offsets[index] < attribute.size {
      let part = UnsafeRawBufferPointer(
        start: text + Int(offsets[index]), count: Int(offsets[index + 1] - offsets[index]))
      switch types[index] {
      case MD_TEXT_ENTITY: value += CharacterReference(part)?.characters ?? Array(part)
      case MD_TEXT_NULLCHAR: value += Array("\u{FFFD}".utf8)
      default: value += part
      }
      index += 1
    }
    return String(decoding: value, as: UTF8.self)
  }

  // MARK: Characters

  private func text(_ type: MD_TEXTTYPE, _ text: UnsafePointer<CChar>?, _ size: Int) -> CInt {
    guard let text, size > 0 else {
      if type == MD_TEXT_BR || type == MD_TEXT_SOFTBR { page.breakLine() }
      return 0
    }
    let place = place(text, size)
    switch type {
    case MD_TEXT_BR, MD_TEXT_SOFTBR: page.breakLine()
    case MD_TEXT_NULLCHAR: break
    case MD_TEXT_ENTITY: if let place { page.reference(place) }
    case MD_TEXT_HTML: if let place { page.html(place) }
    default:
      guard let place else {
        page.made(Array(UnsafeRawBufferPointer(start: text, count: size)))
        break
      }
      page.characters(place)
    }
    return 0
  }

  /// Where in the source it points to; `nil` for what is not of the source.
  private func place(_ text: UnsafePointer<CChar>, _ size: Int) -> Range<Int>? {
    let start = Int(bitPattern: text) - Int(bitPattern: base)
    guard start >= 0, start <= count - size else { return nil }
    offset = max(offset, start + size)
    return start..<start + size
  }
}
