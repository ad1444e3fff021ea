/// Decoding of the labels that the domain name system carries other scripts in (RFC 3492, with the parameters of §5).
enum Punycode {
  /// `label` without `xn--`, in lower case; `nil` when it is not Punycode or longer than a label can be. Quadratic in
  /// the label, which is bounded by 63 bytes (RFC 1035 §2.3.4).
  static func decode(_ label: Substring.UTF8View) -> String? {
    guard label.count <= 63, label.allSatisfy({ $0 < 0x80 }) else { return nil }
    let bytes = Array(label)
    let delimiter = bytes.lastIndex(of: UInt8(ascii: "-"))
    var output = delimiter.map { bytes[..<$0].map(UInt32.init) } ?? []
    var at = delimiter.map { $0 + 1 } ?? 0
    var (value, index, bias, isFirst) = (0x80, 0, 72, true)
    while at < bytes.count {
      guard let delta = integer(in: bytes, at: &at, bias: bias), index <= Int(UInt32.max) else { return nil }
      index += delta
      let count = output.count + 1
      bias = adapted(delta, count: count, isFirst: isFirst)
      isFirst = false
      value += index / count
      index %= count
      guard value <= 0x10FFFF else { return nil }
      output.insert(UInt32(value), at: index)
      index += 1
    }
    return text(output)
  }

  private static func integer(in bytes: [UInt8], at: inout Int, bias: Int) -> Int? {
    var (result, weight, step) = (0, 1, 36)
    while at < bytes.count {
      guard let digit = digit(bytes[at]), weight <= 1 << 32 else { return nil }
      at += 1
      result += digit * weight
      let threshold = min(max(step - bias, 1), 26)
      if digit < threshold { return result }
      weight *= 36 - threshold
      step += 36
    }
    return nil
  }

  private static func digit(_ byte: UInt8) -> Int? {
    switch byte {
    case 0x61...0x7A: Int(byte) - 0x61
    case 0x41...0x5A: Int(byte) - 0x41
    case 0x30...0x39: Int(byte) - 0x30 + 26
    default: nil
    }
  }

  private static func adapted(_ delta: Int, count: Int, isFirst: Bool) -> Int {
    var delta = isFirst ? delta / 700 : delta / 2
    delta += delta / count
    var step = 0
    while delta > (36 - 1) * 26 / 2 {
      delta /= 36 - 1
      step += 36
    }
    return step + 36 * delta / (delta + 38)
  }

  private static func text(_ values: [UInt32]) -> String? {
    var scalars = String.UnicodeScalarView()
    for value in values {
      guard let scalar = Unicode.Scalar(value) else { return nil }
      scalars.append(scalar)
    }
    return String(scalars)
  }
}
