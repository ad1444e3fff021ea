/// A text whose lines end with a carriage return alone, as old Macs wrote them, with line feeds in their place: as many
/// bytes, so that every place stays where it was. A pair with a line feed is left as it is.
struct CarriageReturns: ByteSource {
  private static let feed: UInt8 = 0x0A
  private static let sign: UInt8 = 0x0D
  private var source: any ByteSource
  /// What had to be read to know what stands behind a return at the end of a buffer.
  private var next: UInt8?
  /// What broke the source off, until what was read before has been given.
  private var failure: SourceFailure?

  init(_ source: any ByteSource) { self.source = source }

  /// Whether lines end so, by the beginning of a text. One line feed at its very end may come from a later hand.
  static func endLines(of head: [UInt8], isCut: Bool) -> Bool {
    guard head.contains(sign), !head.contains(0) else { return false }
    let text = !isCut && head.last == feed ? head.dropLast() : head[...]
    return !text.contains(feed) && text.dropLast().contains(sign)
  }

  static func replace(in head: inout [UInt8]) {
    for position in head.indices where head[position] == sign {
      let isPair = position + 1 < head.count && head[position + 1] == feed
      if !isPair { head[position] = feed }
    }
  }

  mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(SourceFailure) -> Int {
    guard !buffer.isEmpty else { return 0 }
    if next == nil, let failure { throw failure }
    var count = 0
    if let kept = next {
      buffer[0] = kept
      next = nil
      count = 1
    }
    // What was kept is the byte behind a return, and may be one itself: it needs a look ahead like any last byte.
    if count == 0 || buffer[0] != Self.sign && buffer.count > 1 {
      let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[count...])
      count += try read(rest, isFirst: count == 0)
    }
    guard count > 0 else { return 0 }
    if buffer[count - 1] == Self.sign { next = try ahead() }
    for position in 0..<count where buffer[position] == Self.sign {
      let following = position + 1 < count ? buffer[position + 1] : next
      if following != Self.feed { buffer[position] = Self.feed }
    }
    return count
  }

  private mutating func ahead() throws(SourceFailure) -> UInt8? {
    var byte: UInt8 = 0
    var count = 0
    do throws(SourceFailure) {
      count = try withUnsafeMutableBytes(of: &byte) { (room) throws(SourceFailure) in try source.read(into: room) }
    } catch { failure = error }
    return count > 0 ? byte : nil
  }

  /// Whatever breaks off behind something comes after it.
  private mutating func read(_ room: UnsafeMutableRawBufferPointer, isFirst: Bool) throws(SourceFailure) -> Int {
    do throws(SourceFailure) { return max(0, try source.read(into: room)) } catch {
      if isFirst { throw error }
      failure = error
      return 0
    }
  }
}
