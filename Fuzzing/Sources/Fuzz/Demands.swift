import SaysoMarkup
import SaysoModel

/// Ends the run where something that must hold does not: the fuzzer keeps the input.
func demand(_ holds: Bool, _ what: @autoclosure () -> String) {
  if !holds { fatalError(what()) }
}

/// That a range lies in the text and divides no character.
func demand(_ range: Range<Int>, in text: [UInt8], _ what: @autoclosure () -> String) {
  demand(range.lowerBound >= 0 && range.upperBound <= text.count, "\(what()): \(range) of \(text.count)")
  for place in [range.lowerBound, range.upperBound] where place < text.count {
    demand(text[place] & 0xC0 != 0x80, "\(what()): \(range) divides a character")
  }
}

/// That ranges lie in the text, in order, and apart.
func demand(_ ranges: [Range<Int>], in text: [UInt8], _ what: @autoclosure () -> String) {
  var end = 0
  for range in ranges {
    demand(range, in: text, what())
    demand(range.lowerBound >= end && !range.isEmpty, "\(what()): \(ranges)")
    end = range.upperBound
  }
}

/// That a post's places lie in its texts.
func demand(_ post: Post) {
  let text = Array(post.text.utf8)
  for link in post.links ?? [] { demand(link.range, in: text, "a link") }
  if let map = post.sourceMap { demand(map, of: text) }
  if let origin = post.origin { demand(origin) }
}

func demand(_ origin: Origin) { demand(origin.line >= 1 && origin.column >= 1, "\(origin)") }

/// That what stands verbatim in the source stands so in the text, line ends aside.
func demand(_ map: SourceMap, of text: [UInt8]) {
  let source = Array(map.source.utf8)
  demand(map.pieces.map(\.text), in: text, "a piece of the text")
  demand(map.pieces.map(\.source), in: source, "a piece of the source")
  for piece in map.pieces where piece.isVerbatim {
    let isSame = zip(text[piece.text], source[piece.source]).allSatisfy { shown, written in
      shown == written || (shown == 0x20 || shown == 0x0A) && (0x09...0x0D).contains(written)
    }
    let shown = (text[piece.text], source[piece.source])
    demand(isSame && piece.text.count == piece.source.count, "\(piece): \(shown)")
  }
}

/// That a text in markup can be traced to its source.
func demand(_ read: MarkupText) {
  let text = Array(read.text.utf8)
  demand(read.sourceMap, of: text)
  for link in read.links { demand(link.range, in: text, "a link") }
}
