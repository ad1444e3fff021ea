#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Turns bytes into UTF-8, a stretch at a time.
protocol TextDecoder: AnyObject {
  /// Appends what `bytes` spell and returns how many of them it took; the rest begins a character that is not complete
  /// yet. What spells nothing becomes U+FFFD.
  func decode(_ bytes: ArraySlice<UInt8>, isLast: Bool, into text: inout [UInt8]) -> Int
}

/// An encoding of the system's `iconv`.
final class CharsetDecoder: TextDecoder {
  /// Bytes that spelled nothing.
  private(set) var misses = 0
  private let descriptor: iconv_t
  private var room = [CChar](repeating: 0, count: 1 << 14)

  init?(charset: String) {
    guard let descriptor = iconv_open("UTF-8", charset), Int(bitPattern: descriptor) != -1 else { return nil }
    self.descriptor = descriptor
  }

  deinit { iconv_close(descriptor) }

  func decode(_ bytes: ArraySlice<UInt8>, isLast: Bool, into text: inout [UInt8]) -> Int {
    var source = bytes.map { CChar(bitPattern: $0) }
    var taken = 0
    while taken < source.count {
      let (read, written, error) = step(&source, from: taken)
      text.append(contentsOf: room[..<written].lazy.map { UInt8(bitPattern: $0) })
      taken += read
      if error == EINVAL, !isLast { return taken }
      if error == EILSEQ || error == EINVAL {
        text.append(contentsOf: [0xEF, 0xBF, 0xBD])
        taken += 1
        misses += 1
      } else if read == 0, written == 0 {
        break
      }
    }
    return taken
  }

  private func step(_ source: inout [CChar], from start: Int) -> (read: Int, written: Int, error: Int32) {
    source.withUnsafeMutableBufferPointer { source in
      room.withUnsafeMutableBufferPointer { room in
        var input = source.baseAddress.map { $0 + start }
        var inputLeft = source.count - start
        var output = room.baseAddress
        var outputLeft = room.count
        let result = iconv(descriptor, &input, &inputLeft, &output, &outputLeft)
        let error = result == -1 ? errno : 0
        return (source.count - start - inputLeft, room.count - outputLeft, error)
      }
    }
  }
}
