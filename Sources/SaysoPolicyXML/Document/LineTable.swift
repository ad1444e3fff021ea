import SaysoPolicy

/// Turns byte offsets of a text into lines and columns. Lines end with LF, as libxml2 and editors count them.
struct LineTable {
  private let starts: [Int]

  init(_ text: [UInt8]) {
    var starts = [0]
    text.withUnsafeBufferPointer { bytes in
      for (offset, byte) in bytes.enumerated() where byte == 0x0A { starts.append(offset + 1) }
    }
    self.starts = starts
  }

  /// A line counted from 1 and a column counted from 1 in UTF-8 bytes. The cost is logarithmic.
  func place(_ offset: Int) -> (line: Int, column: Int) {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return (low + 1, max(0, offset - starts[low]) + 1)
  }

  func location(_ offset: Int, in file: String) -> SourceLocation {
    let (line, column) = place(offset)
    return SourceLocation(file: file, line: line, column: column)
  }
}
