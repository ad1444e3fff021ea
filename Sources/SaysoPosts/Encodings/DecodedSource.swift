/// A source in some encoding, as UTF-8 without a byte order mark. Lines and columns of what is read from it count in
/// the decoded text.
struct DecodedSource: ByteSource {
  private var source: any ByteSource
  private let decoder: any TextDecoder
  private var raw: [UInt8] = []
  private var text: [UInt8] = []
  private var position = 0
  private var isStart = true
  private var isAtEnd = false

  private static let chunk = 1 << 16

  init(_ source: any ByteSource, _ decoder: any TextDecoder) {
    self.source = source
    self.decoder = decoder
  }

  mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(SourceFailure) -> Int {
    while position == text.count {
      if isAtEnd { return 0 }
      try refill()
    }
    let part = text[position..<min(text.count, position + buffer.count)]
    buffer.copyBytes(from: part)
    position += part.count
    return part.count
  }

  private mutating func refill() throws(SourceFailure) {
    text.removeAll(keepingCapacity: true)
    position = 0
    let kept = raw.count
    raw.append(contentsOf: repeatElement(0, count: Self.chunk))
    var count = 0
    do throws(SourceFailure) {
      count = try raw.withUnsafeMutableBufferPointer { (room) throws(SourceFailure) in
        try source.read(into: UnsafeMutableRawBufferPointer(UnsafeMutableBufferPointer(rebasing: room[kept...])))
      }
    } catch {
      raw.removeLast(Self.chunk)
      throw error
    }
    raw.removeLast(Self.chunk - max(0, min(count, Self.chunk)))
    isAtEnd = count <= 0
    let taken = decoder.decode(raw[...], isLast: isAtEnd, into: &text)
    raw.removeFirst(min(taken, raw.count))
    guard isStart, text.count >= 3 else { return }
    isStart = false
    if text.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }
}
